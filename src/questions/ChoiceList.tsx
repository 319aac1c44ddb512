import { useTranslation } from 'react-i18next'
import { useLanguage } from '#i18n/format.ts'
import type { ChosenAnswer } from './answer.ts'
import { ownWords, type ChoiceQuestion } from './choice.ts'
import { describedBy, type FieldProps } from './field.ts'
import { FieldLabel } from './FieldLabel.tsx'
import { FieldProblem } from './FieldProblem.tsx'
import { inLanguage } from './localText.ts'
import { optionKey, optionOf } from './option.ts'
import { OwnWords } from './OwnWords.tsx'
import { hasHelp } from './QuestionHelp.tsx'
import { takeFocus } from './takeFocus.ts'

/** One of many answers, in a closed list: the device's own. */
export function ChoiceList(props: FieldProps<ChoiceQuestion, ChosenAnswer>) {
  const { question, answer, onChange, problem, heading, id, takesFocus } = props
  const { t } = useTranslation('questions')
  const language = useLanguage()
  const [chosen] = answer?.options ?? []
  const option = chosen && optionOf(question.options, chosen)
  return (
    <div className="field" data-problem={problem ? '' : undefined}>
      <FieldLabel question={question} heading={heading} id={id} />
      <FieldProblem problem={problem} id={id} />
      <select
        className="input"
        id={id}
        value={option ? optionKey(option.value) : ''}
        onChange={({ target }) => {
          const found = question.options.find(({ value }) => optionKey(value) === target.value)
          onChange(found && { kind: 'chosen', options: [found.value] })
        }}
        ref={takesFocus ? takeFocus : undefined}
        aria-required={question.required || undefined}
        aria-invalid={problem ? true : undefined}
        aria-describedby={describedBy(id, { help: hasHelp(question), problem: Boolean(problem) })}
      >
        <option value="">{t('chooseOne')}</option>
        {question.options.map(({ value, text }) => (
          <option key={optionKey(value)} value={optionKey(value)}>
            {inLanguage(text, language)}
          </option>
        ))}
      </select>
      {question.open && (
        <OwnWords
          text={ownWords(question.options, answer?.options ?? [])}
          onChange={(text) => onChange(text ? { kind: 'chosen', options: [{ as: 'string', text }] } : undefined)}
        />
      )}
    </div>
  )
}
