'use no memo'

import { useTranslation } from 'react-i18next'
import { useClinic } from '#clinic/ClinicContext.tsx'
import { useDateWords } from '#i18n/format.ts'
import { dayIn, type Instant } from '#time.ts'
import { Margin } from '#ui/Passage.tsx'

export interface DayMarginProps {
  now: Instant
  /** When the clinic said what stands here, while it is asked again; undefined when that is news. */
  asOf: Instant | undefined
}

/** Which day it is; and from when the answer is, as long as it is an old one. On the same line: nothing moves when the new one comes. */
export function DayMargin({ now, asOf }: DayMarginProps) {
  const { t } = useTranslation('portal')
  const { zone } = useClinic()
  const words = useDateWords(zone)
  const day = words.day(now)
  if (!asOf) return <Margin>{day}</Margin>
  const isToday = dayIn(zone, asOf) === dayIn(zone, now)
  const says = isToday
    ? t('dayAsOfTime', { day, time: words.time(asOf) })
    : t('dayAsOf', { day, when: words.shortDayAndTime(asOf) })
  return <Margin>{says}</Margin>
}
