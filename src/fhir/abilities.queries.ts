import { queryOptions } from '@tanstack/react-query'
import { kindsTaken } from './abilities.fhir.ts'
import type { FhirClient } from './client.ts'

/** The kinds of resource this clinic's server takes; undefined when it does not say. Asked once a page. */
export function kindsTakenBy(fhir: FhirClient) {
  return queryOptions({
    queryKey: ['kindsTaken', fhir.patientId],
    queryFn: async ({ signal }) => kindsTaken(await fhir.abilities(signal)) ?? null,
    meta: { kept: true },
    staleTime: Infinity,
  })
}
