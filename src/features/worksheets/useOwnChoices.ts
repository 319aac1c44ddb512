import { useQuery, useQueryClient } from '@tanstack/react-query'
import { keepChoices, ownChoices, type OwnChoices } from './ownChoices.queries.ts'
import { useFhir } from '#fhir/FhirContext.tsx'

/** What this person chose here, undefined until the device has said; and how they choose anew. */
export function useOwnChoices() {
  const queryClient = useQueryClient()
  const { person } = useFhir()
  const { data: choices } = useQuery(ownChoices(person))

  async function choose(chosen: Partial<OwnChoices>): Promise<void> {
    const { queryKey } = ownChoices(person)
    // What lies here is read first: a choice made before it has come must not be lost to it, nor the other choices to this one.
    if (!queryClient.getQueryData(queryKey)) await queryClient.query(ownChoices(person))
    const after = { ...queryClient.getQueryData(queryKey), ...chosen }
    queryClient.setQueryData(queryKey, after)
    await keepChoices(person, after)
  }

  return { choices, choose }
}
