import type { DateAnswer } from './answer.ts'
import type { DateQuestion } from './date.ts'
import { describedBy, type FieldProps } from './field.ts'
import { FieldLabel } from './FieldLabel.tsx'
import { FieldProblem } from './FieldProblem.tsx'
import { hasHelp } from './QuestionHelp.tsx'
import { takeFocus } from './takeFocus.ts'

/** A day of the calendar, in the way of the person's own device. */
export function DateField(props: FieldProps<DateQuestion, DateAnswer>) {
  const { question, answer, onChange, problem, heading, id, takesFocus } = props
  return (
    <div className="field" data-problem={problem ? '' : undefined}>
      <FieldLabel question={question} heading={heading} id={id} />
      <FieldProblem problem={problem} id={id} />
      <input
        className="input"
        id={id}
        type="date"
        value={answer?.day ?? ''}
        min={question.first}
        max={question.last}
        onChange={({ target }) => onChange(target.value ? { kind: 'date', day: target.value } : undefined)}
        autoComplete="off"
        ref={takesFocus ? takeFocus : undefined}
        aria-required={question.required || undefined}
        aria-invalid={problem ? true : undefined}
        aria-describedby={describedBy(id, { help: hasHelp(question), problem: Boolean(problem) })}
      />
    </div>
  )
}
