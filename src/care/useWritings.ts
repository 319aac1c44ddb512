import { everyWriting } from './everyWriting.ts'
import { useShelved } from './ShelfContext.tsx'
import { useSent } from './useSent.ts'
import type { Writings } from './writing.queries.ts'

/**
 * Everything the person sent that they may read now: what the clinic can read too and, while the vault is open, what is for
 * their eyes only. Who reads this list does not care where an entry came from.
 */
export function useWritings() {
  const { data, dataUpdatedAt, error, isPending, refetch } = useSent()
  const { entries } = useShelved()
  const writings = everyWriting(data?.writings ?? [], entries)
  const merged: Writings | undefined =
    data || entries.length > 0 ? { ...data, writings, unreadable: data?.unreadable ?? 0 } : undefined
  return { data: merged, dataUpdatedAt, error, isPending: isPending && !merged, refetch }
}
