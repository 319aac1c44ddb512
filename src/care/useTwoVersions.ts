import { draftAddress } from './draftAddress.ts'
import { joined } from './joined.ts'
import type { Filled, Writing } from './writing.ts'
import { useDrafts } from '#drafts/DraftsContext.tsx'
import { changed, finished, removed, type Draft } from '#drafts/draft.ts'
import { newId } from '#ids.ts'
import { itemsToAnswers } from '#questions/answers.fhir.ts'
import { useClock } from '#ui/ClockContext.tsx'

export interface There {
  writing: Writing
  version: string | undefined
}

/** The ways out when the same words were changed in two places. Each leaves the other text readable somewhere. */
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

  /** Both become one text, to be written on; it grows from theirs. Out: where that is done. */
  async function join({ writing, version }: There): Promise<string> {
    const theirs = itemsToAnswers(draft.body.form, writing.items)
    const body = { ...draft.body, answers: joined(draft.body.answers, theirs) }
    const next = { ...changed(draft, body, clock.now()), ...(version === undefined ? {} : { basedOn: version }) }
    await store.rebase(next, draft.revision)
    return draftAddress(next)
  }

  return { sendBoth, sendMine, takeTheirs, join }
}
