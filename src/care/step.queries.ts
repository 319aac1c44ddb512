import { queryOptions } from '@tanstack/react-query'
import type { Goal, Resource } from 'fhir/r4'
import { bring, whatIsThere, type Found } from './bringing.queries.ts'
import { goalOf, goalOver, readStep, readSteps } from './step.fhir.ts'
import type { Step, StepDraft } from './step.ts'
import { stepsKey } from './stepsKey.ts'
import type { Sender } from '#drafts/outbox.ts'
import type { FhirClient } from '#fhir/client.ts'
import { extensions } from '#fhir/systems.ts'
import { ProblemError } from '#problem.ts'

export interface Steps {
  steps: readonly Step[]
  unreadable: number
}

/** Every small step and goal the clinic has, newest first. */
export function stepsOf(fhir: FhirClient) {
  return queryOptions({
    queryKey: stepsKey(fhir),
    queryFn: async ({ signal }): Promise<Steps> =>
      readSteps(await fhir.search('Goal', { subject: `Patient/${fhir.patientId}`, _count: '50' }, { signal })),
    meta: { kept: true },
  })
}

/** In: the steps as they were known, and one that is newer. Out: with that one, first. */
export function withStep(before: Steps, step: Step): Steps {
  return { ...before, steps: [step, ...before.steps.filter(({ id }) => id !== step.id)] }
}

/** One step as the clinic has it now, with its version; from then on the list says so too. Throws `missing`, or `broken` when it cannot be read. */
export function stepThere(fhir: FhirClient, id: string) {
  return queryOptions({
    queryKey: ['step there', fhir.patientId, id],
    queryFn: async ({ client }): Promise<Step> => {
      const there = await whatIsThere(fhir, 'Goal', id)
      if (!there) throw new ProblemError({ kind: 'missing' })
      const step = readStep(there.resource)
      if (!step || step === 'hidden') throw new ProblemError({ kind: 'broken' })
      const standing = there.version === undefined ? step : { ...step, version: there.version }
      client.setQueryData(stepsOf(fhir).queryKey, (before) => before && withStep(before, standing))
      return standing
    },
    staleTime: 0,
  })
}

/** In: the clinic's server, and whom to tell before the draft goes. Out: how a finished step gets there. */
export function stepSender(fhir: FhirClient, arrived: (step: Step) => void): Sender {
  return async ({ id, body, writer, revision, changedAt, basedOn }) => {
    const resource = goalOf({
      id,
      body: body as StepDraft,
      patientId: fhir.patientId,
      written: changedAt,
      writer,
      revision,
    })
    const stored = await bring<Goal>(fhir, { resource, basedOn, over: goalOver, compare })
    const step = readStep(stored.resource)
    if (step && step !== 'hidden') arrived(step)
    return { version: stored.version }
  }
}

function compare(there: Resource, ours: Goal): Found {
  const [writer, revision] = markOf(there as Goal)
  const [ourWriter, ourRevision] = markOf(ours)
  if (writer === undefined) return (there as Goal).description.text === ours.description.text ? 'arrived' : 'theirs'
  if (writer !== ourWriter) return 'theirs'
  return Number(revision) >= Number(ourRevision) ? 'arrived' : 'older'
}

function markOf({ extension }: Goal): readonly [string | undefined, string | undefined] {
  const [writer, revision] = extension?.find(({ url }) => url === extensions.writtenAs)?.valueString?.split(':') ?? []
  return [writer, revision]
}
