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
  let wanted: readonly Findable[] = []
  let feeding: Promise<void> | undefined
  let seeking = 0
  // Each beginning anew is a turn of its own: what an earlier one still brings is thrown away.
  let turn = 0

  function show(next: Partial<SearchShown>): void {
    shown = { ...shown, ...next }
    for (const listener of listeners) listener()
  }

  // One reading at a time, however often somebody says what there is: it goes on with the newest list.
  function feed(entries: readonly Findable[]): Promise<void> {
    wanted = entries
    const mine = turn
    // Telling of it may bring the next list at once: by then this one has begun.
    feeding ??= Promise.resolve()
      .then(() => readIn(mine))
      .finally(() => {
        if (mine === turn) feeding = undefined
      })
    return feeding
  }

  async function readIn(mine: number): Promise<void> {
    let list: readonly Findable[] | undefined
    let fresh: readonly Findable[] = []
    while (mine === turn && (list !== wanted || fresh.length > 0)) {
      if (list !== wanted) {
        list = wanted
        fresh = list.filter(({ id, source }) => known.get(id) !== source)
        const gone = goneFrom(list)
        if (searcher && gone.length === 0 && fresh.length === 0 && !shown.reading) continue
        searcher ??= start()
        if (gone.length > 0) await (await searcher).remove(gone)
        for (const id of gone) known.delete(id)
      }
      const batch = fresh.slice(0, atOnce)
      if (batch.length > 0) {
        show({ reading: { done: list.length - fresh.length, all: list.length } })
        await (await searcher)?.put(batch.map(({ asSearchable }) => asSearchable()))
        if (mine !== turn) return
        for (const { id, source } of batch) known.set(id, source)
        fresh = fresh.slice(atOnce)
        await breath()
      }
      if (fresh.length > 0 || list !== wanted) continue
      show({ reading: undefined })
      await find()
    }
  }

  function goneFrom(list: readonly Findable[]): string[] {
    const here = new Set(list.map(({ id }) => id))
    return [...known.keys()].filter((id) => !here.has(id))
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
    feeding = undefined
    turn += 1
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
