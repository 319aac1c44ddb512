import { fieldDirection } from '#i18n/fieldDirection.ts'
import type { TextAnswer } from './answer.ts'
import { describedBy, type FieldProps } from './field.ts'
import { FieldProblem } from './FieldProblem.tsx'
import { FieldLabel } from './FieldLabel.tsx'
import { hasHelp } from './QuestionHelp.tsx'
import { RoomLeft } from './RoomLeft.tsx'
import type { TextQuestion } from './text.ts'
import { takeFocus } from './takeFocus.ts'

/** A word or a line. */
export function TextField(props: FieldProps<TextQuestion, TextAnswer>) {
  const { question, answer, onChange, problem, heading, id, takesFocus } = props
  const text = answer?.text ?? ''
  const extra = question.maxLength !== undefined
  return (
    <div className="field" data-problem={problem ? '' : undefined}>
      <FieldLabel question={question} heading={heading} id={id} />
      <FieldProblem problem={problem} id={id} />
      <input
        className="input"
        id={id}
        type="text"
        dir={fieldDirection(text)}
        value={text}
        onChange={({ target }) => onChange(target.value ? { kind: 'text', text: target.value } : undefined)}
        autoComplete="off"
        autoCapitalize="sentences"
        spellCheck={false}
        ref={takesFocus ? takeFocus : undefined}
        aria-required={question.required || undefined}
        aria-invalid={problem ? true : undefined}
        aria-describedby={describedBy(id, { help: hasHelp(question), problem: Boolean(problem), extra })}
      />
      <RoomLeft text={text} maxLength={question.maxLength} id={id} />
    </div>
  )
}
