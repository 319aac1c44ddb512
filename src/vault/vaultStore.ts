import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { Sealed } from './sealed.ts'

/** A sealed key of this device: an age file to the vault. */
export interface SealedKey {
  id: string
  file: Uint8Array
}

/** The wrapped identity as the clinic has it. */
export interface Wrapped {
  /** Counts how often somebody started anew; the highest one is in use. */
  generation: number
  id: string
  version: string | undefined
  /** The identity as an age file under the passphrase. */
  file: Uint8Array
  /** Identities from before starting anew, as age files to this one. */
  formers: readonly Uint8Array[]
}

/** What this device seals to, whether or not the vault is open. */
export interface Here {
  generation: number
  recipient: string
  local: SealedKey
  /** Local keys from before starting anew. */
  others: readonly SealedKey[]
}

/** There while the vault is open on this device, so that a reload hides no words. Locking removes it. */
export interface Opened {
  /** Under the device's key: the identity in use first, then former ones. */
  identities: Sealed
  locals: readonly { id: string; key: CryptoKey }[]
}

/** Everything of one person's vault on this device, as it lies there. */
export interface VaultRecords {
  wrapped: Wrapped | undefined
  here: Here | undefined
  opened: Opened | undefined
  /** What was sealed here to a key that has been replaced since, unopened. */
  lost: readonly Here[] | undefined
  /** Wrong passphrases in a row. */
  wrong: number | undefined
  /** A sheet was shown for a key that is not in use yet. */
  begun: boolean | undefined
}

interface VaultDatabase extends DBSchema {
  vault: { key: string; value: VaultRecords[keyof VaultRecords] }
}

/** In: whose vault. Out: its place on this device. Throws what IndexedDB throws. The only opener of this database. */
export function vaultStore(person: string) {
  let opening: Promise<IDBPDatabase<VaultDatabase>> | undefined

  function database(): Promise<IDBPDatabase<VaultDatabase>> {
    opening ??= openDB<VaultDatabase>(`portal-vault:${person}`, 1, {
      upgrade: (fresh) => void fresh.createObjectStore('vault'),
      // Somebody wants it gone: the next use opens it anew.
      blocking: (_current, _wanted, event) => {
        opening = undefined
        ;(event.target as IDBDatabase).close()
      },
      terminated: () => void (opening = undefined),
    }).catch((thrown: unknown) => {
      opening = undefined
      throw thrown
    })
    return opening
  }

  return {
    async read(): Promise<VaultRecords> {
      const { store } = (await database()).transaction('vault')
      // Each sealing asks: two questions, not one for every record.
      const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()])
      return {
        ...nothing,
        ...(Object.fromEntries(keys.map((key, place) => [key, values[place]])) as Partial<VaultRecords>),
      }
    },
    /** All of it or nothing. What is undefined goes. */
    async write(records: Partial<VaultRecords>): Promise<void> {
      const { store, done } = (await database()).transaction('vault', 'readwrite', { durability: 'strict' })
      const steps = Object.entries(records).map(([name, value]) =>
        value === undefined ? store.delete(name) : store.put(value, name),
      )
      await Promise.all([...steps, done])
    },
    async close(): Promise<void> {
      const closing = opening
      opening = undefined
      ;(await closing?.catch(() => undefined))?.close()
    },
  }
}

export type VaultStore = ReturnType<typeof vaultStore>

/** Where the device refuses to keep anything: what is known of the vault lives as long as the page does. */
export function vaultInMemory(): VaultStore {
  let records: Partial<VaultRecords> = {}
  return {
    read: async () => ({ ...nothing, ...records }),
    write: async (changes) => void (records = { ...records, ...changes }),
    close: async () => undefined,
  }
}

const nothing: VaultRecords = {
  wrapped: undefined,
  here: undefined,
  opened: undefined,
  lost: undefined,
  wrong: undefined,
  begun: undefined,
}
