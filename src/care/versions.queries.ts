import { queryOptions } from '@tanstack/react-query'
import { privateVersionsThere } from './privateEntry.queries.ts'
import { readVersions } from './versions.fhir.ts'
import { entryIdOf, type Writing } from './writing.ts'
import type { FhirClient } from '#fhir/client.ts'
import type { Vault } from '#vault/vault.ts'

/** Every state a writing was in at the clinic, newest first. Throws ProblemError, also where the server tells no history. */
export function versionsOf(fhir: FhirClient, vault: Pick<Vault, 'open'>, writing: Writing) {
  return writing.audience === 'onlyMe'
    ? sealedVersionsOf(fhir, vault, entryIdOf(writing))
    : sentVersionsOf(fhir, writing.id)
}

// Opened for whoever looks at them now: nothing of it is kept, and it is gone from memory with the page.
function sealedVersionsOf(fhir: FhirClient, vault: Pick<Vault, 'open'>, id: string) {
  return queryOptions({
    queryKey: ['versions', fhir.patientId, 'sealed', id],
    queryFn: () => privateVersionsThere(fhir, vault, id),
    staleTime: 0,
    gcTime: 0,
  })
}

/** The same for what was sent: every version the clinic still has. */
export function sentVersionsOf(fhir: FhirClient, id: string) {
  return queryOptions({
    queryKey: ['versions', fhir.patientId, id],
    queryFn: async ({ signal }) =>
      readVersions(await fhir.search(`QuestionnaireResponse/${encodeURIComponent(id)}/_history`, {}, { signal })),
    staleTime: 0,
    meta: { kept: true },
  })
}
