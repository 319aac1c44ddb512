import { useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, use, useEffect, type ReactNode } from 'react'
import type { DraftsHere, DraftStore } from './draftStore.ts'

export interface Drafts {
  store: DraftStore
  /** Whose drafts: the key of what is read from the store. */
  person: string
  /** Starts bringing what is finished to the clinic. */
  sendNow: () => void
}

const Context = createContext<Drafts | undefined>(undefined)

export function DraftsProvider({ drafts, children }: { drafts: Drafts; children: ReactNode }) {
  const queryClient = useQueryClient()
  useEffect(
    () => drafts.store.onChange(() => void queryClient.invalidateQueries({ queryKey: ['drafts', drafts.person] })),
    [drafts, queryClient],
  )
  return <Context value={drafts}>{children}</Context>
}

export function useDrafts(): Drafts {
  const drafts = use(Context)
  if (!drafts) throw new Error('no DraftsProvider around this screen')
  return drafts
}

const none: DraftsHere = { drafts: [], unreadable: 0 }

/** What is kept on this device now. `ready` is false until the device has answered. */
export function useDraftsHere(): DraftsHere & { ready: boolean } {
  const { store, person } = useDrafts()
  const { data } = useQuery({
    queryKey: ['drafts', person],
    queryFn: () => store.list(),
    networkMode: 'always',
    staleTime: Infinity,
  })
  return { ...(data ?? none), ready: data !== undefined }
}
