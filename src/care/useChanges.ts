import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { changesSince, seenOf, type Change, type Seen } from './changes.ts'
import { lastVisitOf, seenBy } from './lastVisit.queries.ts'
import type { Session } from './session.ts'
import { useFhir } from '#fhir/FhirContext.tsx'
import type { Instant } from '#time.ts'
import { useClock } from '#ui/ClockContext.tsx'

/** What of these sessions changed since they were seen on this device, and how the person says that they have read it. */
export function useChanges(sessions: readonly Session[], now: Instant) {
  const queryClient = useQueryClient()
  const clock = useClock()
  const fhir = useFhir()
  const { data: seen } = useQuery(seenBy(fhir))
  const changes = seen ? changesSince(seen, sessions, now) : []
  const toKeep = seen && JSON.stringify(seenOf(seen, sessions, changes, now))
  useEffect(() => {
    if (!toKeep || toKeep === '{}') return
    const here = JSON.parse(toKeep) as Seen
    void lastVisitOf(fhir.person).add(here, clock.now())
    // What is seen for the first time can change while the page stands; what was known keeps how it was known.
    queryClient.setQueryData(seenBy(fhir).queryKey, (before) => before && { ...here, ...before })
  }, [fhir, toKeep, clock, queryClient])

  function read(change: Change): void {
    const isRead = seenOf(seen ?? {}, [change.session], [], now)
    queryClient.setQueryData(seenBy(fhir).queryKey, (before) => ({ ...before, ...isRead }))
  }
  return { changes, read }
}

/** The change of one session that nobody has read yet. */
export function useChangeOf(session: Session, now: Instant): Change | undefined {
  const { data: seen } = useQuery(seenBy(useFhir()))
  return seen && changesSince(seen, [session], now)[0]
}
