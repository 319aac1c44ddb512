import { openDB, type DBSchema } from 'idb'
import type { Seen } from './changes.ts'
import { personSealer } from '#vault/personSealer.ts'
import type { Sealed } from '#vault/sealed.ts'

interface VisitDatabase extends DBSchema {
  visit: { key: string; value: Sealed }
}

const only = 'last'
// Another shape than this version's is forgotten: what changed before it is then not told again.
const shape = 'visit-2'

/** In: whose device memory. Out: what they saw of their sessions at the last visit, sealed as their words are; a device that keeps nothing knows of none. */
export function lastVisitOf(person: string) {
  const name = `portal-visit:${person}`
  const sealer = personSealer(name)
  const open = () =>
    openDB<VisitDatabase>(name, 1, { upgrade: (fresh) => void fresh.createObjectStore('visit') }).catch(() => undefined)

  return {
    async read(): Promise<Seen> {
      const database = await open()
      try {
        const sealed = await database?.get('visit', only)
        return sealed ? (JSON.parse(await sealer.open(sealed, shape)) as Seen) : {}
      } catch {
        // Nothing has changed then, as on a first visit.
        return {}
      } finally {
        database?.close()
      }
    },
    /** Out: whether it is kept. */
    async keep(seen: Seen): Promise<boolean> {
      const sealed = await sealer.seal(JSON.stringify(seen), shape).catch(() => undefined)
      const database = sealed && (await open())
      if (!database || !sealed) return false
      try {
        await database.put('visit', sealed, only)
        return true
      } catch {
        return false
      } finally {
        database.close()
      }
    },
  }
}
