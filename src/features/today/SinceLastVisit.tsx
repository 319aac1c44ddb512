import { ChangedSince } from './ChangedSince.tsx'
import { useLastVisit } from './useLastVisit.ts'
import type { Session } from '#care/session.ts'
import type { Instant } from '#time.ts'

export interface SinceLastVisitProps {
  person: string
  sessions: readonly Session[]
  now: Instant
}

/** What was moved or called off since the last visit, said first. */
export function SinceLastVisit({ person, sessions, now }: SinceLastVisitProps) {
  const { changes, read } = useLastVisit(person, sessions, now)
  return <ChangedSince changes={changes} read={read} />
}
