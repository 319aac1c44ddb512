import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Sought } from './journalIndex.ts'
import { journalSearch, type Findable, type SearchShown } from './journalSearch.ts'
import { useClinic } from '#clinic/ClinicContext.tsx'

/** The search of the journal while its screen stands. Nothing is read in before somebody goes to the field. */
export function useJournalSearch(entries: readonly Findable[], isOn: boolean, sought: Sought | undefined): SearchShown {
  const { zone } = useClinic()
  const [search] = useState(() =>
    journalSearch(async () => (await import('./searcher.ts')).startSearcher(zone), nextFrame),
  )
  useEffect(() => {
    if (isOn) void search.feed(entries)
  }, [search, entries, isOn])
  useEffect(() => {
    void search.seek(sought)
  }, [search, sought])
  useEffect(() => () => search.close(), [search])
  return useSyncExternalStore(search.subscribe, search.current)
}

// Between two pieces of work the page answers fingers and keys.
function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0)
  })
}
