import type { TimeAnswer } from './answer.ts'
import { describedBy, type FieldProps } from './field.ts'
import { FieldLabel } from './FieldLabel.tsx'
import { FieldProblem } from './FieldProblem.tsx'
import { hasHelp } from './QuestionHelp.tsx'
import { takeFocus } from './takeFocus.ts'
import type { TimeQuestion } from './time.ts'

/** A time of the day, in the way of the person's own device. */
export function TimeField(props: FieldProps<TimeQuestion, TimeAnswer>) {
  const { question, answer, onChange, problem, heading, id, takesFocus } = props
  return (
    <div className="field" data-problem={problem ? '' : undefined}>
      <FieldLabel question={question} heading={heading} id={id} />
      <FieldProblem problem={problem} id={id} />
      <input
        className="input"
        id={id}
        type="time"
        value={answer?.time ?? ''}
        min={question.first}
        max={question.last}
        onChange={({ target }) => onChange(target.value ? { kind: 'time', time: target.value } : undefined)}
        autoComplete="off"
        ref={takesFocus ? takeFocus : undefined}
        aria-required={question.required || undefined}
        aria-invalid={problem ? true : undefined}
        aria-describedby={describedBy(id, { help: hasHelp(question), problem: Boolean(problem) })}
      />
    </div>
  )
}
