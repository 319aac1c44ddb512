import { useTranslation } from 'react-i18next'
import { CallableWords } from '#care/CallableWords.tsx'
import type { Step } from '#care/step.ts'
import { useClinic } from '#clinic/ClinicContext.tsx'
import { useDateWords } from '#i18n/format.ts'

/** What a step says: its sentence, and what was noted with it. */
export function StepWords({ step: { words, plan } }: { step: Pick<Step, 'words' | 'plan'> }) {
  const { t } = useTranslation('steps')
  const { zone } = useClinic()
  const dates = useDateWords(zone)
  return (
    <>
      <blockquote className="words" dir="auto">
        <p>{words || t('noWordsYet')}</p>
      </blockquote>
      {plan?.why && <p dir="auto">{t('whyLine', { why: plan.why })}</p>}
      {plan?.who && <CallableWords>{t('whoLine', { who: plan.who })}</CallableWords>}
      {plan?.firstDay && <p>{t('firstDayLine', { day: dates.dayOfYear(`${plan.firstDay}T12:00:00Z`) })}</p>}
    </>
  )
}
