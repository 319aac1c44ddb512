import * as v from 'valibot'
import { readWriting } from './writing.fhir.ts'
import type { Version } from './versions.ts'

const versioned = v.object({ meta: v.object({ versionId: v.string() }), status: v.string() })

/**
 * In: a writing's history as the server told it, in any order, some versions perhaps twice.
 * Out: the states that can be read, newest first; how many could not be. A state in which it was deleted is neither.
 */
export function readVersions(found: readonly unknown[]): { versions: Version[]; unreadable: number } {
  const versions = new Map<string, Version>()
  let unreadable = 0
  for (const resource of found) {
    const about = v.safeParse(versioned, resource)
    const writing = readWriting(resource)
    if (about.success && writing)
      versions.set(about.output.meta.versionId, { id: about.output.meta.versionId, writing })
    else if (!about.success || about.output.status !== 'entered-in-error') unreadable += 1
  }
  const inOrder = [...versions.values()].toSorted(byTime)
  return { versions: inOrder, unreadable }
}

// Servers count versions as they like; those that count in numbers break the tie of two in one moment.
function byTime(one: Version, other: Version): number {
  if (one.writing.written !== other.writing.written) return one.writing.written < other.writing.written ? 1 : -1
  return Number(other.id) - Number(one.id) || 0
}
