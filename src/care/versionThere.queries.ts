import { queryOptions } from '@tanstack/react-query'
import { audienceOf } from './audience.ts'
import { privateEntryThere } from './privateEntry.queries.ts'
import type { GrowsFrom } from './growsFrom.ts'
import type { Writing } from './writing.ts'
import { readableThere } from './writing.queries.ts'
import type { Draft } from '#drafts/draft.ts'
import type { FhirClient } from '#fhir/client.ts'
import type { Vault } from '#vault/vault.ts'

/** The same entry as the clinic has it now. */
export interface VersionThere extends GrowsFrom {
  writing: Writing
}

/** What stands at the clinic where a draft would go; a private entry is opened here to be read. */
export function versionThere(fhir: FhirClient, vault: Pick<Vault, 'open'>, draft: Pick<Draft, 'id' | 'kind'>) {
  const { id, kind } = draft
  return queryOptions({
    queryKey: ['version there', fhir.patientId, kind, id],
    queryFn: async ({ signal }): Promise<VersionThere> =>
      audienceOf(draft) === 'onlyMe' ? privateEntryThere(fhir, vault, id) : readableThere(fhir, id, signal),
    staleTime: 0,
  })
}
