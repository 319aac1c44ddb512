import type { IDBPDatabase } from 'idb'
import { connectTo, type DraftsDatabase } from './connection.ts'
import type { Draft, DraftState } from './draft.ts'
import { inTodaysFormat, isEarlier, todaysFormat, type Kept } from './kept.ts'
import { byBegun, labelOf, openAll, openOne } from './openRecords.ts'
import { isLocked, type Sealed, type Sealer } from './sealer.ts'
import type { SetAside } from './setAside.ts'

/** What stands in the database: drafts that open, in the order they were begun, and how many records do not. */
export interface DraftsHere {
  drafts: Draft[]
  /** Set aside untouched: broken, or of a newer portal. */
  unreadable: number
  /** Whole, and will open once they are unlocked. */
  locked: number
}

export interface DraftStore {
  /** Whether what is kept outlives the page. */
  readonly isDurable: boolean
  list(): Promise<DraftsHere>
  find(id: string): Promise<Draft | undefined>
  /** The records that do not open, to be taken along as they are. */
  setAside(): Promise<SetAside[]>
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
  /**
   * Seals what is sealed in an earlier way as it would be now, one record at a time: each stays as it was until the new one has
   * been seen to open. Broken off, it goes on where it was. Out: how many were.
   */
  sealAnew(): Promise<number>
  onChange(listener: () => void): () => void
  /** The device has lost all that was kept (cleared, or broken by a full disk): what a page still has, it can keep anew. */
  onLoss(listener: () => void): () => void
  close(): void
}

/**
 * In: the person's own database name and the sealer for this device.
 * Out: the drafts kept there. Throws what IndexedDB throws: denied, full, held elsewhere.
 */
