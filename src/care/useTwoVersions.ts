import { draftAddress } from './draftAddress.ts'
import type { GrowsFrom } from './growsFrom.ts'
import { joined } from './joined.ts'
import type { VersionThere } from './versionThere.queries.ts'
import type { Filled } from './writing.ts'
import { useDrafts } from '#drafts/DraftsContext.tsx'
import { changed, finished, removed, type Draft } from '#drafts/draft.ts'
import { newId } from '#ids.ts'
import { itemsToAnswers } from '#questions/answers.fhir.ts'
import { useClock } from '#ui/ClockContext.tsx'

/** The ways out when the same words were changed in two places. Each leaves the other text readable somewhere. */
export function useTwoVersions(draft: Draft<Filled>) {
  const { store, sendNow } = useDrafts()
  const clock = useClock()

  /** Ours becomes a writing of its own beside theirs. */
  async function sendBoth(): Promise<void> {
    const { basedOn: _theirs, ...words } = draft
    const { edition: _counted, ...body } = words.body
    const own = finished({ ...words, body, id: newId(), revision: 0 })
    // The new one is kept before the old one goes.
    if ((await store.keep(own, undefined)) !== 'kept') return
    await store.remove(draft.id)
    sendNow()
  }

  /** Ours replaces what the clinic has; the clinic's record keeps the earlier version. */
  async function sendMine(there: GrowsFrom): Promise<void> {
    const { version } = there
    const next = {
      ...finished(draft),
      body: grownFrom(there, draft.body),
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
  async function join(there: VersionThere): Promise<string> {
    const { writing, version } = there
    const theirs = itemsToAnswers(draft.body.form, writing.items)
    const body = grownFrom(there, { ...draft.body, answers: joined(draft.body.answers, theirs) })
    const next = { ...changed(draft, body, clock.now()), ...(version === undefined ? {} : { basedOn: version }) }
    await store.rebase(next, draft.revision)
    return draftAddress(next)
  }

  return { sendBoth, sendMine, takeTheirs, join }
}

// A private entry counts on from the one it replaces.
function grownFrom({ edition }: GrowsFrom, body: Filled): Filled {
  return edition === undefined ? body : { ...body, edition }
}
