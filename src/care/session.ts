import { isBefore, minutesBetween, plusMinutes, type Instant, type Zone } from '#time.ts'

export type SessionKind = 'preparation' | 'infusion' | 'integration' | 'other'

/** Where a session stands. Only a planned or waiting one is still ahead. */
export type SessionState = (typeof sessionStates)[number]
export const sessionStates = ['waiting', 'planned', 'here', 'done', 'cancelled', 'missed'] as const

export interface Place {
  name: string
  address?: string
  zone?: Zone
}

export interface TeamMember {
  name: string
  role?: string
}

/** A treatment session: preparation, infusion or integration. */
export interface Session {
  id: string
  kind: SessionKind
  state: SessionState
  /** Undefined when the clinic hasn't said. */
  withTherapy?: boolean
  start?: Instant
  end?: Instant
  place?: Place
  team: readonly TeamMember[]
  /** The clinic's own words for this session: food, medicines, what to bring. */
  instructions?: string
  cancelledBecause?: string
  videoLink?: string
  /** When the clinic wrote this version down. */
  written?: Instant
  /** The server's number of this version; the first one is `1`. */
  version?: string
}

/** Whether the clinic wrote it down more than once, as far as that can be told. */
export function wasChanged({ version }: Session): boolean {
  return version !== undefined && version !== '1'
}

const assumedMinutes = { preparation: 60, infusion: 180, integration: 60, other: 60 } as const

/** When it is over: its end, else its start plus what such a session usually takes. */
export function endOf({ start, end, kind }: Session): Instant | undefined {
  if (end) return end
  return start && plusMinutes(start, assumedMinutes[kind])
}

/** How many hours it takes, to the half, as the clinic plans it; undefined when it hasn't said. */
export function hoursOf({ start, end }: Session): number | undefined {
  return start && end ? Math.max(0.5, Math.round(minutesBetween(start, end) / 30) / 2) : undefined
}

export function hasHappened(session: Session, now: Instant): boolean {
  if (session.state === 'done') return true
  if (session.state !== 'planned' && session.state !== 'here') return false
  const end = endOf(session)
  return end !== undefined && isBefore(end, now)
}

export function isAhead(session: Session, now: Instant): boolean {
  return (session.state === 'planned' || session.state === 'here') && !hasHappened(session, now)
}

/** In: any sessions. Out: the one that comes next, or is going on; undefined when none has a date. */
export function nextSession(sessions: readonly Session[], now: Instant): Session | undefined {
  return inOrder(sessions).find((session) => session.start !== undefined && isAhead(session, now))
}

/** By date; those without one come last, in the order the clinic gave them. */
export function inOrder(sessions: readonly Session[]): Session[] {
  return sessions.toSorted((one, other) => {
    if (one.start && other.start) return one.start < other.start ? -1 : one.start > other.start ? 1 : 0
    return one.start ? -1 : other.start ? 1 : 0
  })
}