export async function openDraftStore(name: string, sealer: Sealer): Promise<DraftStore> {
  const listeners = new Set<() => void>()
  const lossListeners = new Set<() => void>()
  const connection = await connectTo(name, () => {
    sealer.keepAgain?.()
    for (const listener of lossListeners) listener()
    tell()
  })
  // Writes that were said to have failed: a device that ends in the middle may have taken one all the same.
  const failed = new Set<string>()
  const others = new BroadcastChannel(name)
  others.onmessage = () => tell()

  function tell(): void {
    for (const listener of listeners) listener()
  }

  function tellEverybody(): void {
    tell()
    others.postMessage('changed')
  }

  async function put(
    draft: Draft,
    expected: number | undefined,
    baseAfter: (before: Kept | undefined) => string | undefined,
  ): Promise<'kept' | 'elsewhere'> {
    const first = await putOnce(draft, expected, baseAfter)
    // In place of a record from before an update only what has been seen to open.
    const result = first === 'earlier' ? await putOnce(draft, expected, baseAfter, { isProven: true }) : first
    // Nothing lies there any more, what it was sealed with neither: sealed as it is now, it is the first.
    if (result === 'lost') return put(draft, undefined, baseAfter)
    tellEverybody()
    return result === 'earlier' ? 'elsewhere' : result
  }

  async function putOnce(
    draft: Draft,
    expected: number | undefined,
    baseAfter: (before: Kept | undefined) => string | undefined,
    { isProven = false } = {},
  ): Promise<'kept' | 'elsewhere' | 'lost' | 'earlier'> {
    const losses = connection.losses()
    const { id, revision, state, basedOn: _known, ...inside } = draft
    const text = JSON.stringify(inside)
    const sealed = await sealer.seal(text, labelOf(draft))
    if (isProven && !(await opensTo(text, sealed, labelOf(draft)))) throw new Error('what was sealed does not open')
    try {
      const result = await connection.use((database) =>
        inOneGo(database, async (drafts) => {
          if (connection.losses() !== losses) return 'lost' as const
          const lying = await drafts.get(id)
          const before = inTodaysFormat(lying)
          // What does not open here is not this page's to write over.
          if (before?.revision !== expected && !(before && failed.has(markOf(before.sealed))))
            return 'elsewhere' as const
          if (lying && !before) return 'elsewhere' as const
          if (isEarlier(lying) && !isProven) return 'earlier' as const
          const basedOn = baseAfter(before)
          const begun = before?.begun ?? (await lastBegun(drafts)) + 1
          const record: Kept = { format: todaysFormat, id, revision, state, begun, sealed }
          const putting = drafts.put(basedOn === undefined ? record : { ...record, basedOn })
          // Ended on the way, the transaction says why.
          putting.catch(() => undefined)
          // Said with the words and not after them: a page that is being left may not get to say it.
          drafts.transaction.commit()
          await putting
          return 'kept' as const
        }),
      )
      failed.clear()
      return result
    } catch (thrown) {
      failed.add(markOf(sealed))
      throw thrown
    }
  }

  async function opensTo(text: string, sealed: Sealed, label: string): Promise<boolean> {
    try {
      return (await sealer.open(sealed, label)) === text
    } catch (thrown) {
      // Locked meanwhile, nothing opens; the newest words are kept all the same.
      return isLocked(thrown)
    }
  }

  // What is of an earlier format stays so until it has been seen to open as one of today's.
  async function opensAsToday(id: string): Promise<boolean> {
    const lying = await connection.use((database) => database.get('drafts', id))
    return !isEarlier(lying) || (await openOne(lying, sealer)).draft !== undefined
  }

  async function sealOneAnew(lying: unknown): Promise<boolean> {
    const kept = inTodaysFormat(lying)
    if (!kept || (await sealer.isAsNow?.(kept.sealed)) !== false) return false
    const inside = await sealer.open(kept.sealed, labelOf(kept)).catch(() => undefined)
    // What does not open stays as it is.
    if (inside === undefined) return false
    const sealed = await sealer.seal(inside, labelOf(kept))
    if ((await sealer.open(sealed, labelOf(kept))) !== inside) return false
    return connection.use((database) =>
      inOneGo(database, async (drafts) => {
        const now = inTodaysFormat(await drafts.get(kept.id))
        // Newer words are sealed anew as they come.
        if (now?.revision !== kept.revision) return false
        await drafts.put({ ...now, sealed })
        return true
      }),
    )
  }

  return {
    isDurable: true,
    async list() {
      const found = await openAll(
        connection.use((database) => database.getAll('drafts')),
        sealer,
      )
      const drafts = found.toSorted(byBegun).flatMap(({ draft }) => draft ?? [])
      const locked = found.filter(({ aside }) => aside?.because === 'locked').length
      return { drafts, unreadable: found.length - drafts.length - locked, locked }
    },
    async find(id) {
      const lying = await connection.use((database) => database.get('drafts', id))
      return lying && (await openOne(lying, sealer)).draft
    },
    async setAside() {
      const found = await openAll(
        connection.use((database) => database.getAll('drafts')),
        sealer,
      )
      return found.flatMap(({ aside }) => aside ?? [])
    },
    // The clinic may have acknowledged an older revision meanwhile: its version is the newer base.
    keep: (draft, expected) => put(draft, expected, (before) => before?.basedOn ?? draft.basedOn),
    rebase: (draft, expected) => put(draft, expected, () => draft.basedOn),
    async move(id, revision, state) {
      if (!(await opensAsToday(id))) return false
      const moved = await connection.use((database) =>
        inOneGo(database, async (drafts) => {
          const before = inTodaysFormat(await drafts.get(id))
          if (before?.revision !== revision) return false
          await drafts.put({ ...before, state })
          return true
        }),
      )
      tellEverybody()
      return moved
    },
    async acknowledge(id, revision, version) {
      const mayRewrite = await opensAsToday(id)
      const result = await connection.use((database) =>
        inOneGo(database, async (drafts) => {
          const before = inTodaysFormat(await drafts.get(id))
          if (before?.revision === revision) await drafts.delete(id)
          if (!before || before.revision === revision) return 'gone' as const
          if (mayRewrite) await drafts.put(version === undefined ? before : { ...before, basedOn: version })
          return 'newerWords' as const
        }),
      )
      tellEverybody()
      return result
    },
    async remove(id) {
      await connection.use((database) => inOneGo(database, (drafts) => drafts.delete(id)))
      tellEverybody()
    },
    async sealAnew() {
      const lying = await connection.use((database) => database.getAll('drafts'))
      let count = 0
      for (const record of lying) if (await sealOneAnew(record)) count += 1
      return count
    },
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    onLoss(listener) {
      lossListeners.add(listener)
      return () => lossListeners.delete(listener)
    },
    close() {
      others.close()
      connection.close()
    },
  }
}

// No two sealings have the same nonce.
function markOf({ nonce }: Kept['sealed']): string {
  return nonce.join()
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

// A newer portal's database may count otherwise.
async function lastBegun(drafts: DraftsObjects): Promise<number> {
  if (!drafts.indexNames.contains('begun')) return 0
  return (await drafts.index('begun').openKeyCursor(null, 'prev'))?.key ?? 0
}
