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
    if (last?.kind === 'between' && next.kind === 'between') {
      line[line.length - 1] = { ...last, sessions: [...last.sessions, ...next.sessions] }
    } else line.push(next)
    return line
  }, [])
}

/** Where on the page a stretch begins: the part of its address after `#`. */
export function anchorOf(stretch: Stretch): string {
  return stretch.kind === 'cycle' ? cycleAnchor(stretch.cycle) : `between-${stretch.sessions[0]?.id}`
}

export function cycleAnchor({ number }: Pick<Cycle, 'number'>): string {
  return `cycle-${number}`
}

/** The stretch a person is in: the current cycle, else what comes next, else what was last. */
export function presentStretch(line: readonly Stretch[], now: Instant): Stretch | undefined {
  const current = line.find((stretch) => stretch.kind === 'cycle' && stretch.state === 'now')
  return current ?? line.find(({ begins }) => begins >= now) ?? line.at(-1)
}

/** In: the line. Out: each year something begins in, with the first of it; without those that have no date. */
export function yearsOf(line: readonly Stretch[]): { year: string; first: Stretch }[] {
  const years = new Map<string, Stretch>()
  for (const stretch of line) {
    const year = stretch.begins.slice(0, 4)
    if (year !== afterEverything && !years.has(year)) years.set(year, stretch)
  }
  return [...years].map(([year, first]) => ({ year, first }))
}
