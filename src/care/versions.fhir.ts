import type { Resource } from 'fhir/r4'
import { readWriting } from './writing.fhir.ts'
import type { Writing } from './writing.ts'

export interface Version extends Writing {
  /** Its name at the clinic. */
  version: string
}

/** In: a history as the server sent it, in any order. Out: what was written in each version, newest first; what cannot be read is left out. */
export function readVersions(found: readonly unknown[]): Version[] {
  const versions = found.flatMap((resource) => {
    const writing = readWriting(resource)
    const { versionId, lastUpdated } = (resource as Partial<Resource> | null)?.meta ?? {}
    return writing
      ? [{ ...writing, version: versionId ?? writing.written, updated: lastUpdated ?? writing.written }]
      : []
  })
  return versions
    .toSorted((one, other) => Date.parse(other.updated) - Date.parse(one.updated) || order(other) - order(one))
    .map(({ updated: _updated, ...version }) => version)
}

// Two versions of the same moment: servers count them up.
function order({ version }: Version): number {
  return Number(version) || 0
}
