import { useTranslation } from 'react-i18next'
import type { LastTime } from '#care/lastTime.fhir.ts'
import { useClinic } from '#clinic/ClinicContext.tsx'
import { useDateWords } from '#i18n/format.ts'
import { answerTo, type Answer } from '#questions/answer.ts'
import { fieldId } from '#questions/field.ts'
import { isAsking, type Question } from '#questions/form.ts'
import { GivenAnswer } from '#questions/GivenAnswer.tsx'

interface AnsweredLastTimeProps {
  last: LastTime
  question: Question
  onUse: (answer: Answer) => void
}

/** What was answered the last time the same was asked. It is copied only when the person says so. */
export function AnsweredLastTime({ last: { answers, writing }, question, onUse }: AnsweredLastTimeProps) {
  const { t } = useTranslation('worksheets')
  const { zone } = useClinic()
  const dates = useDateWords(zone)
  const answer = answerTo(answers, question.linkId)
  if (!answer) return null
  const id = `${fieldId(question.linkId)}-before`
  return (
    <aside className="before" aria-labelledby={id}>
      <h2 className="small" id={id}>
        {t('lastTime', { month: dates.month(writing.written) })}
      </h2>
      <blockquote className="words" dir="auto">
        <GivenAnswer question={question} answer={answer} />
      </blockquote>
      {isAsking(question) && answer.kind !== 'received' && (
        <button className="button" type="button" onClick={() => onUse(answer)}>
          {t('useAgain')}
        </button>
      )}
    </aside>
  )
}
