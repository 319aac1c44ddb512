import type { TextAnswer } from './answer.ts'
import { describedBy, type FieldProps } from './field.ts'
import { FieldLabel } from './FieldLabel.tsx'
import { FieldProblem } from './FieldProblem.tsx'
import { hasHelp } from './QuestionHelp.tsx'
import { takeFocus } from './takeFocus.ts'
import type { UrlQuestion } from './url.ts'

/** The address of a page. */
export function UrlField(props: FieldProps<UrlQuestion, TextAnswer>) {
  const { question, answer, onChange, problem, heading, id, takesFocus } = props
  return (
    <div className="field" data-problem={problem ? '' : undefined}>
      <FieldLabel question={question} heading={heading} id={id} />
      <FieldProblem problem={problem} id={id} />
      <input
        className="input"
        id={id}
        type="text"
        inputMode="url"
        dir="ltr"
        value={answer?.text ?? ''}
        onChange={({ target }) => onChange(target.value ? { kind: 'text', text: target.value } : undefined)}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        ref={takesFocus ? takeFocus : undefined}
        aria-required={question.required || undefined}
        aria-invalid={problem ? true : undefined}
        aria-describedby={describedBy(id, { help: hasHelp(question), problem: Boolean(problem) })}
      />
    </div>
  )
}
