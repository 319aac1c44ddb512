import { entryForm } from './entryForms.fhir.ts'
import { entryKindOf } from './entryKinds.ts'
import { entryKind, type Audience } from '#care/audience.ts'
import { filledAgain } from '#care/filledAgain.fhir.ts'
import { entryIdOf, type Filled, type Writing } from '#care/writing.ts'
import { finished, startDraft } from '#drafts/draft.ts'
import { useDrafts } from '#drafts/DraftsContext.tsx'
import { useLanguage } from '#i18n/format.ts'
import { newId } from '#ids.ts'
import { useClock } from '#ui/ClockContext.tsx'

/** The same entry for other eyes: a finished draft of the other kind, under the same id. It survives whatever a draft survives. */
export function useChangeAudience(writing: Writing) {
  const language = useLanguage()
  const clock = useClock()
  const { store, sendNow } = useDrafts()

  async function keepFor(who: Audience, more: Partial<Filled>): Promise<void> {
    const form = entryForm(entryKindOf(writing.formUrl), language)
    const body: Filled = { ...filledAgain(writing, form, language), ...more }
    const start = { id: entryIdOf(writing), kind: entryKind[who], body, writer: newId() }
    const draft = { ...finished(startDraft(start, clock.now())), revision: 1 }
    if ((await store.keep(draft, undefined)) === 'kept') sendNow()
  }

  return {
    share: () => keepFor('team', { wasPrivate: true }),
    stopSharing: () => keepFor('onlyMe', {}),
  }
}
