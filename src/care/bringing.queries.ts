import type { Resource } from 'fhir/r4'
import * as v from 'valibot'
import type { FhirClient, Stored } from '#fhir/client.ts'
import { systems } from '#fhir/systems.ts'
import { ProblemError, problemOf, type Problem } from '#problem.ts'

/** What lies at the clinic, next to what we were about to write there. */
export type Found = 'arrived' | 'older' | 'theirs'

export interface Bringing<R extends Resource> {
  /** Under the id made on this device. */
  resource: R & { id: string }
  /** The version at the clinic it grew from; none for something new. */
  basedOn: string | undefined
  /** What the clinic has, changed into ours: what others noted there stays. */
  over: (there: R, ours: R) => R
  /** `arrived` when an earlier try of just this came through, `older` when an earlier state of ours did. */
  compare: (there: Resource, ours: R) => Found | Promise<Found>
}

/**
 * In: something of the person's. Out: it as the clinic has it: created once, however often it is tried; replaced only if
 * nobody wrote there meanwhile. Throws ProblemError; `changed` when somebody else did.
 */
export async function bring<R extends Resource>(fhir: FhirClient, bringing: Bringing<R>): Promise<Stored> {
  const { resource, basedOn, over, compare } = bringing
  try {
    return basedOn === undefined ? await fhir.create(resource) : await amend(fhir, bringing, resource, basedOn)
  } catch (thrown) {
    // When somebody wrote there before us, it may have been an earlier try of ours whose answer got lost.
    const there = mayBeThere(problemOf(thrown))
      ? await whatIsThere(fhir, resource.resourceType, resource.id)
      : undefined
    if (!there) throw thrown
    const ours = { ...resource, id: there.resource.id ?? resource.id }
    if (basedOn !== undefined && basedOn === there.version) return amend(fhir, bringing, ours, basedOn)
    const found = await compare(there.resource, resource)
    if (found === 'arrived') return there
    if (found === 'older' && there.version !== undefined) {
      return fhir.replace(over(there.resource as R, ours), there.version)
    }
    throw new ProblemError({ kind: 'changed' })
  }
}

// Read, changed, written back. Whether somebody wrote meanwhile the server says.
async function amend<R extends Resource>(
  fhir: FhirClient,
  { over }: Bringing<R>,
  ours: R & { id: string },
  basedOn: string,
): Promise<Stored> {
  const { resource } = await fhir.read(ours.resourceType, ours.id)
  return fhir.replace(over(resource as R, ours), basedOn)
}

// `missing` and 405 are what a server says that gave our resource an id of its own choice.
function mayBeThere(problem: Problem): boolean {
  return (
    problem.kind === 'changed' || problem.kind === 'missing' || (problem.kind === 'refused' && problem.status === 405)
  )
}

/** What the clinic has under the id made here, or under the identifier that says it. */
export async function whatIsThere(fhir: FhirClient, type: string, id: string): Promise<Stored | undefined> {
  try {
    return await fhir.read(type, id)
  } catch (thrown) {
    if (problemOf(thrown).kind !== 'missing') throw thrown
  }
  const found = await fhir.search(type, { identifier: `${systems.writingId}|${id}` })
  const theirId = idByIdentifier(found, type, id)
  return theirId === undefined ? undefined : fhir.read(type, theirId)
}

const one = v.object({ system: v.literal(systems.writingId), value: v.string() })
const identified = v.object({
  resourceType: v.string(),
  id: v.string(),
  identifier: v.union([one, v.array(v.unknown())]),
})

/** In: what a search by identifier found; a server may have found more. Out: the id there of what was written under `id` here. */
export function idByIdentifier(found: readonly unknown[], type: string, id: string): string | undefined {
  for (const resource of found) {
    const read = v.safeParse(identified, resource)
    if (!read.success || read.output.resourceType !== type) continue
    const { identifier } = read.output
    const marks = Array.isArray(identifier) ? identifier : [identifier]
    if (marks.some((mark) => v.is(one, mark) && mark.value === id)) return read.output.id
  }
  return undefined
}
