import { dayAfter } from './course.ts'
import { endOf, inOrder, type Session } from './session.ts'
import { instantAt, isBefore, plusMinutes, type Instant, type Zone } from '#time.ts'

/** From an infusion's start until the clinic's next-day time: what cannot be undone offers "tomorrow" first. */
export interface QuietHours {
  since: Instant
  until: Instant
}

export interface QuietRule {
  zone: Zone
  /** Wall-clock time on the day after an infusion from which big decisions no longer wait. */
  nextDayAt: string
}

/** Until when an infusion's quiet hours last: the clinic's time on the next day, or 24 hours after it ended, whichever is later. */
export function calmAgain(infusion: Session, { zone, nextDayAt }: QuietRule): Instant {
  const start = infusion.start ?? ''
  const morning = instantAt(dayAfter(start, zone), nextDayAt, zone)
  const dayLater = plusMinutes(endOf(infusion) ?? start, 24 * 60)
  return isBefore(morning, dayLater) ? dayLater : morning
}

/** In: the sessions known, and the moment. Out: the quiet hours it falls into; undefined on a calm day. */
export function quietHours(sessions: readonly Session[], now: Instant, rule: QuietRule): QuietHours | undefined {
  const infusion = inOrder(sessions).findLast(
    ({ kind, state, start }) =>
      kind === 'infusion' &&
      (state === 'planned' || state === 'here' || state === 'done') &&
      start !== undefined &&
      !isBefore(now, start),
  )
  if (!infusion?.start) return undefined
  const until = calmAgain(infusion, rule)
  return isBefore(now, until) ? { since: infusion.start, until } : undefined
}

/** Whether something begun at that moment had better wait: only what came since the infusion; what was begun that morning goes at once. */
export function waitsForTomorrow(startedAt: Instant, hours: QuietHours | undefined): hours is QuietHours {
  return hours !== undefined && !isBefore(startedAt, hours.since)
}
