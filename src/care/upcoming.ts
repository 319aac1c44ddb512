import { dayIn, plusDays, type Day, type Instant, type Zone } from '#time.ts'

const few = 8
const daysBack = 4

/** In: the moment. Out: from which day on sessions matter now: an infusion a few days ago still does. */
export function firstDayAsked(zone: Zone, now: Instant): Day {
  return plusDays(dayIn(zone, now), -daysBack)
}

/** In: whose sessions, and from which day on. Out: the search for the next few of them alone, with their places. */
export function upcomingSearch(patientId: string, from: Day) {
  const searchFor = {
    patient: patientId,
    date: `ge${from}`,
    _sort: 'date',
    _count: String(few),
    _include: 'Appointment:location',
  }
  return { type: 'Appointment', searchFor, enough: few } as const
}
