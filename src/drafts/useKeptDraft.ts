import { useQuery } from '@tanstack/react-query'
import type { Draft } from './draft.ts'
import { useDrafts } from './DraftsContext.tsx'

/**
 * In: the id of a draft, or null for none. Out: the draft as the device has it when the screen opens.
 * Read once: what is written from then on the editor of that screen knows first, and reading the whole list at each key takes long.
 */
export function useKeptDraft(id: string | null): { draft: Draft | undefined; ready: boolean } {
  const { store, person } = useDrafts()
  const { data, isFetchedAfterMount } = useQuery({
    queryKey: ['draft to open', person, id],
    queryFn: async () => (id === null ? null : ((await store.find(id)) ?? null)),
    enabled: id !== null,
    networkMode: 'always',
    refetchOnMount: 'always',
    staleTime: Infinity,
    gcTime: 0,
  })
  return { draft: isFetchedAfterMount && data ? data : undefined, ready: id === null || isFetchedAfterMount }
}
