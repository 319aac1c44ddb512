import { queryOptions } from '@tanstack/react-query'
import * as v from 'valibot'
import { stillAhead, type Seen } from './changes.ts'
import { sealedRecord } from './sealedRecord.queries.ts'
import { sessionStates } from './session.ts'
import { isLocked } from '#drafts/sealer.ts'
import type { FhirClient } from '#fhir/client.ts'
import type { Instant } from '#time.ts'

const seenRecord = v.record(
  v.string(),
  v.object({ state: v.picklist(sessionStates), start: v.exactOptional(v.string()) }),
)

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

/** In: whose device memory. Out: what they saw of their sessions; a device that keeps nothing knows of none. */
export function lastVisitOf(person: string) {
  const record = sealedRecord<Seen>({
    name: `portal-visit:${person}`,
    store: 'visit',
    key: 'last',
    // Another shape than this version's is forgotten: what changed before it is then not told again.
    shape: 'visit-3',
    read: (lying) => v.parse(seenRecord, lying),
  })

  async function stored(): Promise<Seen> {
    try {
      return (await record.read()) ?? {}
    } catch (thrown) {
      if (isLocked(thrown)) throw thrown
      return {}
    }
  }

  return {
    // Nothing has changed where nothing opens, as on a first visit.
    read: (): Promise<Seen> => stored().catch(() => ({})),
    /** Adds what was seen just now. A device that keeps nothing, or is locked, does not know of it next time: it is told once more. */
    async add(seen: Seen, now: Instant): Promise<void> {
      const before = await stored().catch(() => undefined)
      if (before) await record.keep(stillAhead({ ...before, ...seen }, now))
    },
  }
}
