import { queryOptions } from '@tanstack/react-query'
import { readVersions } from './versions.fhir.ts'
import type { FhirClient } from '#fhir/client.ts'

/** Every version of a writing the clinic still shows, newest first. Throws ProblemError where its system shows none. */
export function versionsOf(fhir: FhirClient, id: string) {
  return queryOptions({
    queryKey: ['versions', fhir.patientId, id],
    queryFn: async ({ signal }) => readVersions(await fhir.history('QuestionnaireResponse', id, signal)),
    staleTime: 0,
  })
}
