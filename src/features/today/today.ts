import type { Course } from '#care/course.ts'
import { lastInfusion, sessionsOf } from '#care/course.ts'
import { calmAgain, type QuietRule } from '#care/quietHours.ts'
import { nextSession, type Session } from '#care/session.ts'
import { dayIn, daysFromTo, isBefore, type Instant } from '#time.ts'

/** The one next thing, by where the person is in their course. */
export type Today =
  | { at: 'noCourse' } // the clinic has written nothing down yet
  | { at: 'before'; session: Session; days: number } // days until it; 0 is the day itself
  | { at: 'hoursAfter'; infusion: Session; next: Session | undefined } // from its end until the clinic's next-day time
  | { at: 'daysAfter'; infusion: Session; next: Session | undefined } // until the integration session is over
  | { at: 'between' } // nothing has a date
  | { at: 'finished' } // all is over and nothing is planned

export interface Around extends QuietRule {
  now: Instant
}

const daysOfReflection = 3

/** In: the sessions known so far (a few, before the course is there), and the moment. Out: what Today is about. */
export function today(sessions: readonly Session[], course: Course | undefined, around: Around): Today {
  const { now, zone } = around
  const next = nextSession(sessions, now)
  const infusion = lastInfusion(sessions, now)
  if (infusion?.start && isBefore(now, calmAgain(infusion, around))) return { at: 'hoursAfter', infusion, next }
  const isFresh = infusion?.start && daysFromTo(dayIn(zone, infusion.start), dayIn(zone, now)) <= daysOfReflection
  if (infusion && isFresh && next?.kind !== 'infusion') return { at: 'daysAfter', infusion, next }
  if (next?.start) return { at: 'before', session: next, days: daysFromTo(dayIn(zone, now), dayIn(zone, next.start)) }
  if (course && sessions.length === 0 && course.cycles.length === 0) return { at: 'noCourse' }
  const isWaiting =
    sessions.some(({ state }) => state === 'waiting') || course?.cycles.some(({ ended, stopped }) => !ended && !stopped)
  return { at: isWaiting || !course ? 'between' : 'finished' }
}

/** What comes after the next thing: the other sessions ahead, two at most. */
export function afterThat(course: Course | undefined, first: Session | undefined, now: Instant): Session[] {
  if (!course) return []
  const ahead = sessionsOf(course).filter(
    ({ id, state, start }) =>
      id !== first?.id &&
      ((state === 'waiting' && !start) ||
        ((state === 'planned' || state === 'here') && start !== undefined && isBefore(now, start))),
  )
  return ahead.slice(0, 2)
}
