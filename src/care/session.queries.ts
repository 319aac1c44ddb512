import { queryOptions } from '@tanstack/react-query'
import { readPlaces, readSession } from './session.fhir.ts'
import type { Session } from './session.ts'
import type { FhirClient } from '#fhir/client.ts'
import { ProblemError } from '#problem.ts'
import type { Instant } from '#time.ts'

/** One session by its id, also one that no list had. Throws `missing` for one entered in error, `broken` for one unreadable. */
export function sessionOf(fhir: FhirClient, id: string) {
  return queryOptions({
    queryKey: ['session', fhir.patientId, id],
    meta: { kept: true },
    queryFn: async ({ signal }): Promise<Session> => {
      const found = await fhir.search(
        'Appointment',
        { patient: fhir.patientId, _id: id, _include: 'Appointment:location' },
        { signal },
      )
      const appointment = found.find((resource) => isAppointment(resource, id))
      if (!appointment) throw new ProblemError({ kind: 'missing' })
      const session = readSession(appointment, readPlaces(found))
      if (session === 'hidden') throw new ProblemError({ kind: 'missing' })
      if (!session) throw new ProblemError({ kind: 'broken' })
      return session
    },
  })
}

/** The start a session had before it was moved last, if it was. */
export function movedFromOf(fhir: FhirClient, session: Session) {
  return queryOptions({
    queryKey: ['moved', fhir.patientId, session.id, session.start ?? ''],
    meta: { kept: true },
    queryFn: async ({ signal }): Promise<Instant | null> => {
      const versions = await fhir.search(`Appointment/${encodeURIComponent(session.id)}/_history`, {}, { signal })
      const starts = versions
        .map((version) => readSession(version, new Map()))
        .flatMap((read) => (read && read !== 'hidden' && read.start ? [read.start] : []))
      return starts.find((start) => start !== session.start) ?? null
    },
    staleTime: Infinity,
  })
}

function isAppointment(resource: unknown, id: string): boolean {
  return (
    typeof resource === 'object' &&
    resource !== null &&
    'resourceType' in resource &&
    'id' in resource &&
    resource.resourceType === 'Appointment' &&
    resource.id === id
  )
}
