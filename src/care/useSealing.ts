import { useQuery } from '@tanstack/react-query'
import { kindsTakenBy } from '#fhir/abilities.queries.ts'
import { useFhir } from '#fhir/FhirContext.tsx'
import { useVaultState } from '#vault/VaultContext.tsx'

/** What becomes of a private entry on Done: sealed and kept at the clinic; or here only, for want of a key or of a place there. */
export type Sealing = 'sealed' | 'noVault' | 'notOpened' | 'noPlace'

export function useSealing(): Sealing {
  const state = useVaultState()
  const { data: kinds } = useQuery(kindsTakenBy(useFhir()))
  if (kinds && !kinds.includes('DocumentReference')) return 'noPlace'
  if (state.at === 'none') return 'noVault'
  return state.at === 'locked' && !state.canSeal ? 'notOpened' : 'sealed'
}
