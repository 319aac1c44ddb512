import { useTranslation } from 'react-i18next'
import type { Answer } from './answer.ts'
import { partsOf, type HeadingLevel } from './field.ts'
import type { Question } from './form.ts'
import { GivenAnswer } from './GivenAnswer.tsx'
import { QuestionHeading } from './QuestionHeading.tsx'
import { QuestionHelp } from './QuestionHelp.tsx'
import { QuestionWords } from './QuestionWords.tsx'

interface FixedAnswerProps {
  readonly question: Question
  readonly answer: Answer | undefined
  readonly heading: HeadingLevel | undefined
  readonly id: string
}

/** A question whose answer stands already and is only to be read. */
export function FixedAnswer({ question, answer, heading, id }: FixedAnswerProps) {
  const { t } = useTranslation('questions')
  return (
    <div className="field">
      <QuestionHeading level={heading} id={partsOf(id).question}>
        <QuestionWords question={question} />
      </QuestionHeading>
      <QuestionHelp question={{ ...question, required: false }} id={id} />
      <GivenAnswer question={question} answer={answer} />
      <p className="small">{question.rules?.calculated === undefined ? t('fixed') : t('workedOutHere')}</p>
    </div>
  )
}
