import { dayIn, daysFromTo, instantAt, isBefore, type Instant, type Zone } from '#time.ts'
import { weekdays, type OpeningHours } from './clinic.ts'

const aMonday = '2024-01-01'

/** In: opening hours, the zone they are meant in, and a moment. Out: whether that moment lies within them. */
export function isOpen(hours: readonly OpeningHours[], zone: Zone, now: Instant): boolean {
  const day = dayIn(zone, now)
  const weekday = weekdays[((daysFromTo(aMonday, day) % 7) + 7) % 7]
  return hours.some(
    ({ days, opens, closes }) =>
      days.some((open) => open === weekday) &&
      !isBefore(now, instantAt(day, opens, zone)) &&
      isBefore(now, instantAt(day, closes, zone)),
  )
}
