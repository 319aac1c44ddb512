import { queryOptions } from '@tanstack/react-query'
import { openDB, type DBSchema } from 'idb'
import { stillAhead, type Seen } from './changes.ts'
import { isLocked } from '#drafts/sealer.ts'
import type { FhirClient } from '#fhir/client.ts'
import type { Instant } from '#time.ts'
import { personSealer } from '#vault/personSealer.ts'
import type { Sealed } from '#vault/sealed.ts'

interface VisitDatabase extends DBSchema {
  visit: { key: string; value: Sealed }
}

const only = 'last'
// Another shape than this version's is forgotten: what changed before it is then not told again.
const shape = 'visit-3'

/** What of their sessions the person had seen when this page was opened, and what they read since. */
export function seenBy({ person }: FhirClient) {
  return queryOptions({
    queryKey: ['seen', person],
    queryFn: () => lastVisitOf(person).read(),
    networkMode: 'always',
    staleTime: Infinity,
    gcTime: Infinity,
  })
}

/** In: whose device memory. Out: what they saw of their sessions, sealed as their words are; a device that keeps nothing knows of none. */
export function lastVisitOf(person: string) {
  const name = `portal-visit:${person}`
  const sealer = personSealer(name)
  const open = () =>
    openDB<VisitDatabase>(name, 1, { upgrade: (fresh) => void fresh.createObjectStore('visit') }).catch(() => undefined)

  async function stored(): Promise<Seen> {
    const database = await open()
    try {
      const sealed = await database?.get('visit', only)
      return sealed ? (JSON.parse(await sealer.open(sealed, shape)) as Seen) : {}
    } catch (thrown) {
      if (isLocked(thrown)) throw thrown
      return {}
    } finally {
      database?.close()
    }
  }

  return {
    // Nothing has changed where nothing opens, as on a first visit.
    read: (): Promise<Seen> => stored().catch(() => ({})),
    /** Adds what was seen just now. A device that keeps nothing, or is locked, does not know of it next time. */
    async add(seen: Seen, now: Instant): Promise<void> {
      try {
        const sealed = await sealer.seal(JSON.stringify(stillAhead({ ...(await stored()), ...seen }, now)), shape)
        const database = await open()
        await database?.put('visit', sealed, only)
        database?.close()
      } catch {
        // It is told once more next time.
      }
    },
  }
}
