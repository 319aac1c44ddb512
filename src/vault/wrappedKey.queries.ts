import { keyDocument, readKeyDocument, type KeyToKeep } from './wrappedKey.fhir.ts'
import { VaultFault } from './vaultFault.ts'
import type { Wrapped } from './vaultStore.ts'
import type { FhirClient, Stored } from '#fhir/client.ts'
import { systems } from '#fhir/systems.ts'
import { problemOf } from '#problem.ts'

export type KeyAtClinic = Wrapped & { recipient: string | undefined }

export interface ClinicKeys {
  /** Every wrapped key there, the one in use first. Throws ProblemError. */
  all(): Promise<KeyAtClinic[]>
  /** Keeps a new one. Throws VaultFault `elsewhere` when another device was first, else ProblemError. */
  create(key: KeyToKeep): Promise<Wrapped>
  /** Keeps it wrapped anew. Throws VaultFault `elsewhere` when another device did meanwhile, else ProblemError. */
  replace(key: KeyToKeep, version: string): Promise<Wrapped>
}

/** In: the clinic's server. Out: where the person's wrapped keys lie there. */
export function clinicKeys(fhir: FhirClient): ClinicKeys {
  async function all(): Promise<KeyAtClinic[]> {
    const subject = `Patient/${fhir.patientId}`
    const found = await fhir.search('DocumentReference', { subject, type: `${systems.sealed}|key` })
    return found
      .flatMap((resource) => readKeyDocument(resource) ?? [])
      .toSorted((one, other) => other.generation - one.generation)
  }

  // Somebody was first: it may have been an earlier try of ours whose answer got lost.
  async function oursThere(key: KeyToKeep): Promise<Wrapped> {
    const there = (await all()).find(({ generation }) => generation === key.generation)
    if (there && sameBytes(there.file, key.file)) return there
    throw new VaultFault('elsewhere')
  }

  async function kept(key: KeyToKeep, keeping: Promise<Stored>): Promise<Wrapped> {
    try {
      const { version, resource } = await keeping
      return { ...key, id: resource.id ?? key.id, version }
    } catch (thrown) {
      if (problemOf(thrown).kind !== 'changed') throw thrown
      return oursThere(key)
    }
  }

  return {
    all,
    create: (key) => kept(key, fhir.create(keyDocument(key))),
    replace: (key, version) => kept(key, fhir.replace(keyDocument(key), version)),
  }
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, place) => byte === other[place])
}

/**
 * In: whose key, and which. Out: its id at the clinic, the same on every device, so that two that make one at once meet there.
 */
export async function keyId(patientId: string, generation: number): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`key ${patientId} ${generation}`))
  return Array.from(new Uint8Array(hash).slice(0, 20), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
