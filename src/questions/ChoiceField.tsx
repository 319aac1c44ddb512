import { useLanguage } from '#i18n/format.ts'
import type { ChosenAnswer } from './answer.ts'
import { AnswerSet } from './AnswerSet.tsx'
import { ownWords, type ChoiceQuestion } from './choice.ts'
import { ChoiceList } from './ChoiceList.tsx'
import { ChoiceSearch } from './ChoiceSearch.tsx'
import { ClearAnswer } from './ClearAnswer.tsx'
import type { FieldProps } from './field.ts'
import { inLanguage } from './localText.ts'
import { optionKey, sameOption } from './option.ts'
import { OptionRow } from './OptionRow.tsx'
import { OwnWords } from './OwnWords.tsx'

/** One of several answers. */
export function ChoiceField(props: FieldProps<ChoiceQuestion, ChosenAnswer>) {
  switch (props.question.list) {
    case 'dropDown':
      return <ChoiceList {...props} />
    case 'search':
      return <ChoiceSearch {...props} />
    case undefined:
      return <ChoiceRows {...props} />
  }
}

function ChoiceRows(props: FieldProps<ChoiceQuestion, ChosenAnswer>) {
  const { question, answer, onChange, problem, heading, id, takesFocus } = props
  const language = useLanguage()
  const chosen = answer?.options ?? []
  return (
    <AnswerSet
      question={question}
      look="choices"
      sideBySide={question.sideBySide}
      one
      problem={problem}
      heading={heading}
      id={id}
    >
      {question.options.map(({ value, text }, index) => (
        <OptionRow
          key={optionKey(value)}
          type="radio"
          name={id}
          id={index === 0 ? id : undefined}
          checked={chosen.some((one) => sameOption(one, value))}
          onChange={() => onChange({ kind: 'chosen', options: [value] })}
          takesFocus={takesFocus && index === 0}
        >
          {inLanguage(text, language)}
        </OptionRow>
      ))}
      {question.open && (
        <OwnWords
          text={ownWords(question.options, chosen)}
          onChange={(text) => onChange(text ? { kind: 'chosen', options: [{ as: 'string', text }] } : undefined)}
        />
      )}
      {answer && <ClearAnswer onClear={() => onChange(undefined)} />}
    </AnswerSet>
  )
}
