import { useQueryClient } from '@tanstack/react-query'
import type { StepLine } from './stepsInOrder.ts'
import { savedAt } from './savedAt.ts'
import { stepsOf } from './step.queries.ts'
import { answersOf, isStepDraft, type StepDraft, type StepState } from './step.ts'
import { changed, finished, startDraft, type Draft } from '#drafts/draft.ts'
import { useDrafts } from '#drafts/DraftsContext.tsx'
import { useFhir } from '#fhir/FhirContext.tsx'
import { useLanguage } from '#i18n/format.ts'
import { newId } from '#ids.ts'
import type { Form } from '#questions/form.ts'
import { useClock } from '#ui/ClockContext.tsx'

/** What can be done with a step that stands in the list. Each is on this device first. Out: whether the device kept it. */
export interface StepMoves {
  /** Done, set down, taken up again: kept, and on its way. */
  move(line: StepLine, state: StepState): Promise<boolean>
  /** Makes it a draft, to be written on. */
  open(line: StepLine): Promise<boolean>
}

export function useStepMoves(form: Form | undefined): StepMoves {
  const { store, sendNow } = useDrafts()
  const fhir = useFhir()
  const queryClient = useQueryClient()
  const clock = useClock()
  const language = useLanguage()

  // The list on the screen may be a moment old: between it and the press, the clinic may have taken what lay here.
  async function newest({ step, draft }: StepLine): Promise<StepLine> {
    const kept = await store.find(step.id)
    if (kept?.state.at === 'removed') await setApart(kept)
    else if (kept && isStepDraft(kept)) return { step, at: savedAt(kept.state), draft: kept }
    const sent =
      (draft ?? kept) && queryClient.getQueryData(stepsOf(fhir).queryKey)?.steps.find(({ id }) => id === step.id)
    return { step: sent ?? step, at: 'clinic' }
  }

  // Removed words can be brought back, as a step of their own: this one is now what the clinic has.
  async function setApart(kept: Draft): Promise<void> {
    const { basedOn: _theirs, ...words } = kept
    if ((await store.keep({ ...words, id: newId() }, undefined)) === 'kept') await store.remove(kept.id)
  }

  function draftOf({ step, draft }: StepLine): Draft<StepDraft> | undefined {
    if (draft || !form || !step.plan) return draft
    const { id, plan, version, cycleId, entryId, words, state } = step
    const body: StepDraft = {
      form,
      answers: answersOf(plan),
      language,
      ...(cycleId === undefined ? {} : { cycleId }),
      step: { state, sentence: words, ...(entryId === undefined ? {} : { entryId }) },
    }
    const start = { id, kind: 'step', writer: newId(), body, ...(version === undefined ? {} : { basedOn: version }) }
    return startDraft<StepDraft>(start, clock.now())
  }

  // Each change is a new revision, so that an answer to an earlier one never takes it away. Tried twice: another page, or the
  // clinic's answer, may come in between.
  async function keep(shown: StepLine, become: (draft: Draft<StepDraft>) => Draft<StepDraft>): Promise<boolean> {
    for (const _try of ['first', 'again']) {
      const line = await newest(shown)
      const before = draftOf(line)
      if (!before) return false
      const kept = await store.keep(become(before), line.draft?.revision).catch(() => 'nowhere' as const)
      if (kept !== 'elsewhere') return kept === 'kept'
    }
    return false
  }

  return {
    async move(shown, state) {
      const isKept = await keep(shown, (draft) => {
        const body = { ...draft.body, step: { ...draft.body.step, state } }
        return finished(changed(draft, body, clock.now()))
      })
      if (isKept) sendNow()
      return isKept
    },
    open: (shown) => keep(shown, (draft) => changed(draft, draft.body, clock.now())),
  }
}
