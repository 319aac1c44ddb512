import type { DocumentReference } from 'fhir/r4'
import {
  contentOf,
  documentOf,
  readContent,
  readSealed,
  removedDocument,
  resealed,
  sharedInstead,
  type ToSeal,
} from './privateEntry.fhir.ts'
import type { PrivateEntry, SealedEntry } from './privateEntry.ts'
import type { Version } from './versions.ts'
import type { Filled } from './writing.ts'
import type { Draft } from '#drafts/draft.ts'
import type { Sender } from '#drafts/outbox.ts'
import type { FhirClient, Stored } from '#fhir/client.ts'
import { systems } from '#fhir/systems.ts'
import { ProblemError, problemOf, type Problem } from '#problem.ts'
import { digestOf } from '#vault/digest.ts'
import type { Vault } from '#vault/vault.ts'
import { VaultFault } from '#vault/vaultFault.ts'

/**
 * In: the clinic's server, what seals, and whom to tell before the draft goes.
 * Out: how a finished private entry gets there: sealed on this device, created once, replaced only if unchanged.
 */
export function privateSender(
  fhir: FhirClient,
  vault: Pick<Vault, 'seal' | 'open'>,
  arrived: (entry: PrivateEntry, text: string, version: string | undefined) => Promise<void>,
): Sender {
  return async (draft) => {
    const toSeal = toSealOf(draft, fhir.patientId)
    let text = contentOf(toSeal)
    async function sealed(after = 0): Promise<DocumentReference> {
      text = contentOf({ ...toSeal, edition: after + toSeal.edition })
      return documentOf({
        id: draft.id,
        patientId: fhir.patientId,
        cycleId: toSeal.filled.cycleId,
        file: await vault.seal(text),
        mark: await markOf(draft, draft.revision),
      })
    }
    const { version } = await bring(fhir, draft, { sealed, editionIn: (there) => editionIn(vault, there) })
    const entry = readContent(text, draft.id)
    if (typeof entry === 'object') await arrived(entry, text, version)
    return { version }
  }
}

/** One private entry as the clinic has it now, opened. Throws `missing`, or `broken` when it does not open here. */
export async function privateEntryThere(fhir: FhirClient, vault: Pick<Vault, 'open'>, id: string) {
  const there = await whatIsThere(fhir, id)
  const sealed = there && readSealed(there.resource)
  if (!sealed) throw new ProblemError({ kind: 'missing' })
  const entry = await opened(vault, sealed)
  if (!entry) throw new ProblemError({ kind: 'broken' })
  return { writing: entry.writing, version: there.version, edition: entry.edition }
}

/** Every state a private entry was in at the clinic, opened here, newest first. Throws ProblemError. */
export async function privateVersionsThere(
  fhir: FhirClient,
  vault: Pick<Vault, 'open'>,
  id: string,
): Promise<{ versions: Version[]; unreadable: number }> {
  const there = await whatIsThere(fhir, id)
  if (!there) throw new ProblemError({ kind: 'missing' })
  const { id: storedAs = id } = there.resource
  const found = await fhir.search(`DocumentReference/${encodeURIComponent(storedAs)}/_history`, {})
  const states = found.flatMap((one) => readSealed(one) ?? []).filter(({ standing }) => standing !== 'removed')
  const versions = new Map<number, Version>()
  let unreadable = 0
  for (const sealed of states) {
    const entry = await opened(vault, sealed)
    if (entry) versions.set(entry.edition, { id: sealed.version ?? String(entry.edition), writing: entry.writing })
    else unreadable += 1
  }
  const inOrder = [...versions].toSorted(([one], [other]) => other - one)
  return { versions: inOrder.map(([, version]) => version), unreadable }
}

/** A readable copy is at the clinic now: the sealed one, if there is any, no longer stands for the entry. */
export async function letReadableStand(fhir: FhirClient, id: string): Promise<void> {
  const found = await whatIsFound(fhir, id)
  if (found?.standing !== 'current') return
  const { resource, version } = await fhir.read('DocumentReference', found.storedAs)
  if (version !== undefined) await fhir.replace(sharedInstead(resource as DocumentReference), version)
}

/**
 * Takes back a private entry: at the clinic it is marked as entered in error, without its sealed text.
 * In: its id. Out: the version that says so, also when an earlier try had said it already. Throws ProblemError.
 */
export async function takeBackSealed(fhir: FhirClient, id: string): Promise<string> {
  const there = await whatIsThere(fhir, id)
  if (!there) throw new ProblemError({ kind: 'missing' })
  if (there.version === undefined) throw new ProblemError({ kind: 'broken' })
  if (readSealed(there.resource)?.standing === 'removed') return there.version
  const stored = await fhir.replace(removedDocument(there.resource as DocumentReference), there.version)
  return stored.version ?? there.version
}

