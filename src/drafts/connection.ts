import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { Kept } from './kept.ts'

export interface DraftsDatabase extends DBSchema {
  drafts: { key: string; value: Kept; indexes: { begun: number } }
}

type Database = IDBPDatabase<DraftsDatabase>

/** The way to one person's database, kept open, and opened again when it was lost. */
export interface Connection {
  /** Runs one piece of work on it. Throws what IndexedDB throws: denied, full, held by a page that does not let go. */
  use<Result>(work: (database: Database) => Promise<Result>): Promise<Result>
  /** How often the device has lost all that was kept here, since this page opened it. */
  losses(): number
  close(): void
}

const version = 2

// A database that is held elsewhere, or a browser that never answers, must not keep anybody from writing.
const patienceMilliseconds = 4000
const pauseMilliseconds = 1000

/**
 * In: the database's name, and whom to tell when the device lost all that was kept in it. Out: the way to it, open.
 * The only opener of this database. Throws as `use` does.
 */
export async function connectTo(name: string, onLoss: () => void): Promise<Connection> {
  let opening: Promise<Database> | undefined
  let isClosed = false
  let wasOpen = false
  let losses = 0

  function lost(): void {
    opening = undefined
  }

  // An opening that is not answered is asked anew the next time; should it be answered after all, nobody holds it.
  function giveUp(): void {
    const late = opening
    lost()
    late?.then(
      (database) => database.close(),
      () => undefined,
    )
  }

  // Tried and seen in Chromium: a disk without a byte left ends the connection, and what lay there is not always there again.
  function lookAgain(): void {
    lost()
    opened().catch(() => {
      if (!isClosed) setTimeout(lookAgain, pauseMilliseconds)
    })
  }

  function made(): void {
    if (!wasOpen) return
    losses += 1
    onLoss()
  }

  function opened(): Promise<Database> {
    if (isClosed) return Promise.reject(new DOMException('this page has let go of it', 'InvalidStateError'))
    opening ??= open(name, { lost, lookAgain, made }).catch((thrown: unknown) => {
      lost()
      throw thrown
    })
    return inTime(opening).catch((thrown: unknown) => {
      if (isLate(thrown)) giveUp()
      throw thrown
    })
  }

  await opened()
  wasOpen = true
  return {
    losses: () => losses,
    async use(work) {
      try {
        return await work(await opened())
      } catch (thrown) {
        // Browsers close it without a word: on a phone that slept, for want of memory. Opened again, it is as it was.
        if (isClosed || !isGone(thrown)) throw thrown
        lost()
        return work(await opened())
      }
    },
    close() {
      isClosed = true
      void opening?.then((database) => database.close())
    },
  }
}

/** Brought to today's shape; one that a newer portal made is opened as it is. */
async function open(
  name: string,
  { lost, lookAgain, made }: { lost: () => void; lookAgain: () => void; made: () => void },
): Promise<Database> {
  const handlers = {
    // A newer portal in another tab wants to bring it on: this page lets go and comes back to what that one made of it.
    blocking: (_now: number, _wanted: number | null, event: IDBVersionChangeEvent) => {
      lost()
      ;(event.target as IDBDatabase).close()
    },
    terminated: lookAgain,
  }
  try {
    return await openDB<DraftsDatabase>(name, version, {
      ...handlers,
      upgrade(database, from, _to, transaction) {
        // Broken off, all is as it was before; the opening says so.
        transaction.done.catch(() => undefined)
        const drafts =
          from < 1 ? database.createObjectStore('drafts', { keyPath: 'id' }) : transaction.objectStore('drafts')
        if (from < 2) drafts.createIndex('begun', 'begun')
        if (from < 1) made()
      },
    })
  } catch (thrown) {
    if (!(thrown instanceof DOMException) || thrown.name !== 'VersionError') throw thrown
    return openDB<DraftsDatabase>(name, undefined, handlers)
  }
}

function isGone(thrown: unknown): boolean {
  return thrown instanceof DOMException && thrown.name === 'InvalidStateError'
}

function isLate(thrown: unknown): boolean {
  return thrown instanceof DOMException && thrown.name === 'TimeoutError'
}

function inTime<Value>(promise: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new DOMException('the device does not answer', 'TimeoutError')),
      patienceMilliseconds,
    )
    promise.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
