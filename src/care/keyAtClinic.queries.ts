import { queryOptions } from '@tanstack/react-query'
import type { FhirClient } from '#fhir/client.ts'
import type { Vault } from '#vault/vault.ts'

/** Whether the clinic has a key of this person's: the vault knows once it has been asked. */
export function keyAtClinic(vault: Pick<Vault, 'refresh'>, { patientId }: Pick<FhirClient, 'patientId'>) {
  return queryOptions({
    queryKey: ['key at the clinic', patientId],
    queryFn: async () => {
      await vault.refresh()
      return true
    },
    retry: false,
    staleTime: 0,
  })
}
