import { isAhead, type Session } from '#care/session.ts'
import { isBefore, type Instant } from '#time.ts'

/** In: sessions. Out: those a calendar should know of: what is ahead, and what was called off but may stand there still. */
export function forCalendar(sessions: readonly Session[], now: Instant): Session[] {
  return sessions.filter(
    (session) =>
      session.start !== undefined &&
      (isAhead(session, now) || (session.state === 'cancelled' && isBefore(now, session.start))),
  )
}
