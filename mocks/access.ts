import type { Resource } from '@medplum/fhirtypes'
import { lets } from './signIn/scopes.ts'

/** Who is asking. A patient sees their own record and the clinic's directory; `clinic` is the mock's own hand. */
export type Reader = { kind: 'patient'; id: string; scope: string } | { kind: 'clinic' }

export const theClinic: Reader = { kind: 'clinic' }

// Not about any patient: places, people who work there, and forms.
const directory = new Set(['Location', 'Organization', 'Practitioner', 'PractitionerRole', 'Questionnaire', 'ValueSet'])

const patientWrites = new Set(['Consent', 'DocumentReference', 'Goal', 'QuestionnaireResponse', 'Task'])
const patientDeletes = new Set(['DocumentReference', 'Goal', 'QuestionnaireResponse'])

// What a patient may change of a task the clinic gave them.
const taskProgress = new Set(['status', 'statusReason', 'executionPeriod', 'lastModified', 'output', 'meta'])

export function mayRead(reader: Reader, resource: Resource): boolean {
  if (reader.kind === 'clinic' || directory.has(resource.resourceType)) return true
  return belongsTo(reader.id, resource)
}

/** In: what would be stored, and what stands there now. A patient writes only into their own record, and only what is theirs to say. */
export function mayWrite(reader: Reader, resource: Resource, before: Resource | undefined): boolean {
  if (reader.kind === 'clinic') return true
  if (!lets(reader.scope, before ? 'u' : 'c', resource.resourceType)) return false
  if (!patientWrites.has(resource.resourceType) || !belongsTo(reader.id, resource)) return false
  if (before && !belongsTo(reader.id, before)) return false
  return resource.resourceType !== 'Task' || (before !== undefined && differsOnlyIn(taskProgress, before, resource))
}

export function mayDelete(reader: Reader, resource: Resource): boolean {
  if (reader.kind === 'clinic') return true
  const isTheirs = patientDeletes.has(resource.resourceType) && belongsTo(reader.id, resource)
  return isTheirs && lets(reader.scope, 'd', resource.resourceType)
}

function belongsTo(patientId: string, resource: Resource): boolean {
  if (resource.resourceType === 'Patient') return resource.id === patientId
  return ownersOf(resource).includes(`Patient/${patientId}`)
}

function ownersOf(resource: Resource): (string | undefined)[] {
  switch (resource.resourceType) {
    case 'Appointment':
      return Array.isArray(resource.participant) ? resource.participant.map(({ actor }) => actor?.reference) : []
    case 'Consent':
    case 'RelatedPerson':
      return [resource.patient?.reference]
    case 'Task':
      return [resource.for?.reference]
    case 'CarePlan':
    case 'CareTeam':
    case 'DocumentReference':
    case 'Goal':
    case 'QuestionnaireResponse':
      return [resource.subject?.reference]
    default:
      return []
  }
}

function differsOnlyIn(allowed: ReadonlySet<string>, before: Resource, after: Resource): boolean {
  const one: Record<string, unknown> = { ...before }
  const other: Record<string, unknown> = { ...after }
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].every(
    (field) => allowed.has(field) || JSON.stringify(one[field]) === JSON.stringify(other[field]),
  )
}
