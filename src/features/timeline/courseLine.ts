import { currentCycle, stateBeside, type NearCourse } from '#care/course.ts'
import { firstDayOf, type CycleState, type NearCycle } from '#care/cycle.ts'
import type { Session } from '#care/session.ts'
import type { Instant } from '#time.ts'

/** One stretch of the line: a cycle, or the sessions that belong to none. */
export type Stretch =
  | { kind: 'cycle'; cycle: NearCycle; state: CycleState; begins: string }
  | { kind: 'between'; sessions: readonly Session[]; begins: string }

const afterEverything = '9999'

/** In: a course. Out: its stretches in order; sessions of one year between two cycles stand together between them. */
export function stretchesOf(course: NearCourse, now: Instant): Stretch[] {
  const current = currentCycle(course, now)
  const cycles: Stretch[] = course.cycles.map((cycle) => ({
    kind: 'cycle',
    cycle,
    state: stateBeside(cycle, current, now),
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
    if (last?.kind === 'between' && next.kind === 'between' && yearOf(last) === yearOf(next)) {
      line[line.length - 1] = { ...last, sessions: [...last.sessions, ...next.sessions] }
    } else line.push(next)
    return line
  }, [])
}

/** Its name among the others, the same however much of the line is known. */
export function keyOf(stretch: Stretch): string {
  return stretch.kind === 'cycle' ? stretch.cycle.id : `between-${stretch.sessions[0]?.id}`
}

/** Where on the page a stretch begins: the part of its address after `#`. None for a cycle whose number is not known yet. */
export function anchorOf(stretch: Stretch): string | undefined {
  return stretch.kind === 'cycle' ? cycleAnchor(stretch.cycle) : keyOf(stretch)
}

export function cycleAnchor({ number }: Pick<NearCycle, 'number'>): string | undefined {
  return number === undefined ? undefined : `cycle-${number}`
}

/** Where on the page the person is now, whatever number that has. */
export const nowAnchor = 'now'

/** The stretch a person is in: the current cycle, else what comes next, else what was last. */
export function presentStretch(line: readonly Stretch[], now: Instant): Stretch | undefined {
  const current = line.find((stretch) => stretch.kind === 'cycle' && stretch.state === 'now')
  return current ?? line.find(({ begins }) => begins >= now) ?? line.at(-1)
}

/** So many cycles before the present one stand open on the line. */
export const near = 12

export interface FoldedLine {
  /** Put together into one fold; empty where the course is not long. */
  earlier: readonly Stretch[]
  shown: readonly Stretch[]
}

/** In: the line, or its newest part. Out: the same for both, but for what is in the fold: so nothing moves when the rest comes. */
export function foldedLine(line: readonly Stretch[], now: Instant): FoldedLine {
  const present = presentStretch(line, now)
  const before = present ? line.slice(0, line.indexOf(present)) : []
  const cycles = before.flatMap((stretch, place) => (stretch.kind === 'cycle' ? [place] : []))
  const from = cycles.length > near ? (cycles.at(-near) ?? 0) : 0
  return { earlier: line.slice(0, from), shown: line.slice(from) }
}

/** In: the line. Out: each year something begins in, with the first of it; without those that have no date. */
export function yearsOf(line: readonly Stretch[]): { year: string; first: Stretch }[] {
  const years = new Map<string, Stretch>()
  for (const stretch of line) {
    const year = yearOf(stretch)
    if (year !== afterEverything && !years.has(year)) years.set(year, stretch)
  }
  return [...years].map(([year, first]) => ({ year, first }))
}

function yearOf({ begins }: Stretch): string {
  return begins.slice(0, 4)
}
