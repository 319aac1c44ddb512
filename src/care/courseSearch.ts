const plansPerPage = 50
const sessionsPerPage = 100

const withPlaces = { _include: 'Appointment:location' }

/** In: whose course. Out: the search for every cycle of it, the newest first. */
export function cyclesSearch(patientId: string) {
  return {
    type: 'CarePlan',
    searchFor: { subject: `Patient/${patientId}`, _count: `${plansPerPage}` },
    newestFirst: { _sort: '-date' },
  } as const
}

/** In: whose sessions. Out: the search for every one of them, with their places, the newest first. */
export function sessionsSearch(patientId: string) {
  return {
    type: 'Appointment',
    searchFor: { patient: patientId, _count: `${sessionsPerPage}`, ...withPlaces },
    newestFirst: { _sort: '-date' },
  } as const
}

/** In: whose sessions, and their ids. Out: the search for just these. */
export function sessionsById(patientId: string, ids: readonly string[]) {
  return { type: 'Appointment', searchFor: { patient: patientId, _id: ids.join(','), ...withPlaces } } as const
}
