import type { Bundle, BundleEntry, Resource } from '@medplum/fhirtypes'

// A deletion is a version too; this tag marks it on the shelf and never leaves the server.
const deletionTag = { system: 'urn:mocks', code: 'deleted' }

export function tombstoneOf(resource: Resource, versionId: string, lastUpdated: string): Resource {
  const { resourceType, id } = resource
  return { resourceType, id, meta: { versionId, lastUpdated, tag: [deletionTag] } } as Resource
}

export function isTombstone(version: Resource): boolean {
  return version.meta?.tag?.some(({ system }) => system === deletionTag.system) ?? false
}

/** In: every version, oldest first. Out: the page of history asked for, newest first, each with what was done and how it was answered. */
export function historyBundle(versions: readonly Resource[], base: string, offset: number, count: number): Bundle {
  const entries = versions.map((version, at) =>
    historyEntry(version, at === 0 || isTombstoneAt(versions, at - 1), base),
  )
  return {
    resourceType: 'Bundle',
    type: 'history',
    total: versions.length,
    entry: entries.toReversed().slice(offset, offset + count),
  }
}

function isTombstoneAt(versions: readonly Resource[], at: number): boolean {
  const version = versions[at]
  return version !== undefined && isTombstone(version)
}

function historyEntry(version: Resource, isNew: boolean, base: string): BundleEntry {
  const { resourceType, id, meta } = version
  const url = `${resourceType}/${id}`
  const stamp = {
    etag: `W/"${meta?.versionId}"`,
    ...(meta?.lastUpdated ? { lastModified: meta.lastUpdated } : {}),
  }
  if (isTombstone(version)) {
    return { fullUrl: `${base}/${url}`, request: { method: 'DELETE', url }, response: { status: '204', ...stamp } }
  }
  return {
    fullUrl: `${base}/${url}`,
    resource: structuredClone(version),
    request: { method: 'PUT', url },
    response: { status: isNew ? '201' : '200', ...stamp },
  }
}
