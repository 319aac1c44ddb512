import { openDB, type DBSchema } from 'idb'

interface KeysDatabase extends DBSchema {
  keys: { key: string; value: CryptoKey }
}

/**
 * In: whose words it is for, and the key that was theirs here, if the device may have lost it. Out: the key of this device for
 * them, made at the first call; it never leaves the device. Throws what IndexedDB throws.
 */
export async function deviceKey(person: string, before?: CryptoKey): Promise<CryptoKey> {
  const database = await openDB<KeysDatabase>('portal-keys', 1, {
    upgrade: (fresh) => void fresh.createObjectStore('keys'),
  })
  try {
    const known = await database.get('keys', person)
    if (known) return known
    const made = before ?? (await newKey())
    // Two pages may get here at once: the first to write wins, both use that one.
    const keys = database.transaction('keys', 'readwrite', { durability: 'strict' }).store
    const meanwhile = await keys.get(person)
    if (!meanwhile) await keys.put(made, person)
    await keys.transaction.done
    return meanwhile ?? made
  } finally {
    database.close()
  }
}

function newKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
}
