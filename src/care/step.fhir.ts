import type { Extension, Goal } from 'fhir/r4'
import * as v from 'valibot'
import { planOf, type Step, type StepDraft, type StepPlan, type StepState } from './step.ts'
import { codes, extensions, systems } from '#fhir/systems.ts'
import { dayIn, instantOf } from '#time.ts'

// Only these two of R4's achievement codes: nothing here says that somebody did not get there.
const achievements = { going: 'in-progress', done: 'achieved', setDown: undefined } as const

const lifecycles: Record<StepState, Goal['lifecycleStatus']> = {
  going: 'active',
  done: 'completed',
  setDown: 'cancelled',
}

const states: Readonly<Record<string, StepState>> = {
  proposed: 'going',
  planned: 'going',
  accepted: 'going',
  active: 'going',
  completed: 'done',
  'on-hold': 'setDown',
  cancelled: 'setDown',
  rejected: 'setDown',
}

const goal = v.object({
  resourceType: v.literal('Goal'),
  id: v.string(),
  meta: v.optional(v.object({ versionId: v.optional(v.string()), lastUpdated: v.optional(v.string()) })),
  lifecycleStatus: v.string(),
  description: v.object({ text: v.pipe(v.string(), v.trim(), v.nonEmpty()) }),
  startDate: v.optional(v.string()),
  statusDate: v.optional(v.string()),
  note: v.optional(v.array(v.object({ text: v.string() })), []),
  extension: v.optional(v.array(v.unknown()), []),
})

/** In: anything the server sent. Out: the step; `hidden` when it was entered in error; undefined when it cannot be read. */
export function readStep(resource: unknown): Step | 'hidden' | undefined {
  const read = v.safeParse(goal, resource)
  if (!read.success) return undefined
  const { id, meta, lifecycleStatus, description, startDate, statusDate, note, extension } = read.output
  if (lifecycleStatus === 'entered-in-error') return 'hidden'
  const state = Object.hasOwn(states, lifecycleStatus) ? states[lifecycleStatus] : undefined
  const written = [meta?.lastUpdated, statusDate, startDate].flatMap((one) => (one && instantOf(one)) ?? [])[0]
  if (!state || !written) return undefined
  const marks = extension.filter((one): one is Extension => v.is(marked, one))
  const plan = planIn(marks, note[0]?.text, startDate)
  const cycleId = idIn('CarePlan', marks.find(({ url }) => url === extensions.cycle)?.valueReference?.reference)
  const entryId = marks.find(({ url }) => url === extensions.cameFrom)?.valueId
  return {
    id,
    words: description.text,
    state,
    written,
    ...(plan && { plan }),
    ...(cycleId && { cycleId }),
    ...(entryId && { entryId }),
    ...(meta?.versionId && { version: `W/"${meta.versionId}"` }),
  }
}

const marked = v.object({ url: v.string() })

function planIn(
  marks: readonly Extension[],
  why: string | undefined,
  firstDay: string | undefined,
): StepPlan | undefined {
  const parts = marks.find(({ url }) => url === extensions.step)?.extension
  const part = (name: string) => parts?.find(({ url }) => url === name)?.valueString
  const when = part('when')
  const will = part('then')
  if (when === undefined || will === undefined) return undefined
  const who = part('who')
  return { when, will, ...(why && { why }), ...(who && { who }), ...(firstDay && { firstDay }) }
}

function idIn(type: string, reference: string | undefined): string | undefined {
  return reference?.startsWith(`${type}/`) ? reference.slice(type.length + 1) : undefined
}

/** In: everything a search found. Out: the steps, newest first; how many could not be read. */
export function readSteps(found: readonly unknown[]): { steps: Step[]; unreadable: number } {
  const steps = new Map<string, Step>()
  let unreadable = 0
  for (const resource of found) {
    const step = readStep(resource)
    if (step === undefined) unreadable += 1
    else if (step !== 'hidden') steps.set(step.id, step)
  }
  return { steps: [...steps.values()].toSorted((one, other) => (one.written < other.written ? 1 : -1)), unreadable }
}

export interface StepToSend {
  id: string
  body: StepDraft
  patientId: string
  /** The day it is, for a step that has no first day. */
  written: string
  writer: string
  revision: number
}

/** In: a finished step. Out: the goal the clinic gets (FHIR R4 Goal). */
export function goalOf({ id, body, patientId, written, writer, revision }: StepToSend): Goal & { id: string } {
  const { step, answers, cycleId } = body
  const { when, will, why, who, firstDay } = planOf(answers)
  const achievement = achievements[step.state]
  const patient = { reference: `Patient/${patientId}` }
  return {
    resourceType: 'Goal',
    id,
    identifier: [{ system: systems.writingId, value: id }],
    extension: [
      { url: extensions.writtenAs, valueString: `${writer}:${revision}` },
      {
        url: extensions.step,
        extension: [
          { url: 'when', valueString: when || '…' },
          { url: 'then', valueString: will || '…' },
          ...(who ? [{ url: 'who', valueString: who }] : []),
        ],
      },
      ...(cycleId === undefined
        ? []
        : [{ url: extensions.cycle, valueReference: { reference: `CarePlan/${cycleId}` } }]),
      ...(step.entryId === undefined ? [] : [{ url: extensions.cameFrom, valueId: step.entryId }]),
    ],
    lifecycleStatus: lifecycles[step.state],
    ...(achievement && { achievementStatus: { coding: [{ system: codes.achievement, code: achievement }] } }),
    description: { text: step.sentence },
    subject: patient,
    expressedBy: patient,
    ...(firstDay && { startDate: firstDay }),
    statusDate: dayIn('UTC', written),
    ...(why && { note: [{ text: why }] }),
  }
}

/** In: what the clinic has, and what we say instead. Out: ours, with every field of theirs that we know nothing of. */
export function goalOver(there: Goal, ours: Goal): Goal {
  const { achievementStatus: _stood, text: _told, note, extension, startDate: _began, ...kept } = there
  const own: readonly string[] = [extensions.writtenAs, extensions.step, extensions.cycle, extensions.cameFrom]
  const notes = [...(ours.note ?? []), ...(note ?? []).slice(1)]
  return {
    ...kept,
    ...ours,
    ...(there.expressedBy && { expressedBy: there.expressedBy }),
    ...(there.identifier && { identifier: there.identifier }),
    extension: [...(extension ?? []).filter(({ url }) => !own.includes(url)), ...(ours.extension ?? [])],
    ...(notes.length > 0 && { note: notes }),
  }
}