/** Whether what stands for the entry at the clinic is sealed. */
export async function standsSealed(fhir: FhirClient, id: string): Promise<boolean> {
  return (await whatIsFound(fhir, id))?.standing === 'current'
}

interface ToBring {
  /** Seals it as what follows on that edition. */
  sealed: (after?: number) => Promise<DocumentReference>
  editionIn: (there: SealedEntry) => Promise<number>
}

// What does not open has no edition that anybody could have seen.
async function editionIn(vault: Pick<Vault, 'open'>, sealed: SealedEntry): Promise<number> {
  return (await opened(vault, sealed))?.edition ?? 0
}

async function opened(vault: Pick<Vault, 'open'>, { id, file }: SealedEntry): Promise<PrivateEntry | undefined> {
  if (!file || !('bytes' in file)) return undefined
  const text = await vault.open(file.bytes).catch(unlessLocked)
  const entry = text === undefined ? 'damaged' : readContent(text, id)
  return typeof entry === 'string' ? undefined : entry
}

function unlessLocked(thrown: unknown): undefined {
  if (thrown instanceof VaultFault && thrown.kind === 'locked') throw thrown
}

// When somebody wrote there before us, it may have been an earlier try of ours whose answer got lost.
async function bring(fhir: FhirClient, draft: Draft, { sealed, editionIn: editionOf }: ToBring): Promise<Stored> {
  const { basedOn } = draft
  const document = await sealed()
  try {
    return basedOn === undefined ? await fhir.create(document) : await amend(fhir, document, basedOn)
  } catch (thrown) {
    const there = mayBeThere(problemOf(thrown)) ? await whatIsThere(fhir, draft.id) : undefined
    const found = there && readSealed(there.resource)
    if (!there || !found) throw thrown
    if (found.mark === (await markOf(draft, draft.revision))) return there
    const isOurs = basedOn === there.version || found.standing === 'shared' || (await isEarlier(found.mark, draft))
    if (!isOurs || there.version === undefined) throw new ProblemError({ kind: 'changed' })
    // Private again after it was shared: it counts on from what was sealed before.
    const next = found.standing === 'shared' ? await sealed(await editionOf(found)) : document
    return fhir.replace(over(there.resource, next), there.version)
  }
}

// Read, changed, written back: what others noted there stays. Whether somebody wrote meanwhile the server says.
async function amend(fhir: FhirClient, document: DocumentReference, basedOn: string): Promise<Stored> {
  const { resource } = await fhir.read('DocumentReference', document.id ?? '')
  return fhir.replace(over(resource, document), basedOn)
}

function over(resource: Stored['resource'], document: DocumentReference): DocumentReference {
  return resealed(resource as DocumentReference, { ...document, id: resource.id ?? document.id ?? '' })
}

// What says to its writer alone which draft it came from, and which state of it; to anybody else it is noise.
function markOf({ id, writer }: Draft, revision: number): Promise<string> {
  return digestOf(`${id}:${writer}:${revision}`)
}

async function isEarlier(mark: string | undefined, draft: Draft): Promise<boolean> {
  if (mark === undefined) return false
  for (let revision = draft.revision - 1; revision >= 0; revision--) {
    if ((await markOf(draft, revision)) === mark) return true
  }
  return false
}

// `missing` and 405 are what a server says that gave our entry an id of its own choice.
function mayBeThere(problem: Problem): boolean {
  return (
    problem.kind === 'changed' || problem.kind === 'missing' || (problem.kind === 'refused' && problem.status === 405)
  )
}

async function whatIsThere(fhir: FhirClient, id: string): Promise<Stored | undefined> {
  try {
    return await fhir.read('DocumentReference', id)
  } catch (thrown) {
    if (problemOf(thrown).kind !== 'missing') throw thrown
  }
  const theirId = (await whatIsFound(fhir, id))?.storedAs
  return theirId === undefined ? undefined : fhir.read('DocumentReference', theirId)
}

// Whether there is one at all is asked by search: that none is there is then an answer like any other.
async function whatIsFound(fhir: FhirClient, id: string): Promise<SealedEntry | undefined> {
  const found = await fhir.search('DocumentReference', { identifier: `${systems.writingId}|${id}` }).catch(noneThere)
  return found.map(readSealed).find((sealed) => sealed?.id === id)
}

// A server that knows no such documents has none.
function noneThere(thrown: unknown): unknown[] {
  if (problemOf(thrown).kind !== 'missing') throw thrown
  return []
}

function toSealOf(draft: Draft, patientId: string): ToSeal {
  const { id, body, writer, revision, startedAt, changedAt } = draft
  const filled = body as Filled
  const amends = filled.edition !== undefined
  // Grows with every state of every draft of it, so that the later one of two copies is known.
  const edition = (filled.edition ?? 0) + revision
  const begun = filled.begun ?? startedAt
  return { id, filled, patientId, written: changedAt, begun, writer, revision, amends, edition }
}
