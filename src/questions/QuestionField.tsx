import { useId, type ReactNode } from 'react'
import type { Answer } from './answer.ts'
import { ChoiceField } from './ChoiceField.tsx'
import { ChoicesField } from './ChoicesField.tsx'
import { DateField } from './DateField.tsx'
import { EarlierAnswer } from './EarlierAnswer.tsx'
import type { HeadingLevel } from './field.ts'
import { FixedAnswer } from './FixedAnswer.tsx'
import { isAsking, type Question } from './form.ts'
import type { Lack } from './gap.ts'
import { GroupField } from './GroupField.tsx'
import { LongTextField } from './LongTextField.tsx'
import { NoteField } from './NoteField.tsx'
import { NumberField } from './NumberField.tsx'
import { ScaleField } from './ScaleField.tsx'
import { TextField } from './TextField.tsx'
import { UnknownField } from './UnknownField.tsx'
import { YesNoField } from './YesNoField.tsx'
import './questions.css'

export interface QuestionFieldProps {
  readonly question: Question
  readonly answer: Answer | undefined
  /** Called with undefined when the question is left open again. */
  readonly onChange: (answer: Answer | undefined) => void
  readonly problem?: Lack | undefined
  /** Makes the question a heading of the page: 1 where it is the page. */
  readonly heading?: HeadingLevel | undefined
  /** The id of the first control, for what links to it. */
  readonly id?: string | undefined
  readonly takesFocus?: boolean | undefined
  /** How to reach the clinic, where a question cannot be shown. */
  readonly contact: ReactNode
}

/** One question of a form, of any kind. The form around it needs `autoComplete="off"` as well. */
export function QuestionField({ id, ...props }: QuestionFieldProps) {
  const ownId = useId()
  const { question, answer } = props
  const wasReceived = answer?.kind === 'received' && isAsking(question)
  return (
    <>
      <FieldOfKind {...props} id={id ?? ownId} />
      {wasReceived && <EarlierAnswer question={question} answer={answer} />}
    </>
  )
}

function FieldOfKind({ question, answer, contact, ...rest }: QuestionFieldProps & { readonly id: string }) {
  const { heading, id } = rest
  const fixed = { question, answer, heading, id }
  if (question.readOnly && question.kind !== 'group' && question.kind !== 'note') return <FixedAnswer {...fixed} />
  switch (question.kind) {
    case 'text':
      return <TextField {...rest} question={question} answer={answer?.kind === 'text' ? answer : undefined} />
    case 'longText':
      return <LongTextField {...rest} question={question} answer={answer?.kind === 'text' ? answer : undefined} />
    case 'choice':
      return <ChoiceField {...rest} question={question} answer={answer?.kind === 'chosen' ? answer : undefined} />
    case 'choices':
      return <ChoicesField {...rest} question={question} answer={answer?.kind === 'chosen' ? answer : undefined} />
    case 'scale':
      return <ScaleField {...rest} question={question} answer={answer?.kind === 'number' ? answer : undefined} />
    case 'number':
      return <NumberField {...rest} question={question} answer={answer?.kind === 'number' ? answer : undefined} />
    case 'yesNo':
      return <YesNoField {...rest} question={question} answer={answer?.kind === 'yesNo' ? answer : undefined} />
    case 'date':
      return <DateField {...rest} question={question} answer={answer?.kind === 'date' ? answer : undefined} />
    case 'note':
      return <NoteField question={question} />
    case 'group':
      return <GroupField question={question} heading={heading} id={id} />
    case 'unknown': {
      const received = answer?.kind === 'received' ? answer : undefined
      return <UnknownField question={question} answer={received} heading={heading} id={id} contact={contact} />
    }
  }
}
