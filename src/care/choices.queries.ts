import { queryOptions } from '@tanstack/react-query'
import { readChoices, usualChoices, type Choices } from './choices.ts'
import { sealedRecord } from './sealedRecord.queries.ts'
import type { FhirClient } from '#fhir/client.ts'

/** What this person chose for this device. */
export function choicesOf({ person }: Pick<FhirClient, 'person'>) {
  return queryOptions({
    queryKey: ['choices', person],
    queryFn: () => choicesHere(person).read(),
    networkMode: 'always',
    staleTime: Infinity,
  })
}

/** In: whose. Out: their choices on this device. A device that keeps nothing, or is locked, knows of none. */
export function choicesHere(person: string) {
  const name = `portal-choices:${person}`
  const record = sealedRecord({ name, store: 'choices', key: 'now', shape: 'choices-1', read: readChoices })
  return {
    read: async (): Promise<Choices> => (await record.read().catch(() => undefined)) ?? usualChoices,
    keep: record.keep,
  }
}
