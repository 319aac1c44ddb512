import { stateOf, type Course } from '#care/course.ts'
import { firstDayOf, type Cycle, type CycleState } from '#care/cycle.ts'
import type { Session } from '#care/session.ts'
import type { Instant } from '#time.ts'

/** One stretch of the line: a cycle, or the sessions that belong to none. */
export type Stretch =
  | { kind: 'cycle'; cycle: Cycle; state: CycleState; begins: string }
  | { kind: 'between'; sessions: readonly Session[]; begins: string }

const afterEverything = '9999'

/** In: a course. Out: its stretches in order; sessions between two cycles stand together between them. */
export function stretchesOf(course: Course, now: Instant): Stretch[] {
  const cycles: Stretch[] = course.cycles.map((cycle) => ({
    kind: 'cycle',
    cycle,
    state: stateOf(cycle, course, now),
    begins: firstDayOf(cycle) ?? afterEverything,
  }))
  const single: Stretch[] = course.between.map((session) => ({
    kind: 'between',
    sessions: [session],
    begins: session.start ?? afterEverything,
  }))
  const ordered = [...cycles, ...single].toSorted((one, other) =>
    one.begins < other.begins ? -1 : one.begins > other.begins ? 1 : 0,
  )
  return ordered.reduce<Stretch[]>((line, next) => {
    const last = line.at(-1)
    if (last?.kind !== 'between' || next.kind !== 'between') return [...line, next]
    return [...line.slice(0, -1), { ...last, sessions: [...last.sessions, ...next.sessions] }]
  }, [])
}
