import { beginOf, cycleOf, hasCode, isCycle, latest, readPlan, referredTo, type CarePlan } from './carePlan.fhir.ts'
import type { Course, NearCourse } from './course.ts'
import type { NearCycle } from './cycle.ts'
import { inOrder, type Place, type Session } from './session.ts'
import { readPlaces, readSession } from './session.fhir.ts'

/** Reads a course as it comes, a page at a time, in whatever order and however often the server sends a thing. */
export interface CourseReader {
  add(resources: readonly unknown[]): void
  /** What has come, as a course. What cannot be read is counted, never shown half. */
  course(): Course
  /** The ids of sessions that belong to cycles of which everything with a date has come: they have none. Empty while there are not as many cycles as asked for. */
  undated(atLeast: number): string[]
  /** What was asked for by these ids. What did not come then is not there. */
  addAsked(ids: readonly string[], resources: readonly unknown[]): void
  /**
   * The newest cycles, back to the first of which something is still to come, and what stands between them. Undefined while
   * they are fewer than asked for, or when the server does not send the newest first: then nobody can tell what is to come.
   */
  near(atLeast: number): NearCourse | undefined
}

/** In: everything the server sent for a patient's care plans and appointments, in any order. Out: the course. */
export function readCourse(resources: readonly unknown[]): Course {
  const reader = courseReader()
  reader.add(resources)
  return reader.course()
}

export function courseReader(): CourseReader {
  const seen = new Set<string>()
  const asked = new Set<string>()
  const places = new Map<string, Place>()
  const appointments: unknown[] = []
  const sessions = new Map<string, Session>()
  const plans: CarePlan[] = []
  let unreadable = 0
  let areNewestFirst = true
  let earliest = { session: latest, plan: latest }

  // Each kind comes from its newest on: what begins later than the one before it is out of its order.
  function noteOrder(kind: keyof typeof earliest, start: string): void {
    const before = earliest[kind]
    if (start.slice(0, before.length) > before.slice(0, start.length)) areNewestFirst = false
    earliest = { ...earliest, [kind]: start }
  }

  function takeSession(resource: unknown): Session | undefined {
    const session = readSession(resource, places)
    if (session === undefined) unreadable += 1
    else if (session !== 'hidden') {
      sessions.set(`Appointment/${session.id}`, session)
      appointments.push(resource)
    }
    return session === 'hidden' ? undefined : session
  }

  function takePlan(resource: unknown): void {
    const plan = readPlan(resource)
    if (plan === undefined) unreadable += 1
    else if (plan.status !== 'entered-in-error') {
      plans.push(plan)
      const start = plan.period?.start
      if (start) noteOrder('plan', start.slice(0, 10))
      // One without a day may stand anywhere in the server's order.
      else if (isCycle(plan)) areNewestFirst = false
    }
  }

  function takePlaces(resources: readonly unknown[]): void {
    const before = places.size
    for (const [reference, place] of readPlaces(resources)) places.set(reference, place)
    if (places.size === before) return
    // A place may come after the first session that is held there.
    for (const resource of appointments) {
      const session = readSession(resource, places)
      if (session && session !== 'hidden') sessions.set(`Appointment/${session.id}`, session)
    }
  }

  function isNew(resource: unknown): boolean {
    const key = keyOf(resource)
    if (key === undefined) return true
    const isFirst = !seen.has(key)
    seen.add(key)
    return isFirst
  }

  // By when they begin, with the plan each was made from.
  function cyclesSoFar(): { plan: CarePlan; cycle: NearCycle }[] {
    return plans
      .filter(isCycle)
      .map((plan) => ({ plan, cycle: cycleOf(plan, sessions) }))
      .toSorted(({ cycle: one }, { cycle: other }) =>
        beginOf(one) < beginOf(other) ? -1 : beginOf(one) > beginOf(other) ? 1 : 0,
      )
  }

  function ofNoCycle(): Session[] {
    const inCycles = new Set(plans.filter(isCycle).flatMap(referredTo))
    return [...sessions].filter(([reference]) => !inCycles.has(reference)).map(([, session]) => session)
  }

  return {
    add(resources) {
      takePlaces(resources.filter((resource) => isType(resource, 'Location')))
      for (const resource of resources.filter(isNew)) {
        if (isType(resource, 'Appointment')) {
          const session = takeSession(resource)
          if (session?.start) noteOrder('session', session.start)
        } else if (isType(resource, 'CarePlan')) takePlan(resource)
      }
    },
    course() {
      const whole = plans.find((plan) => plan.partOf.length === 0 && hasCode(plan, 'kap-course'))
      return {
        ...(whole?.period?.start ? { starts: whole.period.start } : {}),
        cycles: cyclesSoFar().map(({ cycle }, index) => ({ ...cycle, number: index + 1 })),
        between: inOrder(ofNoCycle()),
        unreadable,
      }
    },
    undated(atLeast) {
      if (!areNewestFirst || plans.length < atLeast) return []
      const recent = plans.filter((plan) => isCycle(plan) && (plan.period?.start ?? '') > earliest.session)
      return recent.flatMap(referredTo).flatMap((reference) => (seen.has(reference) ? [] : [reference.slice(12)]))
    },
    addAsked(ids, resources) {
      takePlaces(resources.filter((resource) => isType(resource, 'Location')))
      for (const resource of resources.filter(isNew)) if (isType(resource, 'Appointment')) takeSession(resource)
      for (const id of ids) asked.add(`Appointment/${id}`)
    },
    near(atLeast) {
      if (!areNewestFirst || plans.length < atLeast) return undefined
      const soFar = cyclesSoFar()
      const isThere = (reference: string) => seen.has(reference) || asked.has(reference)
      const lacking = soFar.findLastIndex(
        ({ plan, cycle }) => beginOf(cycle) < earliest.session || !referredTo(plan).every(isThere),
      )
      const cycles = soFar.slice(lacking + 1).map(({ cycle }) => cycle)
      const [first] = cycles
      if (!first || cycles.length < atLeast) return undefined
      const since = beginOf(first)
      const between = inOrder(ofNoCycle().filter(({ start }) => start !== undefined && start >= since))
      return { cycles, between, unreadable }
    },
  }
}

function isType(resource: unknown, resourceType: string): boolean {
  return (
    typeof resource === 'object' &&
    resource !== null &&
    'resourceType' in resource &&
    resource.resourceType === resourceType
  )
}

// The same resource may come twice: as a match, and as something a match refers to.
function keyOf(resource: unknown): string | undefined {
  if (typeof resource !== 'object' || resource === null || !('resourceType' in resource) || !('id' in resource))
    return undefined
  return `${String(resource.resourceType)}/${String(resource.id)}`
}
