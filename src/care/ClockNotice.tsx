import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { useFhir } from '#fhir/FhirContext.tsx'
import { amountOfTime, useLanguage } from '#i18n/format.ts'
import { Margin, Passage } from '#ui/Passage.tsx'
import { Notice } from '#ui/Notice.tsx'

const tolerableMinutes = 5

/** Says that this device's clock is wrong, when the clinic's tells another time: "today" and "in two days" are counted by it. */
export function ClockNotice() {
  const { t } = useTranslation('changes')
  const language = useLanguage()
  const { serverClock } = useFhir()
  const ahead = useSyncExternalStore(serverClock.subscribe, serverClock.minutesAhead) ?? 0
  if (Math.abs(ahead) <= tolerableMinutes) return null
  const amount = amountOfTime(language, Math.abs(ahead))
  return (
    <Passage margin={<Margin>{t('clock')}</Margin>}>
      <Notice kind="problem" title={t(ahead > 0 ? 'clockAhead' : 'clockBehind', { amount })}>
        <p>{t('clockText')}</p>
      </Notice>
    </Passage>
  )
}
