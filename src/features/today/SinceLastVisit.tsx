import { useEffect } from 'react'
import { ChangedSince } from './ChangedSince.tsx'
import type { LastVisit } from './lastVisit.queries.ts'
import { useLastVisit, type Answered } from './useLastVisit.ts'
import type { Instant } from '#time.ts'

export interface SinceLastVisitProps {
  person: string
  answered: Answered | undefined
  now: Instant
  /** What this device remembers of the last visit. */
  onRemembered: (visit: LastVisit) => void
}

/** What was moved or called off since the last visit, said first; and the clinic's last answer, where it gives none now. */
export function SinceLastVisit({ person, answered, now, onRemembered }: SinceLastVisitProps) {
  const { visit, changes, read } = useLastVisit(person, answered, now)
  useEffect(() => {
    if (visit) onRemembered(visit)
  }, [visit, onRemembered])
  return <ChangedSince changes={changes} read={read} />
}
