import * as v from 'valibot'
import type { NearCycle } from './cycle.ts'
import { inOrder, type Session } from './session.ts'
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

/** A care plan as read: the whole course, or one cycle of it. */
export type CarePlan = v.InferOutput<typeof carePlan>

// Later than any day.
export const latest = '9999'

/** In: anything the server sent. Out: the plan; undefined when it cannot be read. */
export function readPlan(resource: unknown): CarePlan | undefined {
  const read = v.safeParse(carePlan, resource)
  return read.success ? read.output : undefined
}

/** In: the plan of a cycle, and the sessions that came, by reference. Out: the cycle, as far as they came. */
export function cycleOf(plan: CarePlan, sessions: ReadonlyMap<string, Session>): Omit<NearCycle, 'number'> {
  const withTherapy = !hasCode(plan, 'infusion-only')
  const own = referredTo(plan).flatMap((reference) => {
    const session = sessions.get(reference)
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

export function isCycle({ partOf }: CarePlan): boolean {
  return partOf.length > 0
}

/** The appointments it refers to. */
export function referredTo({ activity }: CarePlan): string[] {
  return activity.flatMap(({ reference: to }) => (to?.reference?.startsWith('Appointment/') ? [to.reference] : []))
}

/** When a cycle begins: its first dated session, else as planned, else later than any day. */
export function beginOf(cycle: NearCycle): string {
  return cycle.sessions.find(({ start }) => start)?.start ?? cycle.starts ?? latest
}

export function hasCode({ category }: CarePlan, code: string): boolean {
  return category.some(({ coding }) => coding.some((one) => one.system === systems.care && one.code === code))
}
