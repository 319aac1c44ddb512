import type { Session } from './session.ts'
import { isBefore, type Instant } from '#time.ts'

/** How a session stood when this device was last told, and the person had seen it. */
export type Seen = Readonly<Record<string, Pick<Session, 'start' | 'state'>>>

/** What the clinic changed since then: another time, a first one, or none at all. */
export type Change =
  | { kind: 'moved'; session: Session; from: Instant }
  | { kind: 'cancelled'; session: Session; from: Instant }
  | { kind: 'dated'; session: Session }

/** In: what was seen, and the sessions now. Out: what of the future changed since; what was never seen has not changed. */
export function changesSince(seen: Seen, sessions: readonly Session[], now: Instant): Change[] {
  return sessions.flatMap((session): Change[] => {
    const before = seen[session.id]
    if (!before || !isPlan(before) || isOver(session, before.start, now)) return []
    const { start: from } = before
    if (session.state === 'cancelled') return from ? [{ kind: 'cancelled', session, from }] : []
    if (!isPlan(session) || session.start === from) return []
    if (from) return [{ kind: 'moved', session, from }]
    return [{ kind: 'dated', session }]
  })
}

/** In: what was seen, the sessions now, and the changes nobody has read. Out: what is seen of them now. */
export function seenOf(seen: Seen, sessions: readonly Session[], unread: readonly Change[], now: Instant): Seen {
  const open = new Set(unread.map(({ session }) => session.id))
  return Object.fromEntries(
    sessions
      .filter(({ id, start }) => !open.has(id) && (id in seen || !start || isBefore(now, start)))
      .map(({ id, start, state }) => [id, { state, ...(start ? { start } : {}) }]),
  )
}

/** What of it can still change: a session that is over is let go. */
export function stillAhead(seen: Seen, now: Instant): Seen {
  return Object.fromEntries(Object.entries(seen).filter(([, { start }]) => !start || isBefore(now, start)))
}

function isPlan({ state }: Pick<Session, 'state'>): boolean {
  return state === 'planned' || state === 'waiting'
}

// Old and new time both past: nobody needs to hear of it first.
function isOver({ start }: Session, from: Instant | undefined, now: Instant): boolean {
  return [from, start].every((moment) => moment === undefined || isBefore(moment, now)) && (from ?? start) !== undefined
}
