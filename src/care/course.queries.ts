import { queryOptions } from '@tanstack/react-query'
import type { Course } from './course.ts'
import { readPlaces, readSession } from './session.fhir.ts'
import type { Session } from './session.ts'
import { upcomingSearch } from './upcoming.ts'
import type { FhirClient } from '#fhir/client.ts'
import type { Day } from '#time.ts'

export interface Upcoming {
  sessions: readonly Session[]
  unreadable: number
}

/** The next few sessions alone, from a day on: the thirty-second answer, asked for before anything else. */
export function upcomingOf(fhir: FhirClient, from: Day) {
  return queryOptions({
    // The same question on every day: yesterday's answer is the last one known.
    queryKey: ['upcoming', fhir.patientId],
    meta: { kept: true },
    queryFn: async ({ signal }): Promise<Upcoming> => {
      const { type, searchFor, enough } = upcomingSearch(fhir.patientId, from)
      const first = await fhir.search(type, searchFor, { signal, enough })
      // A server that doesn't sort may have what is next on any page.
      const found = isByStart(first) ? first : await fhir.search(type, searchFor, { signal })
      const places = readPlaces(found)
      const read = found.filter((resource) => !isPlace(resource)).map((resource) => readSession(resource, places))
      return {
        sessions: read.filter((session) => session !== undefined && session !== 'hidden'),
        unreadable: read.filter((session) => session === undefined).length,
      }
    },
  })
}

/** The whole course: every cycle, and every session. */
export function courseOf(fhir: FhirClient) {
  return queryOptions({
    queryKey: ['course', fhir.patientId],
    meta: { kept: true },
    // Read by code that comes after the first answer.
    queryFn: async (context): Promise<Course> => (await import('./wholeCourse.queries.ts')).wholeCourse(fhir, context),
  })
}

function isByStart(found: readonly unknown[]): boolean {
  const starts = found.flatMap((resource) => {
    const session = readSession(resource, new Map())
    return session && session !== 'hidden' && session.start ? [session.start] : []
  })
  return starts.every((start, index) => index === 0 || start >= (starts[index - 1] ?? ''))
}

function isPlace(resource: unknown): boolean {
  return (
    typeof resource === 'object' &&
    resource !== null &&
    'resourceType' in resource &&
    resource.resourceType === 'Location'
  )
}
