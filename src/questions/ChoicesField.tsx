import { useLanguage } from '#i18n/format.ts'
import type { ChosenAnswer } from './answer.ts'
import { AnswerSet } from './AnswerSet.tsx'
import { ownWords } from './choice.ts'
import { toggled, withOwnWords, type ChoicesQuestion } from './choices.ts'
import type { FieldProps } from './field.ts'
import { inLanguage } from './localText.ts'
import { optionKey, sameOption } from './option.ts'
import { OptionRow } from './OptionRow.tsx'
import { OwnWords } from './OwnWords.tsx'

/** As many of several answers as fit. */
export function ChoicesField(props: FieldProps<ChoicesQuestion, ChosenAnswer>) {
  const { question, answer, onChange, problem, heading, id, takesFocus } = props
  const language = useLanguage()
  const chosen = answer?.options ?? []
  return (
    <AnswerSet
      question={question}
      look="choices"
      sideBySide={question.sideBySide}
      one={false}
      problem={problem}
      heading={heading}
      id={id}
    >
      {question.options.map((option, index) => (
        <OptionRow
          key={optionKey(option.value)}
          type="checkbox"
          name={id}
          id={index === 0 ? id : undefined}
          checked={chosen.some((one) => sameOption(one, option.value))}
          onChange={() => onChange(toggled(question, answer, option))}
          takesFocus={takesFocus && index === 0}
        >
          {inLanguage(option.text, language)}
        </OptionRow>
      ))}
      {question.open && (
        <OwnWords
          text={ownWords(question.options, chosen)}
          onChange={(text) => onChange(withOwnWords(question, answer, text))}
        />
      )}
    </AnswerSet>
  )
}
