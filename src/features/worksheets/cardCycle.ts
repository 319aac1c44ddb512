import { cycleOf, sessionsOf, type Course } from '#care/course.ts'
import type { Cycle } from '#care/cycle.ts'
import { isAhead, type Session } from '#care/session.ts'
import type { Instant } from '#time.ts'

/** In: a course. Out: the next infusion, also while it lasts, and the cycle it belongs to. */
export function cardCycle(course: Course, now: Instant): { cycle?: Cycle; infusion?: Session } {
  const infusion = sessionsOf(course).find((session) => session.kind === 'infusion' && isAhead(session, now))
  const cycle = infusion && cycleOf(course, infusion.id)
  return { ...(infusion && { infusion }), ...(cycle && { cycle }) }
}
