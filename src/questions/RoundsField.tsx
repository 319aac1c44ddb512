import type { RoundsQuestion } from './form.ts'
import { useState, type ComponentType, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answers, RoundsAnswer } from './answer.ts'
import { AnswerSet } from './AnswerSet.tsx'
import { gapsInRound } from './answers.ts'
import { askedInRound } from './askedLinkIds.ts'
import type { FieldProps } from './field.ts'
import { FormLevel } from './FormLevel.tsx'
import type { QuestionFieldProps } from './questionFieldProps.ts'
import { takeFocus } from './takeFocus.ts'

interface RoundsFieldProps extends FieldProps<RoundsQuestion, RoundsAnswer> {
  readonly around: Answers
  readonly contact: ReactNode
  readonly Field: ComponentType<QuestionFieldProps>
}

/** A group that may be answered more than once: each round under its number, and one more where that is accepted. */
export function RoundsField(props: RoundsFieldProps) {
  const { question, answer, onChange, problem, heading, id, takesFocus, around, contact, Field } = props
  const { t } = useTranslation('questions')
  const [focusAt, setFocusAt] = useState(takesFocus ? 0 : -1)
  const rounds = answer?.rounds ?? [{}]
  const mostOften = question.mostOften ?? Infinity
  function keep(after: readonly Answers[]) {
    const isOpen = after.length <= 1 && Object.keys(after[0] ?? {}).length === 0
    onChange(isOpen ? undefined : { kind: 'rounds', rounds: after })
  }
  return (
    <AnswerSet question={question} look="several" one={false} problem={problem} heading={heading} id={id}>
      {keyed(rounds).map(([key, round], place) => (
        <div className="round" role="group" aria-labelledby={`${id}-round-${place}`} key={`${key} ${rounds.length}`}>
          <p
            className="round-number"
            id={`${id}-round-${place}`}
            tabIndex={-1}
            ref={place === focusAt ? takeFocus : undefined}
          >
            {t('roundNumber', { number: place + 1, total: rounds.length })}
          </p>
          <FormLevel
            questions={question.round}
            answers={round}
            around={around}
            asked={askedInRound(question, round, around)}
            onChange={(changed) => keep(rounds.map((one, index) => (index === place ? changed : one)))}
            problems={problem ? gapsInRound(question, round, around) : []}
            heading={3}
            contact={contact}
            idBefore={`${id}-${place}-`}
            Field={Field}
          />
          {rounds.length > 1 && (
            <button
              className="button"
              data-kind="plain"
              type="button"
              onClick={() => {
                setFocusAt(Math.max(0, place - 1))
                keep(rounds.filter((_, index) => index !== place))
              }}
            >
              {t('removeRound', { number: place + 1 })}
            </button>
          )}
        </div>
      ))}
      {rounds.length < mostOften && (
        <p>
          <button
            className="button"
            type="button"
            onClick={() => {
              setFocusAt(rounds.length)
              keep([...rounds, {}])
            }}
          >
            {t('addRound')}
          </button>
        </p>
      )}
    </AnswerSet>
  )
}

// Rounds have no names; their place is what tells them apart.
function keyed(rounds: readonly Answers[]): readonly (readonly [string, Answers])[] {
  return rounds.map((round, place) => [String(place), round])
}
