import type { Filled } from './writing.ts'
import { useLanguage } from '#i18n/format.ts'
import { answerTo } from '#questions/answer.ts'
import { isAnswered, visibleQuestions } from '#questions/answers.ts'
import { GivenAnswer } from '#questions/GivenAnswer.tsx'
import { inLanguage } from '#questions/localText.ts'

/** What a draft says so far, to be read. */
export function DraftLines({ body }: { body: Filled }) {
  const language = useLanguage()
  const answered = visibleQuestions(body.form, body.answers).filter((question) => isAnswered(question, body.answers))
  return (
    <dl className="review">
      {answered.map((question) => (
        <div key={question.linkId} className="reviewed">
          <dt>{inLanguage(question.text, language)}</dt>
          <dd>
            <GivenAnswer question={question} answer={answerTo(body.answers, question.linkId)} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
