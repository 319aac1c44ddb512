import type { QuestionnaireResponse } from 'fhir/r4'
import type { FhirClient } from '#fhir/client.ts'
import { ProblemError } from '#problem.ts'

/**
 * Takes back what was sent: at the clinic it is marked as entered in error, everything else of it stays as it is.
 * In: its id. Out: the version that says so, also when an earlier try had said it already. Throws ProblemError.
 */
export async function takeBack(fhir: FhirClient, id: string): Promise<string> {
  const { resource, version } = await fhir.read('QuestionnaireResponse', id)
  const there = resource as QuestionnaireResponse
  if (version === undefined) throw new ProblemError({ kind: 'broken' })
  if (there.status === 'entered-in-error') return version
  const stored = await fhir.replace({ ...there, status: 'entered-in-error' }, version)
  return stored.version ?? version
}
