import { useQuery } from '@tanstack/react-query'
import { writingsOf } from './writing.queries.ts'
import { useFhir } from '#fhir/FhirContext.tsx'

/** What the person sent so far. */
export function useWritings() {
  return useQuery(writingsOf(useFhir()))
}
