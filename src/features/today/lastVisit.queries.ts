import { openDB, type DBSchema } from 'idb'
import type { Seen } from './changes.ts'
import type { Upcoming } from '#care/course.queries.ts'
import type { Instant } from '#time.ts'
import { personSealer } from '#vault/personSealer.ts'
import type { Sealed } from '#vault/sealed.ts'

/** The clinic's last answer to "what comes next", and what of it the person has seen. */
export interface LastVisit {
  at: Instant
  upcoming: Upcoming
  seen: Seen
}

interface VisitDatabase extends DBSchema {
  visit: { key: string; value: Sealed }
}

const only = 'last'
// Another shape than this version's is forgotten: it is a copy, the clinic has it all.
const shape = 'visit-1'

/** In: whose device memory. Out: their last visit, sealed as their words are; a device that keeps nothing has none. */
export function lastVisitOf(person: string) {
  const name = `portal-visit:${person}`
  const sealer = personSealer(name)
  const open = () =>
    openDB<VisitDatabase>(name, 1, { upgrade: (fresh) => void fresh.createObjectStore('visit') }).catch(() => undefined)

  return {
    async read(): Promise<LastVisit | null> {
      const database = await open()
      try {
        const sealed = await database?.get('visit', only)
        return sealed ? (JSON.parse(await sealer.open(sealed, shape)) as LastVisit) : null
      } catch {
        // It only makes the next answer come sooner; without it the clinic is asked, as on a first visit.
        return null
      } finally {
        database?.close()
      }
    },
    /** Out: whether it is kept. */
    async keep(visit: LastVisit): Promise<boolean> {
      const sealed = await sealer.seal(JSON.stringify(visit), shape).catch(() => undefined)
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
