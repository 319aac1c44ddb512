import { useLanguage } from '#i18n/format.ts'
import { partsOf, type HeadingLevel } from './field.ts'
import type { GroupQuestion } from './group.ts'
import { inLanguage } from './localText.ts'
import { QuestionHeading } from './QuestionHeading.tsx'
import { QuestionHelp } from './QuestionHelp.tsx'
import { QuestionWords } from './QuestionWords.tsx'

interface GroupFieldProps {
  readonly question: GroupQuestion
  readonly heading: HeadingLevel | undefined
  readonly id: string
}

/** The heading over a group; its questions follow. A group without words needs none. */
export function GroupField({ question, heading, id }: GroupFieldProps) {
  const text = inLanguage(question.text, useLanguage())
  if (!text) return null
  return (
    <>
      <QuestionHeading level={heading ?? 2} id={partsOf(id).question}>
        <QuestionWords question={question} />
      </QuestionHeading>
      <QuestionHelp question={{ ...question, required: false }} id={id} />
    </>
  )
}
