import { useId } from 'react'
import { ChoiceField } from './ChoiceField.tsx'
import { ChoicesField } from './ChoicesField.tsx'
import { DateField } from './DateField.tsx'
import { DateTimeField } from './DateTimeField.tsx'
import { EarlierAnswer } from './EarlierAnswer.tsx'
import { FixedAnswer } from './FixedAnswer.tsx'
import { isAsking } from './form.ts'
import { asksAboutSelfHarm } from './selfHarm.ts'
import { GroupField } from './GroupField.tsx'
import { LongTextField } from './LongTextField.tsx'
import { NoteField } from './NoteField.tsx'
import { NumberField } from './NumberField.tsx'
import { QuantityField } from './QuantityField.tsx'
import type { QuestionFieldProps } from './questionFieldProps.ts'
import { RoundsField } from './RoundsField.tsx'
import { ScaleField } from './ScaleField.tsx'
import { SelfHarmHelp } from './SelfHarmHelp.tsx'
import { SeveralField } from './SeveralField.tsx'
import { TextField } from './TextField.tsx'
import { TimeField } from './TimeField.tsx'
import { UnknownField } from './UnknownField.tsx'
import { UrlField } from './UrlField.tsx'
import { YesNoField } from './YesNoField.tsx'
import './questions.css'

export type { QuestionFieldProps } from './questionFieldProps.ts'

/** One question of a form, of any kind. The form around it needs `autoComplete="off"` as well. */
export function QuestionField({ id, ...props }: QuestionFieldProps) {
  const ownId = useId()
  const { question, answer } = props
  const wasReceived = answer?.kind === 'received' && isAsking(question)
  return (
    <>
      <FieldOfKind {...props} id={id ?? ownId} />
      {asksAboutSelfHarm(question) && <SelfHarmHelp />}
      {wasReceived && <EarlierAnswer question={question} answer={answer} />}
    </>
  )
}

type OneField = Omit<QuestionFieldProps, 'contact'> & { readonly id: string }

const nothingAround = {}

function FieldOfKind({ question, answer, contact, around, ...rest }: QuestionFieldProps & { readonly id: string }) {
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
    case 'quantity':
      return <QuantityField {...rest} question={question} answer={answer?.kind === 'quantity' ? answer : undefined} />
    case 'time':
      return <TimeField {...rest} question={question} answer={answer?.kind === 'time' ? answer : undefined} />
    case 'dateTime':
      return <DateTimeField {...rest} question={question} answer={answer?.kind === 'dateTime' ? answer : undefined} />
    case 'url':
      return <UrlField {...rest} question={question} answer={answer?.kind === 'text' ? answer : undefined} />
    case 'several': {
      const given = answer?.kind === 'several' ? answer : undefined
      const fieldOf = (one: OneField) => <FieldOfKind {...one} contact={contact} />
      return <SeveralField {...rest} question={question} answer={given} fieldOf={fieldOf} />
    }
    case 'rounds': {
      const given = answer?.kind === 'rounds' ? answer : undefined
      return (
        <RoundsField
          {...rest}
          {...{ question, contact }}
          around={around ?? nothingAround}
          answer={given}
          Field={QuestionField}
        />
      )
    }
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
