import { indexSearchParameter, indexStructureDefinitionBundle } from '@medplum/core'
import type { SearchParameter, StructureDefinition } from '@medplum/fhirtypes'

/** What the mock server must know of FHIR R4 itself: shapes, search parameters, and the codes of required bindings. */
export type FhirDefinitions = {
  servedTypes: string[]
  structures: StructureDefinition[]
  searchParameters: SearchParameter[]
  codes: Record<string, string[]>
}

const indexed = new WeakSet<FhirDefinitions>()

/** Makes Medplum's engine (whose index is one per process) know these definitions. */
export function indexDefinitions(definitions: FhirDefinitions): void {
  if (indexed.has(definitions)) return
  indexed.add(definitions)
  // Shapes before search parameters: the other way round `_include` and token searches silently find nothing.
  indexStructureDefinitionBundle(definitions.structures)
  for (const parameter of definitions.searchParameters) indexSearchParameter(parameter)
}
