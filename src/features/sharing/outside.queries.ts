import { queryOptions } from '@tanstack/react-query'
import { practitionersIn, readOutside, type OutsideProvider } from './outside.fhir.ts'
import type { FhirClient } from '#fhir/client.ts'

/** Who looks after the person outside the clinic, where the care team says so. */
export function outsideProvidersOf(fhir: FhirClient) {
  return queryOptions({
    queryKey: ['outside providers', fhir.patientId],
    queryFn: async ({ signal }): Promise<OutsideProvider[]> => {
      const teams = await fhir.search('CareTeam', { subject: `Patient/${fhir.patientId}` }, { signal })
      const people = practitionersIn(teams)
      if (people.length === 0) return []
      const roles = await fhir.search('PractitionerRole', { practitioner: people.join(',') }, { signal })
      return readOutside(teams, roles)
    },
  })
}
