import type { Asked } from './asked.ts'
import { partsOf, type HeadingLevel } from './field.ts'
import { QuestionHeading } from './QuestionHeading.tsx'
import { QuestionHelp } from './QuestionHelp.tsx'
import { QuestionWords } from './QuestionWords.tsx'

interface FieldLabelProps {
  readonly question: Asked
  readonly heading: HeadingLevel | undefined
  readonly id: string
}

/** The question above a single control, always visible, with its help. */
export function FieldLabel({ question, heading, id }: FieldLabelProps) {
  return (
    <>
      <QuestionHeading level={heading} id={partsOf(id).question}>
        <label htmlFor={id}>
          <QuestionWords question={question} />
        </label>
      </QuestionHeading>
      <QuestionHelp question={question} id={id} />
    </>
  )
}
