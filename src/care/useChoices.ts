import { useQuery, useQueryClient } from '@tanstack/react-query'
import { usualChoices, type Choices } from './choices.ts'
import { choicesHere, choicesOf } from './choices.queries.ts'
import { useFhir } from '#fhir/FhirContext.tsx'

/** What the person chose for this device. A new choice holds at once, on this page and the next time. */
export function useChoices() {
  const fhir = useFhir()
  const queryClient = useQueryClient()
  const { data } = useQuery(choicesOf(fhir))
  const choices = data ?? usualChoices
  async function choose(part: Partial<Choices>): Promise<void> {
    // What lies here is read first: a choice made before it has come must not be lost to it, nor the other choices to this one.
    const next = { ...(await queryClient.query(choicesOf(fhir))), ...part }
    queryClient.setQueryData(choicesOf(fhir).queryKey, next)
    await choicesHere(fhir.person).keep(next)
  }
  return { choices, choose }
}
