import type { DocumentReference } from 'fhir/r4'
import type { Wrapped } from './vaultStore.ts'
import { extensions, systems } from '#fhir/systems.ts'

const ageFile = 'application/age'

/** What is to be kept at the clinic: `recipient` lets a sheet be told from somebody else's; nothing is ever sealed to it. */
export interface KeyToKeep extends Omit<Wrapped, 'version'> {
  recipient: string
  patientId: string
}

/** The wrapped identity as a document of the person's record. The clinic cannot open it. */
export function keyDocument({ id, generation, file, formers, recipient, patientId }: KeyToKeep): DocumentReference {
  return {
    resourceType: 'DocumentReference',
    id,
    identifier: [{ system: systems.vaultKey, value: `${patientId}.${generation}` }],
    status: 'current',
    type: { coding: [{ system: systems.sealed, code: 'key' }] },
    subject: { reference: `Patient/${patientId}` },
    extension: [{ url: extensions.vaultRecipient, valueString: recipient }],
    content: [file, ...formers].map((bytes) => ({ attachment: { contentType: ageFile, data: base64(bytes) } })),
  }
}

/** Whether a document is the person's wrapped key and nothing they wrote. */
export function isKeyDocument(document: DocumentReference): boolean {
  const codings: unknown = document.type?.coding
  return (
    Array.isArray(codings) &&
    codings.some(
      (coding: { system?: unknown; code?: unknown } | null) =>
        coding?.system === systems.sealed && coding.code === 'key',
    )
  )
}

/** In: any resource. Out: the wrapped key it is; undefined when it is none, or not as we write them. */
export function readKeyDocument(
  resource: unknown,
  version?: string,
): (Wrapped & { recipient: string | undefined }) | undefined {
  if (!isDocument(resource) || !isKeyDocument(resource) || typeof resource.id !== 'string') return undefined
  const generation = generationIn(resource)
  const [file, ...formers] = filesIn(resource)
  if (generation === undefined || !file || resource.status === 'entered-in-error') return undefined
  const recipient = resource.extension?.find(({ url }) => url === extensions.vaultRecipient)?.valueString
  const versionId = resource.meta?.versionId
  return {
    id: resource.id,
    generation,
    file,
    formers,
    recipient,
    version: version ?? (versionId === undefined ? undefined : `W/"${versionId}"`),
  }
}

function isDocument(resource: unknown): resource is DocumentReference {
  return (
    typeof resource === 'object' &&
    resource !== null &&
    'resourceType' in resource &&
    resource.resourceType === 'DocumentReference'
  )
}

function generationIn({ identifier }: DocumentReference): number | undefined {
  const ours = Array.isArray(identifier) ? identifier.find((one) => one?.system === systems.vaultKey) : undefined
  const [, digits] = /\.(\d{1,6})$/.exec(ours?.value ?? '') ?? []
  return digits === undefined ? undefined : Number(digits)
}

function filesIn({ content }: DocumentReference): Uint8Array[] {
  if (!Array.isArray(content)) return []
  return content.flatMap((one) => bytesOf(one?.attachment?.data) ?? [])
}

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}

function bytesOf(text: unknown): Uint8Array | undefined {
  if (typeof text !== 'string' || text.length > 100_000) return undefined
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
  } catch {
    return undefined
  }
}
