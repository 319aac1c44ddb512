import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Sought } from './journalIndex.ts'
import { journalSearch, type Findable, type SearchShown } from './journalSearch.ts'
import type { Searcher } from './searcher.ts'
import { useClinic } from '#clinic/ClinicContext.tsx'
import type { Zone } from '#time.ts'

/** The search of the journal while its screen stands. Nothing is read in before somebody goes to the field. */
export function useJournalSearch(entries: readonly Findable[], isOn: boolean, sought: Sought | undefined): SearchShown {
  const { zone } = useClinic()
  const [search] = useState(() => journalSearch(() => startSearcher(zone), nextFrame))
  useEffect(() => {
    if (isOn) void search.feed(entries)
  }, [search, entries, isOn])
  useEffect(() => {
    void search.seek(sought)
  }, [search, sought])
  useEffect(() => () => search.close(), [search])
  return useSyncExternalStore(search.subscribe, search.current)
}

async function startSearcher(zone: Zone): Promise<Searcher> {
  return (await import('./searcher.ts')).startSearcher(zone)
}

// Between two pieces of work the page answers fingers and keys.
function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0)
  })
}
