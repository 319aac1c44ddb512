import { useTranslation } from 'react-i18next'
import type { NumberAnswer } from './answer.ts'
import { describedBy, partsOf, type FieldProps } from './field.ts'
import { FieldLabel } from './FieldLabel.tsx'
import { FieldProblem } from './FieldProblem.tsx'
import type { NumberQuestion } from './number.ts'
import { hasHelp } from './QuestionHelp.tsx'
import { takeFocus } from './takeFocus.ts'

/**
 * A number, typed. Not `type="number"`: that hands over nothing at all for what it cannot read, so half a number would be
 * lost with the page, Arabic digits are refused, and a turn of the mouse wheel changes an answer.
 */
export function NumberField(props: FieldProps<NumberQuestion, NumberAnswer>) {
  const { question, answer, onChange, problem, heading, id, takesFocus } = props
  const { t } = useTranslation('questions')
  return (
    <div className="field" data-problem={problem ? '' : undefined}>
      <FieldLabel question={question} heading={heading} id={id} />
      <FieldProblem problem={problem} id={id} />
      {question.unit && (
        <p className="small" id={partsOf(id).extra}>
          {t('amountIn', { unit: question.unit.unit })}
        </p>
      )}
      <input
        className="input"
        id={id}
        type="text"
        inputMode={keyboardFor(question)}
        dir="auto"
        value={answer?.written ?? ''}
        onChange={({ target }) => onChange(target.value ? { kind: 'number', written: target.value } : undefined)}
        autoComplete="off"
        spellCheck={false}
        ref={takesFocus ? takeFocus : undefined}
        aria-required={question.required || undefined}
        aria-invalid={problem ? true : undefined}
        aria-describedby={describedBy(id, {
          help: hasHelp(question),
          problem: Boolean(problem),
          extra: Boolean(question.unit),
        })}
      />
    </div>
  )
}

// The number keys of a phone have no minus: only where none is needed.
export function keyboardFor({ whole, least }: Pick<NumberQuestion, 'whole' | 'least'>): 'numeric' | 'decimal' | 'text' {
  if (least === undefined || least < 0) return 'text'
  return whole ? 'numeric' : 'decimal'
}
