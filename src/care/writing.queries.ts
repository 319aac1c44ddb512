import { CancelledError, queryOptions, type QueryClient } from '@tanstack/react-query'
import { writingsKey } from './writingsKey.ts'
import { amended } from './keepUnknown.fhir.ts'
import type { QuestionnaireResponse, Task } from 'fhir/r4'
import {
  compare,
  doneTask,
  idByIdentifier,
  readWriting,
  responseOf,
  writingsReader,
  type ToSend,
} from './writing.fhir.ts'
import { isAskedFor } from './taskStatus.ts'
import type { Filled, Writing } from './writing.ts'
import type { Draft } from '#drafts/draft.ts'
import type { Sender } from '#drafts/outbox.ts'
import type { FhirClient, Stored } from '#fhir/client.ts'
import { systems } from '#fhir/systems.ts'
import { ProblemError, problemOf, type Problem } from '#problem.ts'

export interface Writings {
  writings: readonly Writing[]
  unreadable: number
  /** How many the clinic has sent so far, while it is asked for the rest. The newest come first. */
  soFar?: number
}

const perPage = 100

/** Everything the person sent, newest first. The first time, what has come stands while the rest is on its way, and whoever leaves does not end it. */
export function writingsOf(fhir: FhirClient) {
  return queryOptions({
    queryKey: writingsKey(fhir),
    meta: { kept: true },
    queryFn: async ({ client, queryKey }): Promise<Writings> => {
      const isNewest = newestReading(client)
      const search = { subject: `Patient/${fhir.patientId}`, _sort: '-authored', _count: String(perPage) }
      const reader = writingsReader()
      let pages = 0
      for await (const page of fhir.pages('QuestionnaireResponse', search)) {
        // Asked anew meanwhile: that answer is the later one.
        if (!isNewest()) throw new CancelledError()
        reader.add(page)
        pages += 1
        const known = client.getQueryData<Writings>(queryKey)
        const isFirstTime = known === undefined || (known.soFar ?? Infinity) < reader.count()
        if (isFirstTime && mayGoOn(page, pages))
          client.setQueryData(queryKey, { ...reader.read(), soFar: reader.count() })
      }
      return reader.read()
    },
  })
}

// A page that is not full is the last one. Each telling makes the whole list anew: so at first at once, then in few steps.
function mayGoOn(page: readonly unknown[], pages: number): boolean {
  return (pages > 1 || page.length >= perPage) && (pages <= 4 || pages % 8 === 0)
}

const readings = new WeakMap<QueryClient, symbol>()

function newestReading(client: QueryClient): () => boolean {
  const mine = Symbol('a reading of what was written')
  readings.set(client, mine)
  return () => readings.get(client) === mine
}

/** One writing as the clinic has it now, with its version. Throws `missing`, or `broken` when it cannot be read. */
export async function readableThere(fhir: FhirClient, id: string, signal?: AbortSignal) {
  const { resource, version } = await fhir.read('QuestionnaireResponse', id, signal)
  const writing = readWriting(resource)
  if (!writing) throw new ProblemError({ kind: 'broken' })
  return { writing, version }
}

/**
 * In: the clinic's server, and whom to tell before the draft goes.
 * Out: how a finished draft of either kind gets there: created once, however often it is tried; replaced only if unchanged.
 */
export function writingSender(fhir: FhirClient, arrived: (writing: Writing) => void): Sender {
  return async (draft) => {
    const toSend = toSendOf(draft, fhir.patientId)
    const stored = await bring(fhir, toSend, draft.basedOn)
    if (toSend.filled.wasPrivate) await standDown(fhir, draft.id)
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
    return basedOn === undefined ? await fhir.create(response) : await amend(fhir, response, basedOn)
  } catch (thrown) {
    const there = mayBeThere(problemOf(thrown)) ? await whatIsThere(fhir, toSend.id) : undefined
    if (!there) throw thrown
    const ours = { ...response, id: there.resource.id ?? toSend.id }
    if (basedOn !== undefined && basedOn === there.version) return amend(fhir, ours, basedOn)
    const found = compare(there.resource, response)
    if (found === 'arrived') return there
    // Shared once before: what the clinic kept of that grows on.
    if (found === 'theirs' && there.version !== undefined && (await isPrivateNow(fhir, toSend))) {
      return fhir.replace(
        amended(there.resource as QuestionnaireResponse, { ...ours, status: 'amended' }),
        there.version,
      )
    }
    if (found === 'older' && there.version !== undefined) return fhir.replace(ours, there.version)
    throw new ProblemError({ kind: 'changed' })
  }
}

// Read, changed, written back: what others noted there stays. Whether somebody wrote meanwhile the server says.
async function amend(fhir: FhirClient, response: QuestionnaireResponse, basedOn: string): Promise<Stored> {
  const { resource } = await fhir.read('QuestionnaireResponse', response.id ?? '')
  return fhir.replace(amended(resource as QuestionnaireResponse, response), basedOn)
}

// What is sealed there says that the person took it back meanwhile; without that, somebody else wrote under this id.
async function isPrivateNow(fhir: FhirClient, { id, filled }: ToSend): Promise<boolean> {
  if (!filled.wasPrivate) return false
  const { standsSealed } = await import('./privateEntry.queries.ts')
  return standsSealed(fhir, id)
}

// Its code comes along only with an entry that was private.
async function standDown(fhir: FhirClient, id: string): Promise<void> {
  const { letReadableStand } = await import('./privateEntry.queries.ts')
  await letReadableStand(fhir, id)
}

// `missing` and 405 are what a server says that gave our entry an id of its own choice.
function mayBeThere(problem: Problem): boolean {
  return (
    problem.kind === 'changed' || problem.kind === 'missing' || (problem.kind === 'refused' && problem.status === 405)
  )
}

/** What the clinic has under the id made here, or under the identifier that says it. */
async function whatIsThere(fhir: FhirClient, id: string): Promise<Stored | undefined> {
  try {
    return await fhir.read('QuestionnaireResponse', id)
  } catch (thrown) {
    if (problemOf(thrown).kind !== 'missing') throw thrown
  }
  const found = await fhir.search('QuestionnaireResponse', { identifier: `${systems.writingId}|${id}` })
  const theirId = idByIdentifier(found, id)
  return theirId === undefined ? undefined : fhir.read('QuestionnaireResponse', theirId)
}

// The answers have arrived; a request that was withdrawn meanwhile, or that we may not close, changes nothing about that.
async function tellTask(fhir: FhirClient, taskId: string, responseId: string): Promise<void> {
  try {
    const { resource, version } = await fhir.read('Task', taskId)
    const task = resource as Task
    // Done already, or called off: what has ended stays as it is.
    if (!isAskedFor(task.status) || version === undefined) return
    await fhir.replace(doneTask(task, responseId), version)
  } catch (thrown) {
    const { kind } = problemOf(thrown)
    if (kind !== 'missing' && kind !== 'forbidden' && kind !== 'refused' && kind !== 'changed') throw thrown
  }
}

function toSendOf(draft: Draft, patientId: string): ToSend {
  const { id, body, writer, revision, startedAt, changedAt, basedOn } = draft
  const filled = body as Filled
  return {
    id,
    filled,
    patientId,
    written: changedAt,
    begun: filled.begun ?? startedAt,
    writer,
    revision,
    amends: basedOn !== undefined,
  }
}
