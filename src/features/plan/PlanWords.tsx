import { useTranslation } from 'react-i18next'
import { CallableWords } from '#care/CallableWords.tsx'
import { linesOf } from './plan.fhir.ts'
import type { Plan } from './plan.ts'
import { useClinic } from '#clinic/ClinicContext.tsx'
import { useDateWords, useLanguage } from '#i18n/format.ts'
import { AnswerWords } from '#questions/AnswerWords.tsx'
import { inLanguage } from '#questions/localText.ts'
import type { ReadableAnswer } from '#questions/readableAnswer.ts'

export function wordsOfPlan(plan: Plan): readonly ReadableAnswer[] {
  const lines = plan.at === 'device' ? linesOf(plan.draft.body) : plan.writing.lines
  return lines.filter(({ values }) => values.length > 0)
}

/** What the person wrote for themselves, in their words, and when they last looked it through. */
export function PlanWords({ plan }: { plan: Plan }) {
  const { t } = useTranslation('plan')
  const language = useLanguage()
  const { zone } = useClinic()
  const dates = useDateWords(zone)
  return (
    <>
      <dl className="review">
        {wordsOfPlan(plan).map(({ linkId, question, values }) => (
          <div key={linkId} className="reviewed">
            <dt>{inLanguage(question, language)}</dt>
            <dd>
              {values.every(({ kind }) => kind === 'text') ? (
                values.map(
                  (value) =>
                    value.kind === 'text' && (
                      <CallableWords key={value.text.default}>{inLanguage(value.text, language)}</CallableWords>
                    ),
                )
              ) : (
                <AnswerWords values={values} />
              )}
            </dd>
          </div>
        ))}
      </dl>
      <p className="small">{t('looked', { day: dates.day(plan.looked) })}</p>
    </>
  )
}
