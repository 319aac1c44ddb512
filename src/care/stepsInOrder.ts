import { isStepDraft, planOf, type Step, type StepDraft, type StepState } from './step.ts'
import type { Draft } from '#drafts/draft.ts'
import { savedAt } from './savedAt.ts'
import type { SavedAt } from '#ui/SaveStatus.tsx'

/** A step, wherever its newest words are. */
export interface StepLine {
  step: Step
  at: SavedAt
  /** Its draft, while the clinic does not have it yet. */
  draft?: Draft<StepDraft>
}

/** In: what the clinic has and what is on this device. Out: each step once, its newest words, newest first. */
export function stepsInOrder(sent: readonly Step[], drafts: readonly Draft[]): StepLine[] {
  const here = drafts.filter(isStepDraft)
  const onDevice = new Set(here.map(({ id }) => id))
  const lines: StepLine[] = [
    // Words on this device are the newer ones: they stand for the step until the clinic has them.
    ...here.map((draft) => ({ step: stepOf(draft), at: savedAt(draft.state), draft })),
    ...sent.filter(({ id }) => !onDevice.has(id)).map((step) => ({ step, at: 'clinic' as const })),
  ]
  return lines.toSorted((one, other) => (one.step.written < other.step.written ? 1 : -1))
}

function stepOf({ id, body, changedAt, basedOn }: Draft<StepDraft>): Step {
  const { step, answers, cycleId } = body
  return {
    id,
    plan: planOf(answers),
    words: step.sentence,
    state: step.state,
    written: changedAt,
    ...(cycleId === undefined ? {} : { cycleId }),
    ...(step.entryId === undefined ? {} : { entryId: step.entryId }),
    ...(basedOn === undefined ? {} : { version: basedOn }),
  }
}

/** In: steps, newest first. Out: those that stand so. */
export function standing(state: StepState, lines: readonly StepLine[]): StepLine[] {
  return lines.filter(({ step }) => step.state === state)
}
