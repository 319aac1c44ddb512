import type { Resource } from '@medplum/fhirtypes'
import { shelfOf } from './shelves.ts'
import type { Shelves } from './shelves.ts'

/**
 * Puts resources on the shelves without asking whether they are valid, for a real record holds some that are not.
 * The same id twice means two versions, in the order given; `meta.lastUpdated` stays where it is given.
 */
export function seedShelves(shelves: Shelves, resources: readonly Resource[], now: string): void {
  for (const resource of resources) {
    const { resourceType, id = '' } = resource
    const history = shelfOf(shelves.history, resourceType)
    const versions = history.get(id) ?? []
    const version = structuredClone(resource)
    version.meta = {
      ...version.meta,
      versionId: String(versions.length + 1),
      lastUpdated: version.meta?.lastUpdated ?? now,
    }
    history.set(id, [...versions, version])
    shelfOf(shelves.resources, resourceType).set(id, version)
  }
}
