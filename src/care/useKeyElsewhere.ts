import { useQuery } from '@tanstack/react-query'
import { keyAtClinic } from './keyAtClinic.queries.ts'
import { useSealing } from './useSealing.ts'
import { useFhir } from '#fhir/FhirContext.tsx'
import { useVault } from '#vault/VaultContext.tsx'

/** `elsewhere`: the person has a key, and this device has not been given it: what they sealed cannot be seen here. */
export type KeyElsewhere = 'asking' | 'elsewhere' | 'no'

const aWhile = 5 * 60_000

/** Where this device knows of no key, the clinic is asked: on a new device, private entries must not look as if there were none. */
export function useKeyElsewhere({ isWanted }: { isWanted: boolean }): KeyElsewhere {
  const sealing = useSealing()
  const { isFetching } = useQuery({
    ...keyAtClinic(useVault(), useFhir()),
    enabled: isWanted && sealing === 'noVault',
    staleTime: aWhile,
  })
  if (sealing === 'notOpened') return 'elsewhere'
  return sealing === 'noVault' && isFetching ? 'asking' : 'no'
}
