import type { Day } from '#time.ts'

const few = 5

/** In: whose sessions, and from which day on. Out: the search for the next few of them alone, with their places. */
export function upcomingSearch(patientId: string, from: Day) {
  const searchFor = {
    patient: patientId,
    date: `ge${from}`,
    _sort: 'date',
    _count: String(few),
    _include: 'Appointment:location',
  }
  return { type: 'Appointment', searchFor, pages: 1 } as const
}
