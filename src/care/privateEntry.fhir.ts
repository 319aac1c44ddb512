import type { DocumentReference, DocumentReferenceContent, Identifier } from 'fhir/r4'
import * as v from 'valibot'
import { bytesIn, inBase64 } from './base64.ts'
import { padded, type PrivateEntry, type SealedEntry, type Unopened } from './privateEntry.ts'
import { readWriting, responseOf, type ToSend } from './writing.fhir.ts'
import { systems } from '#fhir/systems.ts'
import { languageCodes } from '#i18n/languages.ts'

/** What says that an attachment is an age file (age-encryption.org/v1). */
const contentType = 'application/age'

// HL7 v3 Confidentiality: very restricted.
const veryRestricted = { system: 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality', code: 'V' }

export interface SealedToSend {
  id: string
  patientId: string
  cycleId: string | undefined
  file: Uint8Array
  mark: string
}

/** Out: all that the clinic gets of a private entry. Nothing of what it says, what it is called, how it is asked for or when it was written. */
export function documentOf({ id, patientId, cycleId, file, mark }: SealedToSend): DocumentReference {
  return {
    resourceType: 'DocumentReference',
    id,
    identifier: [
      { system: systems.writingId, value: id },
      { system: systems.sealedAs, value: mark },
    ],
    status: 'current',
    subject: { reference: `Patient/${patientId}` },
    securityLabel: [{ coding: [veryRestricted] }],
    content: [{ attachment: { contentType, data: inBase64(file) } }],
    ...(cycleId === undefined ? {} : { context: { related: [{ reference: `CarePlan/${cycleId}` }] } }),
  }
}

/** In: what the clinic has, and what we say instead. Out: ours, with every field of theirs that we know nothing of. */
export function resealed(there: DocumentReference, ours: DocumentReference): DocumentReference {
  return { ...there, ...ours, identifier: [...foreign(there), ...(ours.identifier ?? [])] }
}

/** The same document, no longer what stands for the entry: a readable copy does. */
export function sharedInstead(there: DocumentReference): DocumentReference {
  return { ...there, status: 'superseded' }
}

/** The same document, deleted by the person: the record keeps that it existed, and no longer its ciphertext. */
export function removedDocument(there: DocumentReference): DocumentReference {
  const content: DocumentReferenceContent[] = [{ attachment: { contentType } }]
  return { ...there, status: 'entered-in-error', content }
}

function foreign({ identifier = [] }: DocumentReference): Identifier[] {
  return identifier.filter(({ system }) => system !== systems.writingId && system !== systems.sealedAs)
}

const identifier = v.object({ system: v.optional(v.string()), value: v.optional(v.string()) })

const document = v.object({
  resourceType: v.literal('DocumentReference'),
  id: v.string(),
  meta: v.optional(v.object({ versionId: v.optional(v.string()), lastUpdated: v.optional(v.string()) }), {}),
  status: v.string(),
  identifier: v.optional(v.array(identifier), []),
  content: v.array(
    v.object({
      attachment: v.object({
        contentType: v.optional(v.string()),
        data: v.optional(v.string()),
        url: v.optional(v.string()),
      }),
    }),
  ),
})

/** In: anything the server sent. Out: a private entry, still sealed; undefined when it is none of ours. */
export function readSealed(resource: unknown): SealedEntry | undefined {
  const read = v.safeParse(document, resource)
  if (!read.success) return undefined
  const { id, meta, status, content, identifier: identifiers } = read.output
  const valueOf = (wanted: string) => identifiers.find(({ system }) => system === wanted)?.value
  const ours = valueOf(systems.writingId)
  const sealed = content.find(({ attachment }) => attachment.contentType === contentType)?.attachment
  if (ours === undefined || !sealed) return undefined
  return {
    id: ours,
    storedAs: id,
    version: meta.versionId === undefined ? undefined : `W/"${meta.versionId}"`,
    standing: status === 'current' ? 'current' : status === 'superseded' ? 'shared' : 'removed',
    mark: valueOf(systems.sealedAs),
    file: fileIn(sealed),
  }
}

function fileIn({ data, url }: { data?: string | undefined; url?: string | undefined }): SealedEntry['file'] {
  const bytes = data === undefined ? undefined : bytesIn(data)
  if (bytes) return { bytes }
  // Some servers keep what is large apart and say where.
  const [, keptAs] = /(?:^|\/)Binary\/([A-Za-z0-9.-]{1,64})(?:\/|$)/.exec(url ?? '') ?? []
  return keptAs === undefined ? undefined : { keptAs }
}

const format = 1

export interface ToSeal extends ToSend {
  edition: number
}

/** In: a finished private entry. Out: the text to be sealed. Its id, edition and writer are inside, so that files cannot change places. */
export function contentOf({ edition, ...toSend }: ToSeal): string {
  const { id, writer, revision, filled } = toSend
  return padded(
    JSON.stringify({
      kapPrivateEntry: format,
      id,
      edition,
      writer,
      revision,
      language: filled.language,
      response: responseOf(toSend),
    }),
  )
}

const content = v.object({
  id: v.string(),
  edition: v.pipe(v.number(), v.integer()),
  writer: v.string(),
  revision: v.pipe(v.number(), v.integer()),
  language: v.picklist(languageCodes),
  response: v.looseObject({ resourceType: v.literal('QuestionnaireResponse'), id: v.string() }),
})

/** In: an opened text, and the entry it was found under. Out: the entry, or why it is not one: never somebody else's words. */
export function readContent(text: string, id: string): PrivateEntry | Unopened {
  const json = jsonIn(text)
  if (!v.is(v.object({ kapPrivateEntry: v.literal(format) }), json)) return 'unknownFormat'
  const read = v.safeParse(content, json)
  const writing = read.success ? readWriting(read.output.response) : undefined
  if (!read.success || !writing) return 'unknownFormat'
  if (read.output.id !== id || writing.id !== id) return 'elsewhere'
  const { edition, writer, revision, language } = read.output
  return { id, edition, writer, revision, language, writing: { ...writing, audience: 'onlyMe' } }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
