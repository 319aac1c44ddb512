import { queryOptions } from '@tanstack/react-query'
import { readVersions } from './versions.fhir.ts'
import type { FhirClient } from '#fhir/client.ts'

/** Every state a writing was in at the clinic, newest first. Throws ProblemError, also where the server tells no history. */
export function versionsOf(fhir: FhirClient, id: string) {
  return queryOptions({
    queryKey: ['versions', fhir.patientId, id],
    queryFn: async ({ signal }) =>
      readVersions(await fhir.search(`QuestionnaireResponse/${encodeURIComponent(id)}/_history`, {}, { signal })),
    staleTime: 0,
    meta: { kept: true },
  })
}
