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
