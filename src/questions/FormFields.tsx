import type { ReactNode } from 'react'
import type { Answers } from './answer.ts'
import { askedLinkIds } from './askedLinkIds.ts'
import type { HeadingLevel } from './field.ts'
import type { Form } from './form.ts'
import { FormLevel, type FormLevelProps } from './FormLevel.tsx'
import type { Gap } from './gap.ts'
import { QuestionField } from './QuestionField.tsx'

interface FormFieldsProps {
  readonly form: Form
  readonly answers: Answers
  readonly onChange: (answers: Answers) => void
  readonly problems?: readonly Gap[]
  /** The level of the headings over groups. */
  readonly heading?: HeadingLevel
  /** How to reach the clinic, where a question cannot be shown. */
  readonly contact: ReactNode
  /** Told when the person has gone on from a question. */
  readonly onLeave?: (linkId: string) => void
  /** What stands beside the field of a question, and how it puts an answer there. */
  readonly beside?: FormLevelProps['beside']
}

/** A whole form on one page. Each question's first control has `fieldId(linkId)`, so that problems can link to it. */
const noGaps: readonly Gap[] = []

export function FormFields({ form, answers, problems, heading, ...rest }: FormFieldsProps) {
  return (
    <FormLevel
      {...rest}
      questions={form.questions}
      answers={answers}
      asked={askedLinkIds(form, answers)}
      problems={problems ?? noGaps}
      heading={heading ?? 2}
      Field={QuestionField}
    />
  )
}
