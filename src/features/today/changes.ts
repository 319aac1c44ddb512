import type { Session } from '#care/session.ts'
import { isBefore, type Instant } from '#time.ts'

/** How a session stood when this device was last told, and the person had seen it. */
export type Seen = Readonly<Record<string, Pick<Session, 'start' | 'state'>>>

/** What the clinic changed since then. */
export type Change =
  { kind: 'moved'; session: Session; from: Instant } | { kind: 'cancelled'; session: Session; from: Instant }

/** In: what was seen, and the sessions now. Out: what of the future changed since; what was never seen has not changed. */
export function changesSince(seen: Seen, sessions: readonly Session[], now: Instant): Change[] {
  return sessions.flatMap((session): Change[] => {
    const before = seen[session.id]
    if (!before?.start || !isPlan(before) || isOver(before.start, session, now)) return []
    if (session.state === 'cancelled') return [{ kind: 'cancelled', session, from: before.start }]
    const isMoved = isPlan(session) && session.start !== before.start
    return isMoved ? [{ kind: 'moved', session, from: before.start }] : []
  })
}

/** In: what was seen, and the sessions now. Out: what is seen now: all but the changes the person has not been told or has not read. */
export function seenNow(seen: Seen, sessions: readonly Session[], unread: readonly Change[]): Seen {
  const open = new Set(unread.map(({ session }) => session.id))
  return Object.fromEntries(
    sessions.flatMap(({ id, start, state }) => {
      const kept = open.has(id) ? seen[id] : { state, ...(start ? { start } : {}) }
      return kept ? [[id, kept]] : []
    }),
  )
}

function isPlan({ state }: Pick<Session, 'state'>): boolean {
  return state === 'planned' || state === 'waiting'
}

// Old and new time both past: nobody needs to hear of it first.
function isOver(from: Instant, { start = from }: Session, now: Instant): boolean {
  return isBefore(from, now) && isBefore(start, now)
}
