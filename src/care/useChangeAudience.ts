import { entryForm } from './entryForms.fhir.ts'
import { entryKindOf } from './entryKinds.ts'
import { entryKind, type Audience } from './audience.ts'
import { filledAgain } from './filledAgain.fhir.ts'
import { entryIdOf, type Filled, type Writing } from './writing.ts'
import { finished, startDraft } from '#drafts/draft.ts'
import { useDrafts } from '#drafts/DraftsContext.tsx'
import { useLanguage } from '#i18n/format.ts'
import { newId } from '#ids.ts'
import { useClock } from '#ui/ClockContext.tsx'

/**
 * The same entry for other eyes: a finished draft of the other kind, under the same id. It survives whatever a draft survives.
 * Out: how to; each tells whether this device kept it.
 */
export function useChangeAudience(writing: Writing) {
  const language = useLanguage()
  const clock = useClock()
  const { store, sendNow } = useDrafts()

  async function keepFor(who: Audience, more: Partial<Filled>): Promise<boolean> {
    const form = entryForm(entryKindOf(writing.formUrl), language)
    const body: Filled = { ...filledAgain(writing, form, language), ...more }
    const start = { id: entryIdOf(writing), kind: entryKind[who], body, writer: newId() }
    const draft = { ...finished(startDraft(start, clock.now())), revision: 1 }
    const kept = await store.keep(draft, undefined).catch(() => 'nowhere' as const)
    if (kept === 'kept') sendNow()
    return kept === 'kept'
  }

  return {
    share: () => keepFor('team', { wasPrivate: true }),
    stopSharing: () => keepFor('onlyMe', {}),
  }
}
