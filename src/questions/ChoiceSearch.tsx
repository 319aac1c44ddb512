import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#i18n/format.ts'
import type { ChosenAnswer } from './answer.ts'
import type { ChoiceQuestion } from './choice.ts'
import { describedBy, partsOf, type FieldProps } from './field.ts'
import { FieldLabel } from './FieldLabel.tsx'
import { FieldProblem } from './FieldProblem.tsx'
import { inLanguage } from './localText.ts'
import { optionKey, optionText } from './option.ts'
import { hasHelp } from './QuestionHelp.tsx'
import { takeFocus } from './takeFocus.ts'

/** One of many answers, found by typing. What fits none of them stays as it was typed, and is said to. */
export function ChoiceSearch(props: FieldProps<ChoiceQuestion, ChosenAnswer>) {
  const { question, answer, onChange, problem, heading, id, takesFocus } = props
  const { t } = useTranslation('questions')
  const language = useLanguage()
  const list = useId()
  const [chosen] = answer?.options ?? []
  function typed(text: string) {
    const found = question.options.find((option) => sameWords(inLanguage(option.text, language), text))
    onChange(text ? { kind: 'chosen', options: [found?.value ?? { as: 'string', text }] } : undefined)
  }
  return (
    <div className="field" data-problem={problem ? '' : undefined}>
      <FieldLabel question={question} heading={heading} id={id} />
      <FieldProblem problem={problem} id={id} />
      <input
        className="input"
        id={id}
        type="text"
        list={list}
        dir="auto"
        value={chosen ? optionText(question.options, chosen, language) : ''}
        onChange={({ target }) => typed(target.value)}
        autoComplete="off"
        spellCheck={false}
        ref={takesFocus ? takeFocus : undefined}
        aria-required={question.required || undefined}
        aria-invalid={problem ? true : undefined}
        aria-describedby={describedBy(id, { help: hasHelp(question), problem: Boolean(problem), extra: true })}
      />
      <datalist id={list}>
        {question.options.map(({ value, text }) => (
          <option key={optionKey(value)}>{inLanguage(text, language)}</option>
        ))}
      </datalist>
      <p className="small" id={partsOf(id).extra}>
        {question.open ? t('typeOrOwn') : t('typeToFind')}
      </p>
    </div>
  )
}

function sameWords(one: string, other: string): boolean {
  return one === other || one.toLowerCase() === other.trim().toLowerCase()
}
