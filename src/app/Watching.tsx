import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import { AsChosen } from './AsChosen.tsx'
import type { Person } from './SignedIn.tsx'
import { watchIdle } from './watchIdle.ts'
import { upcomingOf } from '#care/course.queries.ts'
import { nextSession } from '#care/session.ts'
import { firstDayAsked } from '#care/upcoming.ts'
import { useClinic } from '#clinic/ClinicContext.tsx'
import { FhirProvider } from '#fhir/FhirContext.tsx'
import { useStanding } from '#identity/IdentityContext.tsx'
import { useNow } from '#ui/ClockContext.tsx'

/** While somebody's page stands: locks it when nobody is there, shows it as they chose, and empties its memory once it is locked. */
export function Watching({ person }: { person: Person }) {
  const { lock } = person
  const queryClient = useQueryClient()
  const isOut = useStanding().at === 'out'
  const locked = useSyncExternalStore(lock.subscribe, lock.current)
  useEffect(() => (locked || isOut ? undefined : watchIdle(lock)), [locked, isOut, lock])
  useEffect(() => {
    if (!locked && !isOut) return
    // Its screens are gone by now, locked or signed out; what was read for them goes too.
    void queryClient.cancelQueries()
    queryClient.clear()
  }, [locked, isOut, queryClient])
  if (locked || isOut) return null
  return (
    <FhirProvider value={person.fhir}>
      <AsChosen />
      <NextForLock person={person} />
    </FhirProvider>
  )
}

// Noted while it is known: locked, nothing else of the person's is read.
function NextForLock({ person: { lock, fhir } }: { person: Person }) {
  const { zone } = useClinic()
  const now = useNow()
  const { showsNext } = useSyncExternalStore(lock.subscribe, lock.note)
  const { data } = useQuery({ ...upcomingOf(fhir, firstDayAsked(zone, now)), enabled: showsNext })
  const next = data && nextSession(data.sessions, now)
  const start = next?.start
  const place = next?.place?.name
  useEffect(() => {
    if (data || !showsNext) void lock.setNext(start === undefined ? undefined : { start, place })
  }, [lock, showsNext, data, start, place])
  return null
}
