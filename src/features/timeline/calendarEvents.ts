import type { CalendarEvent } from '#care/calendarFile.ts'
import { endOf, type Session } from '#care/session.ts'

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
