import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import type { Person } from './SignedIn.tsx'
import { useStanding } from '#identity/IdentityContext.tsx'
import { watchIdle } from './watchIdle.ts'

/** While somebody's page stands: locks it when nobody is there, and empties its memory once it is locked. */
export function Watching({ person: { lock } }: { person: Person }) {
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
  return null
}
