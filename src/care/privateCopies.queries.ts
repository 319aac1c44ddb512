import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { Sealed } from '#vault/sealed.ts'
import { VaultFault } from '#vault/vaultFault.ts'

interface CopiesDatabase extends DBSchema {
  /** Each holds the copies of many entries, sealed as one: ten thousand open in the time of a hundred. */
  shelves: { key: number; value: { shelf: number; sealed: Sealed } }
  remarks: { key: string; value: Sealed }
}

/** What a device's own copies are sealed with. */
export interface CopySealer {
  seal(text: string, label: string): Promise<Sealed>
  open(sealed: Sealed, label: string): Promise<string>
}

export interface PrivateCopies {
  /** Numbers of the shelves there are, the newest first. */
  shelves(): Promise<number[]>
  /** Out: what lies on it; undefined when it does not open here. Throws what IndexedDB throws. */
  read(shelf: number): Promise<string | undefined>
  write(shelf: number, text: string): Promise<void>
  /** What else is remembered beside them. */
  remarks(): Promise<string | undefined>
  setRemarks(text: string): Promise<void>
  /** Everything here comes from the clinic and can be read there again. */
  forget(): Promise<void>
  close(): void
}

const only = 'remarks'

/** In: the name of the person's own database, and what seals. Out: the device's copies of their private entries. Throws what IndexedDB throws. */
export async function openPrivateCopies(name: string, sealer: CopySealer): Promise<PrivateCopies> {
  const database: IDBPDatabase<CopiesDatabase> = await openDB<CopiesDatabase>(name, 1, {
    upgrade(fresh) {
      fresh.createObjectStore('shelves', { keyPath: 'shelf' })
      fresh.createObjectStore('remarks')
    },
    // Signing out on a shared computer wants it gone: this page goes on without copies.
    blocking: (_current, _wanted, event) => (event.target as IDBDatabase).close(),
  })
  const open = (sealed: Sealed | undefined, label: string) =>
    sealed ? sealer.open(sealed, label).catch(unlessLocked) : undefined

  return {
    shelves: async () => (await database.getAllKeys('shelves')).toReversed(),
    read: async (shelf) => open((await database.get('shelves', shelf))?.sealed, labelOf(shelf)),
    async write(shelf, text) {
      await database.put('shelves', { shelf, sealed: await sealer.seal(text, labelOf(shelf)) })
    },
    remarks: async () => open(await database.get('remarks', only), only),
    async setRemarks(text) {
      await database.put('remarks', await sealer.seal(text, only), only)
    },
    async forget() {
      const both = database.transaction(['shelves', 'remarks'], 'readwrite')
      await Promise.all([both.objectStore('shelves').clear(), both.objectStore('remarks').clear(), both.done])
    },
    close: () => database.close(),
  }
}

// Locked is no reason to think that it does not open.
function unlessLocked(thrown: unknown): undefined {
  if (thrown instanceof VaultFault && thrown.kind === 'locked') throw thrown
}

function labelOf(shelf: number): string {
  return `shelf ${shelf}`
}
