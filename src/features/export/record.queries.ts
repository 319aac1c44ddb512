import type { FhirClient } from '#fhir/client.ts'
import { problemOf, ProblemError } from '#problem.ts'

/** Everything the clinic's system gave of this person. */
export interface ClinicRecord {
  resources: readonly unknown[]
  /** Kinds it did not give. */
  missing: readonly string[]
}

const kinds = [
  ['CarePlan', 'subject'],
  ['Appointment', 'patient'],
  ['Task', 'patient'],
  ['Goal', 'subject'],
  ['QuestionnaireResponse', 'subject'],
  ['DocumentReference', 'subject'],
] as const

/**
 * In: the clinic's server, and whom to tell how many records there are so far. Out: all of them. A kind this server refuses is
 * named; throws ProblemError when the server cannot be asked at all.
 */
export async function clinicRecord(
  fhir: FhirClient,
  signal: AbortSignal,
  tell: (count: number) => void,
): Promise<ClinicRecord> {
  const resources: unknown[] = []
  const missing: string[] = []
  const { resource } = await fhir.read('Patient', fhir.patientId, signal)
  resources.push(resource)
  for (const [kind, whose] of kinds) {
    try {
      const search = { [whose]: `Patient/${fhir.patientId}`, _count: '100' }
      for await (const page of fhir.pages(kind, search, signal)) {
        resources.push(...page.filter((one) => isOfKind(one, kind)))
        tell(resources.length)
      }
    } catch (thrown) {
      const problem = problemOf(thrown)
      signal.throwIfAborted()
      if (problem.kind !== 'forbidden' && problem.kind !== 'missing' && problem.kind !== 'refused')
        throw new ProblemError(problem)
      missing.push(kind)
    }
  }
  return { resources, missing }
}

function isOfKind(resource: unknown, kind: string): boolean {
  return (
    typeof resource === 'object' && resource !== null && 'resourceType' in resource && resource.resourceType === kind
  )
}
