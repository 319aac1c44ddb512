import type { Searchable, Sought } from './journalIndex.ts'
import type { Searcher } from './searcher.ts'

/** Something that can be found. `source` is another object whenever its words are others. */
export interface Findable {
  id: string
  source: object
  asSearchable: () => Searchable
}

export interface SearchShown {
  /** How much of the journal has been read in so far; undefined when all of it has. */
  reading: { done: number; all: number } | undefined
  /** What fits, newest first; undefined when nothing is sought. */
  found: readonly string[] | undefined
  /** The browser ended it. */
  failed: boolean
}

export interface JournalSearch {
  current(): SearchShown
  subscribe(listener: () => void): () => void
  /** What there is to find now. What is new or changed is read in, a little at a time; what is gone is not found any more. */
  feed(entries: readonly Findable[]): Promise<void>
  seek(sought: Sought | undefined): Promise<void>
  /** Everything it knows is gone from memory. It begins anew with the next feeding. */
  close(): void
}

const atOnce = 50
const nothing: SearchShown = { reading: undefined, found: undefined, failed: false }

/** In: what starts a search, and a pause in which the page may draw. Out: the search of the journal, fed and asked as the screen changes. */
export function journalSearch(start: () => Promise<Searcher>, breath: () => Promise<void>): JournalSearch {
  const listeners = new Set<() => void>()
  const known = new Map<string, object>()
  let shown = nothing
  let searcher: Promise<Searcher> | undefined
  let sought: Sought | undefined
  let feeding = 0
  let seeking = 0

  function show(next: Partial<SearchShown>): void {
    shown = { ...shown, ...next }
    for (const listener of listeners) listener()
  }

  async function feed(entries: readonly Findable[]): Promise<void> {
    const mine = ++feeding
    const here = new Set(entries.map(({ id }) => id))
    const gone = [...known.keys()].filter((id) => !here.has(id))
    const fresh = entries.filter(({ id, source }) => known.get(id) !== source)
    if (searcher && gone.length === 0 && fresh.length === 0 && !shown.reading) return
    searcher ??= start()
    const running = await searcher
    if (gone.length > 0) await running.remove(gone)
    for (const id of gone) known.delete(id)
    for (let from = 0; from < fresh.length && mine === feeding; from += atOnce) {
      show({ reading: { done: entries.length - fresh.length + from, all: entries.length } })
      const batch = fresh.slice(from, from + atOnce)
      await running.put(batch.map(({ asSearchable }) => asSearchable()))
      for (const { id, source } of batch) known.set(id, source)
      await breath()
    }
    if (mine !== feeding) return
    show({ reading: undefined })
    await find()
  }

  async function find(): Promise<void> {
    const mine = ++seeking
    if (!sought) return show({ found: undefined })
    const running = await searcher
    const found = running ? await running.find(sought) : []
    // Another letter may have been typed meanwhile.
    if (mine === seeking) show({ found })
  }

  function failing(work: Promise<void>): Promise<void> {
    return work.catch(() => {
      close()
      show({ failed: true })
    })
  }

  function close(): void {
    // One that never started has nothing to forget.
    searcher?.then(
      (running) => running.close(),
      () => undefined,
    )
    searcher = undefined
    feeding += 1
    known.clear()
    shown = nothing
  }

  return {
    current: () => shown,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    feed: (entries) => failing(feed(entries)),
    seek(next) {
      sought = next
      return failing(find())
    },
    close,
  }
}
