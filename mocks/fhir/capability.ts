import { getSearchParameters } from '@medplum/core'
import type { CapabilityStatement, CapabilityStatementRestResource } from '@medplum/fhirtypes'
import type { Abilities } from './abilities.ts'

/** What the server says of itself at `metadata`, true to the abilities it was given. */
export function capabilityStatement(
  base: string,
  types: readonly string[],
  abilities: Abilities,
  now: string,
): CapabilityStatement {
  return {
    resourceType: 'CapabilityStatement',
    status: 'active',
    date: now,
    kind: 'instance',
    implementation: { description: 'A clinic for development and tests', url: base },
    fhirVersion: '4.0.1',
    format: ['application/fhir+json'],
    rest: [{ mode: 'server', resource: types.map((type) => resourceCapability(type, abilities)) }],
  }
}

function resourceCapability(type: string, abilities: Abilities): CapabilityStatementRestResource {
  const parameters = Object.values(getSearchParameters(type) ?? {})
  const references = parameters
    .filter((parameter) => parameter.type === 'reference')
    .map(({ code }) => `${type}:${code}`)
  return {
    type: type as NonNullable<CapabilityStatementRestResource['type']>,
    interaction: [
      { code: 'read' },
      { code: 'create' },
      { code: 'update' },
      { code: 'delete' },
      { code: 'search-type' },
      ...(abilities.history ? [{ code: 'history-instance' as const }, { code: 'vread' as const }] : []),
    ],
    versioning: 'versioned-update',
    readHistory: abilities.history,
    updateCreate: abilities.clientIds,
    conditionalCreate: true,
    ...(type === 'ValueSet' && abilities.expand
      ? { operation: [{ name: 'expand', definition: 'http://hl7.org/fhir/OperationDefinition/ValueSet-expand' }] }
      : {}),
    ...(abilities.include ? { searchInclude: references } : {}),
    searchParam: parameters.flatMap(({ code, type: kind }) => (code && kind ? [{ name: code, type: kind }] : [])),
  }
}
