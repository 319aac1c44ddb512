import type { DocumentReference } from 'fhir/r4'
import * as v from 'valibot'
import { newestThingsFirst, type SharedThing, type ThingKind } from './sharedThing.ts'
import { readSealed } from '#care/privateEntry.fhir.ts'
import { readStep } from '#care/step.fhir.ts'
import { readWriting } from '#care/writing.fhir.ts'
import { entryIdOf, firstWords, formUrls, isEntry, urlOf, type Writing } from '#care/writing.ts'
import { instantOf } from '#time.ts'
import { isKeyDocument } from '#vault/wrappedKey.fhir.ts'

const anything = v.object({
  resourceType: v.string(),
  id: v.string(),
  status: v.optional(v.unknown()),
  lifecycleStatus: v.optional(v.unknown()),
  questionnaire: v.optional(v.unknown()),
  meta: v.optional(v.object({ versionId: v.optional(v.unknown()), lastUpdated: v.optional(v.unknown()) })),
})

/**
 * In: everything the clinic's system gave out of the person's record: what they wrote, their steps, their documents.
 * Out: each once, newest first, with whether the clinic can read it. What this portal cannot read is listed too: the clinic may.
 */
export function readShared(found: readonly unknown[]): SharedThing[] {
  const sealed = new Set(found.flatMap(currentSealedIn))
  const things = new Map<string, SharedThing>()
  for (const resource of found) {
    const thing = thingIn(resource, sealed)
    if (thing) things.set(thing.at, thing)
  }
  return newestThingsFirst([...things.values()])
}

function currentSealedIn(resource: unknown): string[] {
  const entry = readSealed(resource)
  return entry?.standing === 'current' ? [entry.id] : []
}

function thingIn(resource: unknown, sealedNow: ReadonlySet<string>): SharedThing | undefined {
  const read = v.safeParse(anything, resource)
  if (!read.success) return undefined
  const { resourceType, id, meta, status, lifecycleStatus } = read.output
  const isDeleted = status === 'entered-in-error' || lifecycleStatus === 'entered-in-error'
  const since = typeof meta?.lastUpdated === 'string' ? instantOf(meta.lastUpdated) : undefined
  const version = Number(meta?.versionId)
  return {
    at: `${resourceType}/${id}`,
    id,
    standing: isDeleted ? 'deleted' : 'shared',
    ...(since === undefined ? {} : { since }),
    ...(Number.isInteger(version) && version > 0 ? { version } : {}),
    ...whatItIs(resource, read.output, sealedNow),
  }
}

type WhatItIs = Pick<SharedThing, 'kind' | 'readable' | 'words'> & Partial<SharedThing>

function whatItIs(
  resource: unknown,
  { resourceType, questionnaire }: v.InferOutput<typeof anything>,
  sealedNow: ReadonlySet<string>,
): WhatItIs {
  switch (resourceType) {
    case 'QuestionnaireResponse': {
      const writing = readWriting(resource)
      if (!writing)
        return {
          kind: kindOf(urlOf(typeof questionnaire === 'string' ? questionnaire : '')),
          readable: true,
          words: '',
        }
      return { ...wordsOf(writing), ...(sealedNow.has(entryIdOf(writing)) ? { standing: 'privateNow' } : {}) }
    }
    case 'Goal': {
      const step = readStep(resource)
      return { kind: 'step', readable: true, words: step && step !== 'hidden' ? step.words : '' }
    }
    case 'DocumentReference':
      return documentOf(resource as DocumentReference)
    default:
      return { kind: 'unknown', readable: true, words: '' }
  }
}

function wordsOf(writing: Writing): WhatItIs {
  return {
    kind: kindOf(writing.formUrl),
    readable: true,
    words: firstWords(writing),
    ...(isEntry(writing) ? { entry: writing } : {}),
  }
}

function kindOf(formUrl: string): ThingKind {
  if (isEntry({ formUrl })) return 'entry'
  if (formUrl === formUrls.safety) return 'plan'
  return formUrl === formUrls.bring ? 'page' : 'worksheet'
}

// Sealed is only what is sealed by this portal; anything else in the record is the clinic's to read.
function documentOf(resource: DocumentReference): WhatItIs {
  if (isKeyDocument(resource)) return { kind: 'key', readable: false, words: '' }
  const sealed = readSealed(resource)
  if (!sealed) return { kind: 'document', readable: true, words: '' }
  return { kind: 'sealed', readable: false, words: '', id: sealed.id }
}
