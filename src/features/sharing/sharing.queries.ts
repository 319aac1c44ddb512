import { queryOptions } from '@tanstack/react-query'
import type { SharedThing } from './sharedThing.ts'
import { readShared } from './sharing.fhir.ts'
import { sharingKey } from '#care/sharingKey.ts'
import type { FhirClient } from '#fhir/client.ts'
import { problemOf } from '#problem.ts'

/** Where what a person gives the clinic may lie. */
const types = ['QuestionnaireResponse', 'Goal', 'DocumentReference'] as const

/** All of the person's that lies at the clinic now, whether it can be read there or not. Always asked anew: it has to be true. */
export function sharingOf(fhir: FhirClient) {
  return queryOptions({
    queryKey: sharingKey(fhir),
    queryFn: async ({ signal }): Promise<SharedThing[]> => {
      const search = { subject: `Patient/${fhir.patientId}`, _count: '100' }
      const found = await Promise.all(types.map((type) => fhir.search(type, search, { signal }).catch(noneOfThat)))
      return readShared(found.flat())
    },
    staleTime: 0,
    refetchOnMount: 'always',
  })
}

// A server that knows nothing of a type has none of it.
function noneOfThat(thrown: unknown): unknown[] {
  if (problemOf(thrown).kind !== 'missing') throw thrown
  return []
}
