import type { Draft } from './draft.ts'
import { inTodaysFormat, readKept, type Kept } from './kept.ts'
import { isLocked, type Sealer } from './sealer.ts'
import type { SetAside } from './setAside.ts'

/** A record that lay there: the draft in it, or what is set aside of one that does not open. */
export interface Found {
  begun: number
  draft?: Draft
  aside?: SetAside
}

/** In: the records as they lie there. Out: each opened, or set aside untouched. Throws what reading them throws. */
export async function openAll(records: Promise<unknown[]>, sealer: Sealer): Promise<Found[]> {
  return Promise.all((await records).map((lying) => openOne(lying, sealer)))
}

/** Out: the draft, or what there is of a record that stays as it is. */
export async function openOne(lying: unknown, sealer: Sealer): Promise<Found> {
  const kept = inTodaysFormat(lying)
  const { begun } = kept ?? { begun: 0 }
  let inside: string | undefined
  try {
    const { sealed, id, revision } = lying as Kept
    inside = await sealer.open(sealed, labelOf({ id, revision }))
    if (kept) return { begun, draft: readKept(kept, inside) }
  } catch (thrown) {
    if (kept && inside === undefined && isLocked(thrown)) return { begun, aside: { because: 'locked', record: lying } }
  }
  const because = kept ? 'broken' : 'unknownFormat'
  return { begun, aside: { because, record: lying, ...(inside === undefined ? {} : { inside }) } }
}

/** What was counted goes by the count; what is older than the counting, by the clock it had. */
export function byBegun(one: Found, other: Found): number {
  return one.begun - other.begun || byStart(one.draft?.startedAt, other.draft?.startedAt)
}

function byStart(one = '', other = ''): number {
  return one < other ? -1 : one > other ? 1 : 0
}

/** What a draft's words are bound to when they are sealed. */
export function labelOf({ id, revision }: { id: string; revision: number }): string {
  return `${id}:${revision}`
}
