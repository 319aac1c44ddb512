import { useQuery, useQueryClient } from '@tanstack/react-query'
import { keepChoices, ownChoices, type OwnChoices } from './ownChoices.queries.ts'
import { useFhir } from '#fhir/FhirContext.tsx'

/** What this person chose here, undefined until the device has said; and how they choose anew. */
export function useOwnChoices() {
  const queryClient = useQueryClient()
  const { person } = useFhir()
  const { data: choices } = useQuery(ownChoices(person))

  function choose(chosen: Partial<OwnChoices>): void {
    const { queryKey } = ownChoices(person)
    const after = { ...queryClient.getQueryData<OwnChoices>(queryKey), ...chosen }
    queryClient.setQueryData(queryKey, after)
    void keepChoices(person, after)
  }

  return { choices, choose }
}
