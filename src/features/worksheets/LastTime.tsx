import { useTranslation } from 'react-i18next'
import { lastAnswer } from '#care/lastTime.fhir.ts'
import { useSent } from '#care/useSent.ts'
import type { Filled } from '#care/writing.ts'
import { useClinic } from '#clinic/ClinicContext.tsx'
import { useDateWords } from '#i18n/format.ts'
import type { Answer } from '#questions/answer.ts'
import { isAsking, type Question } from '#questions/form.ts'
import { GivenAnswer } from '#questions/GivenAnswer.tsx'

interface LastTimeProps {
  body: Filled
  question: Question
  /** The id of what is being filled in: it is not last time. */
  ownId: string
  onUse: (answer: Answer) => void
}

/** What was answered the last time the same was asked. It is copied only when the person says so. */
export function LastTime({ body, question, ownId, onUse }: LastTimeProps) {
  const { t } = useTranslation('worksheets')
  const { zone } = useClinic()
  const dates = useDateWords(zone)
  const { data } = useSent()
  const last = lastAnswer(body.form, question.linkId, { writings: data?.writings ?? [], exceptId: ownId })
  if (!last) return null
  const { answer, writing } = last
  return (
    <aside className="before" aria-labelledby="before">
      <h2 className="small" id="before">
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
