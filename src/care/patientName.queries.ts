import { queryOptions } from '@tanstack/react-query'
import { readPatientName } from './patientName.fhir.ts'
import type { FhirClient } from '#fhir/client.ts'

/** What the clinic calls the person; null where its record has no name. */
export function patientName(fhir: FhirClient) {
  return queryOptions({
    queryKey: ['patientName', fhir.patientId],
    queryFn: async ({ signal }) =>
      readPatientName((await fhir.read('Patient', fhir.patientId, signal)).resource) ?? null,
    meta: { kept: true },
  })
}
