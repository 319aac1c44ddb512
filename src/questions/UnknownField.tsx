import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReceivedAnswer } from './answer.ts'
import { EarlierAnswer } from './EarlierAnswer.tsx'
import { partsOf, type HeadingLevel } from './field.ts'
import type { Nest } from './form.ts'
import type { UnknownQuestion } from './unknown.ts'
import { QuestionHeading } from './QuestionHeading.tsx'
import { QuestionWords } from './QuestionWords.tsx'

interface UnknownFieldProps {
  readonly question: UnknownQuestion & Nest
  readonly answer: ReceivedAnswer | undefined
  readonly heading: HeadingLevel | undefined
  readonly id: string
  /** How to reach the clinic. */
  readonly contact: ReactNode
}

/** Says that this question cannot be shown here, in its place; what was answered to it elsewhere can still be read. */
export function UnknownField({ question, answer, heading, id, contact }: UnknownFieldProps) {
  const { t } = useTranslation('questions')
  const words =
    question.type === 'attachment'
      ? t('fileElsewhere')
      : question.type === 'reference'
        ? t('clinicFillsIn')
        : t('unknown')
  return (
    <div className="field">
      <QuestionHeading level={heading} id={partsOf(id).question}>
        <QuestionWords question={question} />
      </QuestionHeading>
      <div className="notice" data-kind="info">
        <p>{words}</p>
        {contact}
      </div>
      {answer && <EarlierAnswer question={question} answer={answer} />}
    </div>
  )
}
