import { evalFhirPath, getSearchParameter } from '@medplum/core'
import type { IncludeTarget } from '@medplum/core'
import type { Resource } from '@medplum/fhirtypes'

type Read = (reference: string) => Resource | undefined
type All = (type: string) => Iterable<Resource>

/** In: the page found. Out: what it points to (`_include`), each once, without what is on the page already or can't be read. */
export function included(page: readonly Resource[], targets: readonly IncludeTarget[], read: Read): Resource[] {
  const found = new Map(page.map((resource) => [keyOf(resource), resource]))
  let layer: readonly Resource[] = page
  // `:iterate` follows what was included itself; it ends because nothing is taken twice.
  while (layer.length > 0) {
    const round = targets.filter(({ modifier }) => layer === page || modifier === 'iterate')
    const next = round.flatMap((target) => layer.flatMap((resource) => pointedTo(resource, target, read)))
    layer = next.filter((resource) => !found.has(keyOf(resource)))
    for (const resource of layer) found.set(keyOf(resource), resource)
  }
  return [...found.values()].slice(page.length)
}

/** In: the page found. Out: what points to it (`_revinclude`). */
export function includedInReverse(page: readonly Resource[], targets: readonly IncludeTarget[], all: All): Resource[] {
  const wanted = new Set(page.map(keyOf))
  const found = new Map<string, Resource>()
  for (const target of targets) {
    for (const resource of all(target.resourceType)) {
      const points = referencesBy(target, resource).some((reference) => wanted.has(reference))
      if (points && !wanted.has(keyOf(resource))) found.set(keyOf(resource), resource)
    }
  }
  return [...found.values()]
}

function pointedTo(resource: Resource, target: IncludeTarget, read: Read): Resource[] {
  if (resource.resourceType !== target.resourceType) return []
  return referencesBy(target, resource).flatMap((reference) => {
    const isWanted = target.targetType === undefined || reference.startsWith(`${target.targetType}/`)
    const pointed = isWanted ? read(reference) : undefined
    return pointed ? [pointed] : []
  })
}

function referencesBy({ resourceType, searchParam }: IncludeTarget, resource: Resource): string[] {
  const expression = getSearchParameter(resourceType, searchParam)?.expression
  if (!expression) return []
  return evalFhirPath(expression, resource).flatMap((value) => {
    const reference = typeof value === 'object' && value !== null && 'reference' in value ? value.reference : undefined
    return typeof reference === 'string' ? [reference] : []
  })
}

function keyOf({ resourceType, id }: Resource): string {
  return `${resourceType}/${id}`
}
