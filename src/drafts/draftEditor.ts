import { changed, finished, type Draft } from './draft.ts'
import type { DraftStore } from './draftStore.ts'
import type { Clock } from '#time.ts'

/** Where the words on the screen are, besides on the screen. */
export type Keeping =
  | { at: 'nothingYet' } // nothing was written
  | { at: 'keeping' } // the write to the device has begun
  | { at: 'device' } // the device has them
  | { at: 'nowhere' } // the device did not take them; tried again
  | { at: 'copy' } // another page wrote too: these words now live in a draft of their own

export interface Editing<Body> {
  draft: Draft<Body>
  keeping: Keeping
}

export interface DraftEditor<Body> {
  current(): Editing<Body>
  subscribe(listener: () => void): () => void
  /** New words, or the same as another kind: on screen at once, and their way to the device begins at once. */
  change(body: Body, kind?: string): void
  /** Marks the newest words as finished, once the device has them. Out: false when it could not keep them. */
  finish(): Promise<boolean>
  /** Goes on from what another page kept last. */
  reopen(draft: Draft<Body>): void
  /** The device has lost what it had: what stands here is kept anew, under the same id. */
  keepAnew(): void
  /** Resolves when nothing is on its way to the device. */
  settled(): Promise<void>
}

export interface DraftEditorOptions<Body> {
  draft: Draft<Body>
  /** Whether this draft already lies in the store. */
  isKept: boolean
  store: Pick<DraftStore, 'keep' | 'isDurable'>
  clock: Clock
  newId: () => string
  /** Calls back later, to try again after a failed write. */
  later?: (again: () => void) => void
}

/**
 * One page's hold on one draft. One write is in flight at a time; the newest words wait their turn, so a burst of typing
 * costs two writes and none overtakes another.
 */
export function draftEditor<Body>(options: DraftEditorOptions<Body>): DraftEditor<Body> {
  const { store, clock, newId, later = (again) => void setTimeout(again, 2000) } = options
  const listeners = new Set<() => void>()
  let keptRevision = options.isKept ? options.draft.revision : undefined
  let keptState = options.isKept ? options.draft.state : undefined
  // What was kept before may be kept only as long as this page lives.
  const keptAt: Keeping = { at: store.isDurable ? 'device' : 'nowhere' }
  let editing: Editing<Body> = { draft: options.draft, keeping: options.isKept ? keptAt : { at: 'nothingYet' } }
  let writing: Promise<boolean> | undefined
  let isLater = false

  // What stands as it stood is not shown anew: at each key one change, not two.
  function show(next: Partial<Editing<Body>>): void {
    if (next.draft === undefined && next.keeping?.at === editing.keeping.at) return
    editing = { ...editing, ...next }
    for (const listener of listeners) listener()
  }

  function isKept(): boolean {
    return keptRevision === editing.draft.revision && keptState === editing.draft.state
  }

  function keep(): Promise<boolean> {
    writing ??= writeUntilKept().finally(() => {
      writing = undefined
    })
    return writing
  }

  async function writeUntilKept(): Promise<boolean> {
    while (!isKept()) {
      const { draft } = editing
      try {
        if ((await store.keep(draft, keptRevision)) === 'elsewhere' && draft.revision !== keptRevision) {
          becomeCopy()
          continue
        }
        // `elsewhere` without new words: these were kept, and another page took them further or sent them. A copy would say them twice.
      } catch {
        show({ keeping: { at: 'nowhere' } })
        keepLater()
        return false
      }
      keptRevision = draft.revision
      keptState = draft.state
    }
    show({ keeping: whereKept() })
    // Kept only as long as this page lives: looked at again, for the device may take them by then.
    if (editing.keeping.at === 'nowhere') keepLater()
    return true
  }

  // However many keys found the device full: one try at a time is waited for.
  function keepLater(): void {
    if (isLater) return
    isLater = true
    later(() => {
      isLater = false
      void keep()
    })
  }

  function whereKept(): Keeping {
    if (!store.isDurable) return { at: 'nowhere' }
    return editing.keeping.at === 'copy' ? { at: 'copy' } : { at: 'device' }
  }

  // Somebody kept other words under this id. Theirs stay there; ours go on under a new one, which the clinic has no version of.
  function becomeCopy(): void {
    keptRevision = undefined
    keptState = undefined
    const { basedOn: _theirs, ...ours } = editing.draft
    show({ draft: { ...ours, id: newId() }, keeping: { at: 'copy' } })
  }

  if (editing.keeping.at === 'nowhere') keepLater()

  return {
    current: () => editing,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    change(body, kind) {
      const keeping: Keeping = editing.keeping.at === 'nothingYet' ? { at: 'keeping' } : editing.keeping
      show({ draft: changed(editing.draft, body, clock.now(), kind), keeping })
      void keep()
    },
    async finish() {
      // Said twice, it may have been sent and be gone from here already: kept once more, it would be a second one.
      if (!isOnItsWay(editing.draft)) show({ draft: finished(editing.draft) })
      // A write of older words may be under way and fail; only the newest one counts.
      return (await keep()) || (!isKept() && keep())
    },
    reopen(draft) {
      keptRevision = draft.revision
      keptState = draft.state
      show({ draft, keeping: { at: store.isDurable ? 'device' : 'nowhere' } })
      if (editing.keeping.at === 'nowhere') keepLater()
    },
    keepAnew() {
      if (keptRevision === undefined) return
      keptRevision = undefined
      keptState = undefined
      void keep()
    },
    async settled() {
      await writing
    },
  }
}

function isOnItsWay({ state }: Draft): boolean {
  return state.at === 'waiting' || state.at === 'sending'
}
