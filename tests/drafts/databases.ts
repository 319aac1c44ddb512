import { openDB } from 'idb'
import { openDraftStore, type DraftStore } from '#drafts/draftStore.ts'
import type { Kept } from '#drafts/kept.ts'
import { deviceSealer } from '#vault/deviceSealer.ts'

let count = 0

/** A name no other test has used. */
export function freshName(): string {
  count += 1
  return `drafts-of-test-${count}`
}

/** A page's store on this device. Two with one name are two pages of the same person. */
export function storeOnDevice(name = freshName()): Promise<DraftStore> {
  return openDraftStore(name, deviceSealer(name))
}

/** The records as they lie on the disk, behind the store's back. */
export async function recordsOf(name: string): Promise<Kept[]> {
  const database = await openDB(name)
  try {
    return (await database.getAll('drafts')) as Kept[]
  } finally {
    database.close()
  }
}

/** Writes over what lies on the disk, behind the store's back: any value with an id. */
export async function plant(name: string, record: object): Promise<void> {
  const database = await openDB(name)
  await database.put('drafts', record)
  database.close()
}

/** Everything that lies there becomes as the first portal would have left it. */
export async function asFirstPortal(name: string): Promise<void> {
  const database = await openDB(name)
  const drafts = database.transaction('drafts', 'readwrite').store
  for (const record of (await drafts.getAll()) as Kept[]) {
    const { begun: _uncounted, ...rest } = record
    if (record.format === 2) await drafts.put({ ...rest, format: 1 })
  }
  await drafts.transaction.done
  database.close()
}

/** A portal newer than ours opens the database, which becomes one of its own version. */
export async function byNewerPortal(name: string): Promise<void> {
  const now = await openDB(name)
  const next = Math.max(100, now.version + 1)
  now.close()
  const newer = await openDB(name, next)
  newer.close()
}
