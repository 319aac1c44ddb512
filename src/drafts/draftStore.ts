import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { Draft, DraftState } from './draft.ts'
import { readKept, type Kept } from './kept.ts'
import type { Sealer } from './sealer.ts'

interface DraftsDatabase extends DBSchema {
  drafts: { key: string; value: Kept }
}

/** What stands in the database: drafts that open, and how many records are set aside because they do not. */
export interface DraftsHere {
  drafts: Draft[]
  unreadable: number
}

export interface DraftStore {
  /** Whether what is kept outlives the page. */
  readonly isDurable: boolean
  list(): Promise<DraftsHere>
  find(id: string): Promise<Draft | undefined>
  /**
   * Keeps new words. `expected` is the revision this page last kept or read (none for a new draft).
   * Out: `elsewhere` when another page kept words in between: nothing was written then.
   */
  keep(draft: Draft, expected: number | undefined): Promise<'kept' | 'elsewhere'>
  /** Like `keep`, for words that from now on grow from the version `draft.basedOn` says. */
  rebase(draft: Draft, expected: number): Promise<'kept' | 'elsewhere'>
  /** Changes only where it stands. Out: false when it is gone or its words are no longer that revision. */
  move(id: string, revision: number, state: DraftState): Promise<boolean>
  /** The clinic has that revision. The draft goes, unless there are newer words: they now grow from `version`. */
  acknowledge(id: string, revision: number, version: string | undefined): Promise<'gone' | 'newerWords'>
  remove(id: string): Promise<void>
  onChange(listener: () => void): () => void
  close(): void
}

/**
 * In: the person's own database name and the sealer for this device.
 * Out: the drafts kept there. The only opener of this database. Throws what IndexedDB throws: denied, full, newer version.
 */
export async function openDraftStore(name: string, sealer: Sealer): Promise<DraftStore> {
  const database = await openDB<DraftsDatabase>(name, 1, {
    upgrade: (fresh) => void fresh.createObjectStore('drafts', { keyPath: 'id' }),
  })
  const listeners = new Set<() => void>()
  const others = new BroadcastChannel(name)
  others.onmessage = () => tell()

  function tell(): void {
    for (const listener of listeners) listener()
  }

  function tellEverybody(): void {
    tell()
    others.postMessage('changed')
  }

  async function opened(kept: Kept): Promise<Draft | undefined> {
    try {
      return readKept(kept, await sealer.open(kept.sealed, labelOf(kept)))
    } catch {
      // Set aside untouched; the list counts it and says so.
      return undefined
    }
  }

  async function put(
    draft: Draft,
    expected: number | undefined,
    baseAfter: (before: Kept | undefined) => string | undefined,
  ): Promise<'kept' | 'elsewhere'> {
    const { id, revision, state, basedOn: _known, ...inside } = draft
    const sealed = await sealer.seal(JSON.stringify(inside), labelOf(draft))
    const result = await inOneGo(database, async (drafts) => {
      const before = await drafts.get(id)
      if (before?.revision !== expected) return 'elsewhere' as const
      const basedOn = baseAfter(before)
      const putting = drafts.put({
        format: 1,
        id,
        revision,
        state,
        sealed,
        ...(basedOn === undefined ? {} : { basedOn }),
      })
      // Said with the words and not after them: a page that is being left may not get to say it.
      drafts.transaction.commit()
      await putting
      return 'kept' as const
    })
    tellEverybody()
    return result
  }

  return {
    isDurable: true,
    async list() {
      const records = await database.getAll('drafts')
      const drafts = await Promise.all(records.map(opened))
      const readable = drafts.filter((draft) => draft !== undefined)
      return { drafts: readable, unreadable: records.length - readable.length }
    },
    async find(id) {
      const record = await database.get('drafts', id)
      return record && opened(record)
    },
    // The clinic may have acknowledged an older revision meanwhile: its version is the newer base.
    keep: (draft, expected) => put(draft, expected, (before) => before?.basedOn ?? draft.basedOn),
    rebase: (draft, expected) => put(draft, expected, () => draft.basedOn),
    async move(id, revision, state) {
      const moved = await inOneGo(database, async (drafts) => {
        const before = await drafts.get(id)
        if (before?.revision !== revision) return false
        await drafts.put({ ...before, state })
        return true
      })
      tellEverybody()
      return moved
    },
    async acknowledge(id, revision, version) {
      const result = await inOneGo(database, async (drafts) => {
        const before = await drafts.get(id)
        if (!before || before.revision === revision) {
          await drafts.delete(id)
          return 'gone' as const
        }
        await drafts.put(version === undefined ? before : { ...before, basedOn: version })
        return 'newerWords' as const
      })
      tellEverybody()
      return result
    },
    async remove(id) {
      await inOneGo(database, (drafts) => drafts.delete(id))
      tellEverybody()
    },
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close() {
      others.close()
      database.close()
    },
  }
}

type DraftsObjects = ReturnType<typeof draftsIn>

function draftsIn(database: IDBPDatabase<DraftsDatabase>) {
  // `strict`: the promise of a write is kept even when the phone goes off right after.
  return database.transaction('drafts', 'readwrite', { durability: 'strict' }).store
}

// Reads and writes in one transaction; nothing but the database may be awaited inside.
async function inOneGo<Result>(
  database: IDBPDatabase<DraftsDatabase>,
  step: (drafts: DraftsObjects) => Promise<Result>,
): Promise<Result> {
  const drafts = draftsIn(database)
  const [result] = await Promise.all([step(drafts), drafts.transaction.done])
  return result
}

function labelOf({ id, revision }: { id: string; revision: number }): string {
  return `${id}:${revision}`
}
