import { audienceOf, entryKind, type Audience } from '#care/audience.ts'
import { isFilled, isPlan } from '#care/filled.ts'
import { isFor, newestFirst, type Filled, type Writing } from '#care/writing.ts'
import type { Draft } from '#drafts/draft.ts'
import { isBefore, type Instant } from '#time.ts'

/** What a plan for each audience is kept as on this device. */
export const planKind = { onlyMe: entryKind.onlyMe, team: 'plan' } as const satisfies Record<Audience, string>

/** The plan as it stands: newest words first, wherever they are. */
export type Plan =
  | { at: 'device'; draft: Draft<Filled>; audience: Audience; looked: Instant }
  | { at: 'clinic'; writing: Writing; audience: Audience; looked: Instant }

/** In: what lies on this device and what was sent. Out: the person's safety plan, if they have begun one. */
export function planOf(drafts: readonly Draft[], writings: readonly Writing[]): Plan | undefined {
  const draft = drafts
    .filter(isFilled)
    .filter(isPlan)
    .toSorted((one, other) => (isBefore(one.changedAt, other.changedAt) ? 1 : -1))[0]
  const writing = newestFirst(writings).find((one) => isFor(one, 'safety-plan'))
  if (draft && !(writing && isBefore(draft.changedAt, writing.written)))
    return { at: 'device', draft, audience: audienceOf(draft), looked: draft.changedAt }
  return writing && { at: 'clinic', writing, audience: writing.audience, looked: writing.written }
}

/** The parts of a plan that the portal has ideas for, when somebody is stuck. */
export const partsWithIdeas = [
  'signs',
  'own',
  'distraction',
  'people',
  'professionals',
  'surroundings',
  'live-for',
] as const
export type PartWithIdeas = (typeof partsWithIdeas)[number]
