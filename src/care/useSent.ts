import { useQuery } from '@tanstack/react-query'
import { writingsOf } from './writing.queries.ts'
import { useFhir } from '#fhir/FhirContext.tsx'

/** What the person sent so far that the clinic can read too: worksheets and shared entries. Never waits for the vault. */
export function useSent() {
  return useQuery(writingsOf(useFhir()))
}
