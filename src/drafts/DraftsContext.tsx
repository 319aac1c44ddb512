import { useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, use, useEffect, type ReactNode } from 'react'
import type { Draft } from './draft.ts'
import type { DraftsHere, DraftStore } from './draftStore.ts'

export interface Drafts {
  store: DraftStore
  /** Whose drafts: the key of what is read from the store. */
  person: string
  /** Starts bringing what is finished to the clinic. */
  sendNow: () => void
}

const Context = createContext<Promise<Drafts> | undefined>(undefined)

/** The device may still be opening them: what needs them waits (Suspense), what doesn't is there already. */
export function DraftsProvider({ drafts, children }: { drafts: Promise<Drafts>; children: ReactNode }) {
  const queryClient = useQueryClient()
  useEffect(() => {
    let stop: (() => void) | undefined
    let isOver = false
    void drafts.then(({ store, person }) => {
      if (!isOver) stop = store.onChange(() => void queryClient.invalidateQueries({ queryKey: ['drafts', person] }))
    })
    return () => {
      isOver = true
      stop?.()
    }
  }, [drafts, queryClient])
  return <Context value={drafts}>{children}</Context>
}

export function useDrafts(): Drafts {
  const drafts = use(Context)
  if (!drafts) throw new Error('no DraftsProvider around this screen')
  return use(drafts)
}

const none: DraftsHere = { drafts: [], unreadable: 0 }

export interface DraftsShown extends DraftsHere {
  /** Removed by the person, and still here to be brought back. */
  removed: readonly Draft[]
  /** False until the device has answered. */
  ready: boolean
}

/** What is kept on this device now. */
export function useDraftsHere(): DraftsShown {
  const { store, person } = useDrafts()
  const { data } = useQuery({
    queryKey: ['drafts', person],
    queryFn: () => store.list(),
    networkMode: 'always',
    staleTime: Infinity,
  })
  const { drafts, unreadable } = data ?? none
  return {
    drafts: drafts.filter(({ state }) => state.at !== 'removed'),
    removed: drafts.filter(({ state }) => state.at === 'removed'),
    unreadable,
    ready: data !== undefined,
  }
}
