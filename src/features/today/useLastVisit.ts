import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { changesSince, seenNow, type Change, type Seen } from './changes.ts'
import { lastVisitOf } from './lastVisit.queries.ts'
import type { Session } from '#care/session.ts'
import type { Instant } from '#time.ts'

/** What changed since this device was here last, and how the person says that they have read it. */
export function useLastVisit(person: string, sessions: readonly Session[], now: Instant) {
  const queryClient = useQueryClient()
  const queryKey = ['lastVisit', person]
  const { data: seen } = useQuery({
    queryKey,
    queryFn: () => lastVisitOf(person).read(),
    networkMode: 'always',
    staleTime: Infinity,
  })
  const changes = changesSince(seen ?? {}, sessions, now)
  const toKeep = seen && JSON.stringify(seenNow(seen, sessions, changes))
  useEffect(() => {
    if (toKeep) void lastVisitOf(person).keep(JSON.parse(toKeep) as Seen)
  }, [person, toKeep])

  function read(change: Change): void {
    const unread = changes.filter((one) => one !== change)
    queryClient.setQueryData<Seen>(queryKey, seenNow(seen ?? {}, sessions, unread))
  }
  return { changes, read }
}
