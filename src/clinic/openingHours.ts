import { dayIn, daysFromTo, instantAt, isBefore, plusDays, type Instant, type Zone } from '#time.ts'
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

/** In: the same. Out: whether it is open, and the next moment at which that ends; without one when it never opens. */
export function nextChange(
  hours: readonly OpeningHours[],
  zone: Zone,
  now: Instant,
): { isOpen: boolean; at: Instant | undefined } {
  const open = isOpen(hours, zone, now)
  const today = dayIn(zone, now)
  // Eight days: the same weekday of next week may be the first to open.
  const moments = Array.from({ length: 8 }, (_, ahead) => plusDays(today, ahead)).flatMap((day) =>
    hours.map(({ opens, closes }) => instantAt(day, open ? closes : opens, zone)),
  )
  const at = moments
    .filter((moment) => isBefore(now, moment) && isOpen(hours, zone, moment) !== open)
    .toSorted((one, other) => (isBefore(one, other) ? -1 : 1))[0]
  return { isOpen: open, at }
}
