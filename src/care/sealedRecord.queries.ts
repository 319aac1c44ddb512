import { openDB } from 'idb'
import { personSealer } from '#vault/personSealer.ts'
import type { Sealed } from '#vault/sealed.ts'

export interface SealedRecordOptions<Value> {
  /** The database's name, `portal-<what>:<person>`, and where in it the one record lies. */
  name: string
  store: string
  key: string
  /** Of what is kept. A record of another shape does not open. */
  shape: string
  /** In: what lay there. Out: it, as this version knows it; throws or mends where it is not. */
  read: (lying: unknown) => Value
}

/** One thing this device remembers about a person, sealed as their words are. */
export interface SealedRecord<Value> {
  /** Out: what is remembered; undefined where there is nothing yet. Throws what IndexedDB, the sealer (`locked`) and `read` throw. */
  read(): Promise<Value | undefined>
  /** Out: whether the device kept it. */
  keep(value: Value): Promise<boolean>
}

export function sealedRecord<Value>({
  name,
  store,
  key,
  shape,
  read,
}: SealedRecordOptions<Value>): SealedRecord<Value> {
  const sealer = personSealer(name)

  async function withDatabase<Result>(work: (database: Awaited<ReturnType<typeof open>>) => Promise<Result>) {
    const database = await open()
    try {
      return await work(database)
    } finally {
      database.close()
    }
  }

  function open() {
    return openDB(name, 1, {
      upgrade: (fresh) => void fresh.createObjectStore(store),
    })
  }

  return {
    async read() {
      const sealed = await withDatabase<Sealed | undefined>((database) => database.get(store, key))
      return sealed && read(JSON.parse(await sealer.open(sealed, shape)))
    },
    async keep(value) {
      try {
        const sealed = await sealer.seal(JSON.stringify(value), shape)
        await withDatabase((database) => database.put(store, sealed, key))
        return true
      } catch {
        return false
      }
    },
  }
}
