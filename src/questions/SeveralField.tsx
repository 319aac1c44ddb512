import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer, OneAnswer, SeveralAnswer } from './answer.ts'
import { AnswerSet } from './AnswerSet.tsx'
import type { FieldProps } from './field.ts'
import type { Question, SeveralQuestion } from './form.ts'
import { withOne } from './several.ts'

interface SeveralFieldProps extends FieldProps<SeveralQuestion, SeveralAnswer> {
  /** The field of one answer. */
  readonly fieldOf: (one: {
    readonly question: Question
    readonly answer: Answer | undefined
    readonly onChange: (answer: Answer | undefined) => void
    readonly id: string
    readonly takesFocus: boolean
  }) => ReactNode
}

/** A question that may be answered more than once: a field for each answer, and one more where that is accepted. */
export function SeveralField({
  question,
  answer,
  onChange,
  problem,
  heading,
  id,
  takesFocus,
  fieldOf,
}: SeveralFieldProps) {
  const { t } = useTranslation('questions')
  const [focusAt, setFocusAt] = useState(takesFocus ? 0 : -1)
  const answers = answer?.answers ?? [null]
  const mostOften = question.mostOften ?? Infinity
  function remove(place: number) {
    const left = answers.filter((_, index) => index !== place)
    onChange(left.length > 0 ? { kind: 'several', answers: left } : undefined)
    setFocusAt(Math.max(0, place - 1))
  }
  return (
    <AnswerSet question={question} look="several" one={false} problem={problem} heading={heading} id={id}>
      {keyed(answers).map(([key, one], place) => (
        // A new key takes the focus along when one before it is gone.
        <div className="one-of-several" key={`${key} ${answers.length}`}>
          {fieldOf({
            question: { ...question.one, text: { default: t('answerNumber', { number: place + 1 }) } },
            answer: one ?? undefined,
            onChange: (changed) => onChange(withOne(answers, place, (changed as OneAnswer | undefined) ?? null)),
            id: place === 0 ? id : `${id}-${place}`,
            takesFocus: place === focusAt,
          })}
          {answers.length > 1 && (
            <button className="button" data-kind="plain" type="button" onClick={() => remove(place)}>
              {t('removeAnswer', { number: place + 1 })}
            </button>
          )}
        </div>
      ))}
      {answers.length < mostOften && (
        <p>
          <button
            className="button"
            type="button"
            onClick={() => {
              setFocusAt(answers.length)
              onChange({ kind: 'several', answers: [...answers, null] })
            }}
          >
            {t('addAnswer')}
          </button>
        </p>
      )}
    </AnswerSet>
  )
}

// Answers have no names; their place is what tells them apart.
function keyed(answers: SeveralAnswer['answers']): readonly (readonly [string, OneAnswer | null])[] {
  return answers.map((one, place) => [String(place), one])
}
