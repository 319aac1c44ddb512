import * as v from 'valibot'
import type { Course } from './course.ts'
import type { Cycle } from './cycle.ts'
import { inOrder, type Session } from './session.ts'
import { readPlaces, readSession } from './session.fhir.ts'
import { systems } from '#fhir/systems.ts'

const reference = v.object({ reference: v.optional(v.string()) })

const carePlan = v.object({
  resourceType: v.literal('CarePlan'),
  id: v.string(),
  status: v.string(),
  title: v.optional(v.string()),
  partOf: v.optional(v.array(reference), []),
  period: v.optional(v.object({ start: v.optional(v.string()), end: v.optional(v.string()) })),
  category: v.optional(
    v.array(
      v.object({
        coding: v.optional(v.array(v.object({ system: v.optional(v.string()), code: v.optional(v.string()) })), []),
      }),
    ),
    [],
  ),
  activity: v.optional(v.array(v.object({ reference: v.optional(reference) })), []),
})

type CarePlan = v.InferOutput<typeof carePlan>

/**
 * In: everything the server sent for a patient's care plans and appointments, in any order.
 * Out: the course. What cannot be read is counted, never shown half.
 */
export function readCourse(resources: readonly unknown[]): Course {
  let unreadable = 0
  const places = readPlaces(resources)
  const sessions = new Map<string, Session>()
  const plans: CarePlan[] = []
  for (const resource of once(resources)) {
    if (isType(resource, 'Appointment')) {
      const session = readSession(resource, places)
      if (session === undefined) unreadable += 1
      else if (session !== 'hidden') sessions.set(`Appointment/${session.id}`, session)
    } else if (isType(resource, 'CarePlan')) {
      const plan = v.safeParse(carePlan, resource)
      if (plan.success) plans.push(plan.output)
      else unreadable += 1
    }
  }
  const shown = plans.filter(({ status }) => status !== 'entered-in-error')
  const whole = shown.find((plan) => plan.partOf.length === 0 && hasCode(plan, 'kap-course'))
  const cycles = numbered(shown.filter((plan) => plan.partOf.length > 0).map((plan) => cycleOf(plan, sessions)))
  const inCycles = new Set(cycles.flatMap((cycle) => cycle.sessions.map(({ id }) => id)))
  return {
    ...(whole?.period?.start ? { starts: whole.period.start } : {}),
    cycles,
    between: inOrder([...sessions.values()].filter(({ id }) => !inCycles.has(id))),
    unreadable,
  }
}

function cycleOf(plan: CarePlan, sessions: ReadonlyMap<string, Session>): Omit<Cycle, 'number'> {
  const withTherapy = !hasCode(plan, 'infusion-only')
  const own = plan.activity.flatMap(({ reference: to }) => {
    const session = to?.reference === undefined ? undefined : sessions.get(to.reference)
    return session ? [session.kind === 'infusion' ? { withTherapy, ...session } : session] : []
  })
  return {
    id: plan.id,
    series: hasCode(plan, 'maintenance') ? 'maintenance' : 'initial',
    withTherapy,
    ended: plan.status === 'completed',
    stopped: plan.status === 'revoked',
    sessions: inOrder(own),
    ...(plan.title === undefined ? {} : { title: plan.title }),
    ...(plan.period?.start ? { starts: plan.period.start } : {}),
  }
}

function numbered(cycles: readonly Omit<Cycle, 'number'>[]): Cycle[] {
  const begins = (cycle: Omit<Cycle, 'number'>) =>
    cycle.sessions.find(({ start }) => start)?.start ?? cycle.starts ?? '9999'
  return cycles
    .toSorted((one, other) => (begins(one) < begins(other) ? -1 : begins(one) > begins(other) ? 1 : 0))
    .map((cycle, index) => ({ ...cycle, number: index + 1 }))
}

function hasCode({ category }: CarePlan, code: string): boolean {
  return category.some(({ coding }) => coding.some((one) => one.system === systems.care && one.code === code))
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
function once(resources: readonly unknown[]): unknown[] {
  const seen = new Set<string>()
  return resources.filter((resource) => {
    if (typeof resource !== 'object' || resource === null || !('resourceType' in resource) || !('id' in resource))
      return true
    const key = `${String(resource.resourceType)}/${String(resource.id)}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
