import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { changesSince, seenNow, type Change } from './changes.ts'
import { lastVisitOf, type LastVisit } from './lastVisit.queries.ts'
import type { Instant } from '#time.ts'
import { useClock } from '#ui/ClockContext.tsx'

/** What the clinic has just answered, and when. */
export type Answered = Pick<LastVisit, 'upcoming' | 'at'>

/** What this device remembers of the last visit, what changed since, and how the person says that they have read it. */
export function useLastVisit(person: string, answered: Answered | undefined, now: Instant) {
  const queryClient = useQueryClient()
  const clock = useClock()
  const queryKey = ['lastVisit', person]
  const { data: visit } = useQuery({
    queryKey,
    queryFn: () => lastVisitOf(person).read(),
    networkMode: 'always',
    staleTime: Infinity,
  })
  const sessions = answered?.upcoming.sessions ?? []
  const seen = visit?.seen ?? {}
  const changes = changesSince(seen, sessions, now)
  const toKeep =
    visit !== undefined && answered
      ? JSON.stringify({ upcoming: answered.upcoming, seen: seenNow(seen, sessions, changes) })
      : undefined
  useEffect(() => {
    if (toKeep) void lastVisitOf(person).keep({ ...(JSON.parse(toKeep) as Omit<LastVisit, 'at'>), at: clock.now() })
  }, [person, toKeep, clock])

  function read(change: Change): void {
    if (!answered) return
    const unread = changes.filter((one) => one !== change)
    queryClient.setQueryData<LastVisit>(queryKey, { ...answered, seen: seenNow(seen, sessions, unread) })
  }
  return { visit, changes, read }
}
