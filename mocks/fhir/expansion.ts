import type { OperationOutcome, ValueSet } from '@medplum/fhirtypes'
import { errorOutcome } from './outcomes.ts'

/** In: the value sets there are, and the address of one. Out: it spelled out, or why not: one that is made by rules needs more than a mock. */
export function expandedAmong(
  valueSets: readonly ValueSet[],
  address: string | null,
  timestamp: string,
): ValueSet | OperationOutcome {
  const [url, version] = address?.split('|') ?? []
  const found = valueSets.find((one) => one.url === url && (version === undefined || one.version === version))
  if (!found) return errorOutcome('not-found', 'No such value set')
  const { compose, ...rest } = found
  const includes = compose?.include ?? []
  const isListed = includes.every(({ concept, filter, valueSet }) => concept?.length && !filter && !valueSet)
  if (!isListed || compose?.exclude) return errorOutcome('too-costly', 'Only lists are spelled out')
  const contains = includes.flatMap(({ system, concept = [] }) =>
    concept.map((one) => ({ ...one, ...(system ? { system } : {}) })),
  )
  return { ...rest, expansion: { timestamp, total: contains.length, contains } }
}
