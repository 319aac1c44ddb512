import type { NearCourse } from '#care/course.ts'
import { firstDayOf, infusionOf, phasesOf, type NearCycle, type Phase } from '#care/cycle.ts'
import type { Session } from '#care/session.ts'
import type { Request } from '#care/worksheet.ts'
import type { Writing } from '#care/writing.ts'
import { dayIn, instantAt, isBefore, type Instant, type Zone } from '#time.ts'

/** One thing on the line. */
export type Stop =
  { kind: 'session'; session: Session } | { kind: 'writing'; writing: Writing } | { kind: 'request'; request: Request }

export interface PhaseStops {
  phase: Phase
  stops: readonly Stop[]
}

/** What belongs to one cycle beside its sessions: what was written, and what the clinic still asks for. */
export interface Belongings {
  writings: readonly Writing[]
  requests: readonly Request[]
}

export const nothing: Belongings = { writings: [], requests: [] }

/** In: a cycle and what belongs to it. Out: its phases, each with everything in it in order of time; what has no date comes last. */
export function phaseStopsOf(cycle: NearCycle, { writings, requests }: Belongings, zone: Zone): PhaseStops[] {
  const phases = phasesOf(cycle)
  const known = phases.length > 0 ? phases : [{ phase: 'prepare' as const, sessions: [] }]
  const there = known.map(({ phase }) => phase)
  const others: Stop[] = [
    ...writings.map((writing): Stop => ({ kind: 'writing', writing })),
    ...requests.map((request): Stop => ({ kind: 'request', request })),
  ]
  return known.map(({ phase, sessions }) => ({
    phase,
    stops: inTime(
      [
        ...sessions.map((session): Stop => ({ kind: 'session', session })),
        ...others.filter((stop) => nearest(phaseAt(momentOf(stop, zone), cycle, zone), there) === phase),
      ],
      zone,
    ),
  }))
}

/** In: everything written and asked for. Out: by cycle; what names none goes to the cycle that had begun by then, or the first. */
export function belongingsOf(
  course: NearCourse,
  writings: readonly Writing[],
  requests: readonly Request[],
): ReadonlyMap<string, Belongings> {
  const known = new Set(course.cycles.map(({ id }) => id))
  const begins = course.cycles.map((cycle) => ({ id: cycle.id, begins: firstDayOf(cycle) ?? '9999' }))
  const cycleAt = (moment: Instant) => (begins.findLast((one) => one.begins <= moment) ?? begins[0])?.id
  const home = (cycleId: string | undefined, moment: Instant | undefined) =>
    cycleId && known.has(cycleId) ? cycleId : moment && cycleAt(moment)
  const found = new Map<string, { writings: Writing[]; requests: Request[] }>()
  const at = (id: string) => {
    const here = found.get(id) ?? { writings: [], requests: [] }
    found.set(id, here)
    return here
  }
  for (const writing of writings) {
    const id = home(writing.cycleId, writing.written)
    if (id) at(id).writings.push(writing)
  }
  for (const request of requests) {
    const id = home(request.cycleId, request.due)
    if (id) at(id).requests.push(request)
  }
  return found
}

/** When it stands on the line. A worksheet stands at the end of the day it is due; one due some time in a month or year has no place. */
export function momentOf(stop: Stop, zone: Zone): Instant | undefined {
  switch (stop.kind) {
    case 'session':
      return stop.session.start
    case 'writing':
      return stop.writing.written
    case 'request':
      return endOfDue(stop.request.due, zone)
  }
}

function endOfDue(due: string | undefined, zone: Zone): Instant | undefined {
  if (!due || due.includes('T')) return due
  return /^\d{4}-\d\d-\d\d$/.test(due) ? instantAt(due, '23:59', zone) : undefined
}

function phaseAt(moment: Instant | undefined, cycle: NearCycle, zone: Zone): Phase {
  const infusion = infusionOf(cycle)?.start
  if (!moment || !infusion || isBefore(moment, infusion)) return 'prepare'
  return dayIn(zone, moment) === dayIn(zone, infusion) ? 'infusion' : 'integrate'
}

function nearest(phase: Phase, there: readonly Phase[]): Phase | undefined {
  return there.includes(phase) ? phase : phase === 'prepare' ? there[0] : there.at(-1)
}

function inTime(stops: readonly Stop[], zone: Zone): Stop[] {
  const moment = (stop: Stop) => momentOf(stop, zone) ?? '9999'
  return stops.toSorted((one, other) => (moment(one) < moment(other) ? -1 : moment(one) > moment(other) ? 1 : 0))
}
