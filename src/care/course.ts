import { hasHappened, inOrder, isAhead, type Session } from './session.ts'
import { firstDayOf, type Cycle, type CycleState, type NearCycle, type PartialDate } from './cycle.ts'
import { dayIn, plusDays, type Instant, type Zone } from '#time.ts'

/** The whole treatment, as far as the clinic has written it down. */
export interface Course<C extends NearCycle = Cycle> {
  starts?: PartialDate
  cycles: readonly C[]
  /** Sessions that belong to no cycle: infusions in between, first talks. */
  between: readonly Session[]
  /** How many things the clinic's system sent that could not be shown. */
  unreadable: number
}

/** The newest part of a long course, each of its cycles whole, while the earlier part is on its way. */
export type NearCourse = Course<NearCycle>

export function sessionsOf(course: Course): Session[] {
  return inOrder([...course.cycles.flatMap(({ sessions }) => sessions), ...course.between])
}

/** In: a course, and sessions the clinic told of since. Out: the course with those as they are now. */
export function withNewer(course: Course, newer: readonly Session[]): Course {
  const told = new Map(newer.map((session) => [session.id, session]))
  const asToldSince = (session: Session): Session => {
    const later = told.get(session.id)
    told.delete(session.id)
    // The cycle says whether it is one with therapy, where the session does not.
    return later
      ? { ...(session.withTherapy === undefined ? {} : { withTherapy: session.withTherapy }), ...later }
      : session
  }
  const cycles = course.cycles.map((cycle) => ({ ...cycle, sessions: inOrder(cycle.sessions.map(asToldSince)) }))
  const between = course.between.map(asToldSince)
  return { ...course, cycles, between: inOrder([...between, ...told.values()]) }
}

/** In: a course. Out: where a cycle stands. The cycle after a finished one is `now` only when something of it has a date. */
export function stateOf(cycle: NearCycle, course: NearCourse, now: Instant): CycleState {
  return stateBeside(cycle, currentCycle(course, now), now)
}

/** In: a cycle, and the one the person is in. Out: where it stands. */
export function stateBeside(cycle: NearCycle, current: NearCycle | undefined, now: Instant): CycleState {
  if (cycle.stopped) return 'stopped'
  if (cycle.id === current?.id) return 'now'
  const done = cycle.ended || (cycle.sessions.length > 0 && !cycle.sessions.some((session) => isOpen(session, now)))
  return done ? 'past' : 'ahead'
}

/** The cycle a person is in: the first one with something still open, once any of it has a date. */
export function currentCycle<C extends NearCycle>(course: Course<C>, now: Instant): C | undefined {
  const open = course.cycles.filter((cycle) => !cycle.stopped && !cycle.ended)
  const first = open.find((cycle) => cycle.sessions.some((session) => isOpen(session, now)))
  const isDated = first?.sessions.some(({ start }) => start !== undefined)
  return isDated ? first : undefined
}

function isOpen(session: Session, now: Instant): boolean {
  return session.state === 'waiting' || isAhead(session, now)
}

/** In: the id of a session. Out: the cycle it belongs to. */
export function cycleOf(course: Course, sessionId: string): Cycle | undefined {
  return course.cycles.find(({ sessions }) => sessions.some(({ id }) => id === sessionId))
}

/** In: a moment. Out: the cycle whose infusion was the last before it, or else the first one to come: where an entry belongs. */
export function cycleAround(course: Course, moment: Instant): Cycle | undefined {
  const begun = course.cycles.filter((cycle) => {
    const first = firstDayOf(cycle)
    return first !== undefined && first <= moment
  })
  return begun.at(-1) ?? course.cycles[0]
}

/** The last infusion that is over at a moment, if any. */
export function lastInfusion(sessions: readonly Session[], now: Instant): Session | undefined {
  return inOrder(sessions).findLast(
    (session) => session.kind === 'infusion' && session.start && hasHappened(session, now),
  )
}

/** In: the start of an infusion. Out: the first day on which big decisions no longer wait. */
export function dayAfter(start: Instant, zone: Zone): string {
  return plusDays(dayIn(zone, start), 1)
}
