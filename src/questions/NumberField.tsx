import type { NumberAnswer } from './answer.ts'
import { describedBy, type FieldProps } from './field.ts'
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
  return (
    <div className="field" data-problem={problem ? '' : undefined}>
      <FieldLabel question={question} heading={heading} id={id} />
      <FieldProblem problem={problem} id={id} />
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
        aria-describedby={describedBy(id, { help: hasHelp(question), problem: Boolean(problem) })}
      />
    </div>
  )
}

// The number keys of a phone have no minus: only where none is needed.
function keyboardFor({ whole, least }: NumberQuestion): 'numeric' | 'decimal' | 'text' {
  if (least === undefined || least < 0) return 'text'
  return whole ? 'numeric' : 'decimal'
}
