import type { Filled } from './writing.ts'
import type { Draft } from '#drafts/draft.ts'
import { answerTo, type Answer, type Answers } from '#questions/answer.ts'
import type { Day, Instant } from '#time.ts'

/** Where a small step stands. Set down is neither failed nor done: it was put aside, and can be taken up again. */
export type StepState = 'going' | 'done' | 'setDown'

/** "When this happens, I will do that": something small that came out of what was experienced. */
export interface Step {
  id: string
  /** Undefined for a goal that was not written here. */
  plan?: StepPlan
  /** The whole of it in one sentence. */
  words: string
  state: StepState
  cycleId?: string
  /** The entry it came out of. */
  entryId?: string
  written: Instant
  /** The number of the version at the clinic, as an ETag says it; needed to change it. */
  version?: string
}

export interface StepPlan {
  when: string
  will: string
  why?: string
  who?: string
  firstDay?: Day
}

/** What a step's draft holds: the form as it was filled in, the sentence it makes, and where the step stands. */
export interface StepDraft extends Filled {
  step: { state: StepState; sentence: string; entryId?: string }
}

export function isStepDraft(draft: Draft): draft is Draft<StepDraft> {
  return draft.kind === 'step'
}

/** In: what was answered. Out: the plan it makes; empty words where nothing was answered. */
export function planOf(answers: Answers): StepPlan {
  const why = textTo(answers, 'why')
  const who = textTo(answers, 'who')
  const firstDay = answerTo(answers, 'first-day')
  return {
    when: textTo(answers, 'when'),
    will: textTo(answers, 'then'),
    ...(why && { why }),
    ...(who && { who }),
    ...(firstDay?.kind === 'date' && { firstDay: firstDay.day }),
  }
}

/** In: a plan. Out: the same as answers to the form, to be written on. */
export function answersOf({ when, will, why, who, firstDay }: StepPlan): Answers {
  const parts = [
    ['when', when],
    ['then', will],
    ['why', why],
    ['who', who],
  ] as const
  const texts = parts.flatMap(([linkId, text]): [string, Answer][] => (text ? [[linkId, { kind: 'text', text }]] : []))
  return { ...Object.fromEntries(texts), ...(firstDay && { 'first-day': { kind: 'date', day: firstDay } }) }
}

function textTo(answers: Answers, linkId: string): string {
  const answer = answerTo(answers, linkId)
  return answer?.kind === 'text' ? answer.text.trim() : ''
}
