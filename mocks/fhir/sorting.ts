import { evalFhirPath, getSearchParameter } from '@medplum/core'
import type { SortRule } from '@medplum/core'
import type { Resource } from '@medplum/fhirtypes'

/** In: what was found. Out: the same in the order asked for, first rule first; what has no value comes last. */
export function inOrder<R extends Resource>(resources: readonly R[], rules: readonly SortRule[]): R[] {
  if (rules.length === 0) return [...resources]
  // Each key is worked out once per resource, not once per comparison.
  const keyed = resources.map((resource) => ({ resource, keys: rules.map(({ code }) => sortKey(resource, code)) }))
  keyed.sort((one, other) => {
    for (const [at, { descending }] of rules.entries()) {
      const order = compared(one.keys[at], other.keys[at], descending ?? false)
      if (order !== 0) return order
    }
    return 0
  })
  return keyed.map(({ resource }) => resource)
}

type SortKey = string | number | undefined

function sortKey(resource: Resource, code: string): SortKey {
  const parameter = getSearchParameter(resource.resourceType, code)
  if (!parameter?.expression) return undefined
  const [value] = evalFhirPath(parameter.expression, resource)
  if (value === undefined || value === null) return undefined
  if (parameter.type === 'date') return momentOf(value)
  return typeof value === 'string' || typeof value === 'number' ? value : JSON.stringify(value)
}

function momentOf(value: unknown): number | undefined {
  const text = typeof value === 'object' && value !== null && 'start' in value ? value.start : value
  const moment = Date.parse(String(text))
  return Number.isNaN(moment) ? undefined : moment
}

function compared(one: SortKey, other: SortKey, descending: boolean): number {
  if (one === other) return 0
  if (one === undefined) return 1
  if (other === undefined) return -1
  return (one < other ? -1 : 1) * (descending ? -1 : 1)
}
