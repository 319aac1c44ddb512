import type { CalendarEvent } from '#care/calendarFile.ts'
import { endOf, isAhead, type Session } from '#care/session.ts'
import { isBefore, type Instant } from '#time.ts'

/** What the person chose to have in their calendar. */
export interface CalendarChoice {
  /** Says in the title what kind of session it is, and where. */
  isFuller: boolean
  alarmMinutes: number | undefined
}

export interface CalendarWords {
  /** "Appointment" */
  appointment: string
  title: (session: Session) => string
  notes: string
}

/** In: sessions. Out: those a calendar should know of: what is ahead, and what was called off but may stand there still. */
export function forCalendar(sessions: readonly Session[], now: Instant): Session[] {
  return sessions.filter(
    (session) =>
      session.start !== undefined &&
      (isAhead(session, now) || (session.state === 'cancelled' && isBefore(now, session.start))),
  )
}

/** In: a session. Out: it as an event; discreet unless the person chose otherwise; undefined while it has no date. */
export function calendarEvent(
  session: Session,
  { isFuller, alarmMinutes }: CalendarChoice,
  words: CalendarWords,
  host: string,
): CalendarEvent | undefined {
  const { id, start, place, state, written } = session
  const end = endOf(session)
  if (!start || !end) return undefined
  const where = isFuller ? [place?.name, place?.address].filter(Boolean).join(', ') : place?.address
  return {
    uid: `${id}@${host}`,
    start,
    end,
    written,
    title: isFuller ? words.title(session) : words.appointment,
    isCancelled: state === 'cancelled',
    ...(where ? { place: where } : {}),
    ...(isFuller ? { notes: words.notes } : {}),
    ...(alarmMinutes === undefined ? {} : { alarmMinutes }),
  }
}
