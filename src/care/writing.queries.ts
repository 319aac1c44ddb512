import { queryOptions } from '@tanstack/react-query'
import type { Task } from 'fhir/r4'
import { compare, doneTask, readWriting, responseOf, type ToSend } from './writing.fhir.ts'
import type { Filled, Writing } from './writing.ts'
import type { Draft } from '#drafts/draft.ts'
import type { Sender } from '#drafts/outbox.ts'
import type { FhirClient, Stored } from '#fhir/client.ts'
import { problemOf } from '#problem.ts'

export interface Writings {
  writings: readonly Writing[]
  unreadable: number
}

/** Everything the person sent, newest first. */
export function writingsOf(fhir: FhirClient) {
  return queryOptions({
    queryKey: ['writings', fhir.patientId],
    queryFn: async ({ signal }): Promise<Writings> => {
      const search = { subject: `Patient/${fhir.patientId}`, _sort: '-authored', _count: '50' }
      const found = await fhir.search('QuestionnaireResponse', search, { signal })
      const writings = found.map(readWriting).filter((writing) => writing !== undefined)
      return { writings, unreadable: found.length - writings.length }
    },
  })
}

/**
 * In: the clinic's server, and whom to tell before the draft goes.
 * Out: how a finished draft of either kind gets there: created once, however often it is tried; replaced only if unchanged.
 */
export function writingSender(fhir: FhirClient, arrived: (writing: Writing) => void): Sender {
  return async (draft) => {
    const toSend = toSendOf(draft, fhir.patientId)
    const stored = await bring(fhir, toSend, draft.basedOn)
    if (toSend.filled.taskId) await tellTask(fhir, toSend.filled.taskId, stored.resource.id ?? draft.id)
    const writing = readWriting(stored.resource)
    if (writing) arrived(writing)
    return { version: stored.version }
  }
}

// When somebody wrote there before us, it may have been an earlier try of ours whose answer got lost.
async function bring(fhir: FhirClient, toSend: ToSend, basedOn: string | undefined): Promise<Stored> {
  const response = responseOf(toSend)
  try {
    return basedOn === undefined ? await fhir.create(response) : await fhir.replace(response, basedOn)
  } catch (thrown) {
    if (problemOf(thrown).kind !== 'changed') throw thrown
    const there = await fhir.read('QuestionnaireResponse', toSend.id)
    const found = compare(there.resource, response)
    if (found === 'arrived') return there
    if (found === 'older' && there.version !== undefined) return fhir.replace(response, there.version)
    throw thrown
  }
}

// The answers have arrived; a request that was withdrawn meanwhile, or that we may not close, changes nothing about that.
async function tellTask(fhir: FhirClient, taskId: string, responseId: string): Promise<void> {
  try {
    const { resource, version } = await fhir.read('Task', taskId)
    const task = resource as Task
    if (task.status === 'completed' || version === undefined) return
    await fhir.replace(doneTask(task, responseId), version)
  } catch (thrown) {
    const { kind } = problemOf(thrown)
    if (kind !== 'missing' && kind !== 'forbidden' && kind !== 'refused' && kind !== 'changed') throw thrown
  }
}

function toSendOf(draft: Draft, patientId: string): ToSend {
  const { id, body, writer, revision, changedAt, basedOn } = draft
  return {
    id,
    filled: body as Filled,
    patientId,
    written: changedAt,
    writer,
    revision,
    amends: basedOn !== undefined,
  }
}
