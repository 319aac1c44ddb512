import type { Filled } from './writing.ts'
import { useDrafts } from '#drafts/DraftsContext.tsx'
import { finished, removed, type Draft } from '#drafts/draft.ts'
import { newId } from '#ids.ts'
import { useClock } from '#ui/ClockContext.tsx'

/** The three ways out when the same words were changed in two places. Each leaves the other text readable somewhere. */
export function useTwoVersions(draft: Draft<Filled>) {
  const { store, sendNow } = useDrafts()
  const clock = useClock()

  /** Ours becomes a writing of its own beside theirs. */
  async function sendBoth(): Promise<void> {
    const { basedOn: _theirs, ...words } = draft
    const own = finished({ ...words, id: newId(), revision: 0 })
    // The new one is kept before the old one goes.
    if ((await store.keep(own, undefined)) !== 'kept') return
    await store.remove(draft.id)
    sendNow()
  }

  /** Ours replaces what the clinic has; the clinic's record keeps the earlier version. */
  async function sendMine(version: string | undefined): Promise<void> {
    const next = {
      ...finished(draft),
      revision: draft.revision + 1,
      ...(version === undefined ? {} : { basedOn: version }),
    }
    await store.rebase(next, draft.revision)
    sendNow()
  }

  /** Theirs stays; ours can be brought back for 30 days. */
  async function takeTheirs(): Promise<void> {
    await store.move(draft.id, draft.revision, removed(draft, clock.now()).state)
  }

  return { sendBoth, sendMine, takeTheirs }
}
