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
      const refresh = inBreaths(() => void queryClient.invalidateQueries({ queryKey: ['drafts', person] }))
      if (!isOver) stop = store.onChange(refresh)
    })
    return () => {
      isOver = true
      stop?.()
    }
  }, [drafts, queryClient])
  return <Context value={drafts}>{children}</Context>
}

const breath = 250

// Each keystroke is a change: at once for the first, then at most four times a second for those that follow.
function inBreaths(refresh: () => void): () => void {
  let resting = false
  let again = false
  return function told() {
    if (resting) {
      again = true
      return
    }
    refresh()
    resting = true
    setTimeout(() => {
      resting = false
      if (again) told()
      again = false
    }, breath)
  }
}

export function useDrafts(): Drafts {
  const drafts = use(Context)
  if (!drafts) throw new Error('no DraftsProvider around this screen')
  return use(drafts)
}

const none: DraftsHere = { drafts: [], unreadable: 0, locked: 0 }

export interface DraftsShown extends DraftsHere {
  /** Removed by the person, and still here to be brought back. */
  removed: readonly Draft[]
  /** False until the device has answered this screen: what was read for an earlier one may lack the last words. */
  ready: boolean
}

/** What is kept on this device now. */
export function useDraftsHere(): DraftsShown {
  const { store, person } = useDrafts()
  const { data, isFetchedAfterMount } = useQuery({
    queryKey: ['drafts', person],
    queryFn: () => store.list(),
    networkMode: 'always',
    refetchOnMount: 'always',
    staleTime: Infinity,
  })
  const { drafts, ...shut } = data ?? none
  return {
    drafts: drafts.filter(({ state }) => state.at !== 'removed'),
    removed: drafts.filter(({ state }) => state.at === 'removed'),
    ...shut,
    ready: isFetchedAfterMount,
  }
}
