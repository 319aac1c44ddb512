import type { Problem } from '#problem.ts'
import { minutesBetween, plusMinutes, type Instant } from '#time.ts'

/**
 * Words that the clinic has not acknowledged yet: one durable record from the first keystroke on.
 * `Body` is what its kind makes of it; only the kind looks inside.
 */
export interface Draft<Body = unknown> {
  /** Made on this device; also its id at the clinic. */
  id: string
  kind: string
  body: Body
  /** Which device's draft this is. With `revision` it tells our own earlier send from somebody else's change. */
  writer: string
  startedAt: Instant
  changedAt: Instant
  /** Counts changes of the body. Order goes by this, never by a clock. */
  revision: number
  /** ETag of the version at the clinic it grew from; none for something new. */
  basedOn?: string
  state: DraftState
}

export type DraftState =
  | { at: 'writing' } // the person has not said that it is finished
  | { at: 'waiting'; tries: number } // finished, to be sent
  | { at: 'sending'; tries: number } // on its way
  | { at: 'held'; because: Held } // finished, and it stays here until there is a way for it
  | { at: 'attention'; because: Attention } // it will not go by itself
  | { at: 'removed'; since: Instant } // the person removed it; it can be brought back for 30 days

/**
 * Why a finished draft waits without being tried: there is no key yet to seal it with, this device has not been given the key,
 * or the clinic's system has no place for its kind.
 */
export type Held = 'noVault' | 'notOpened' | 'noPlace'

/** Why a draft stays: somebody else changed it, the clinic does not take it, or nobody here knows how to send its kind. */
export type Attention = 'changed' | 'refused' | 'forbidden' | 'unknownKind'

export interface NewDraft<Body> {
  id: string
  kind: string
  body: Body
  writer: string
  basedOn?: string
}

/** In: what is being started and when. Out: its draft, before the first word. */
export function startDraft<Body>(start: NewDraft<Body>, now: Instant): Draft<Body> {
  return { ...start, startedAt: now, changedAt: now, revision: 0, state: { at: 'writing' } }
}

/** New words, or the same as another kind. Whatever it waited for, it is being written again. */
export function changed<Body>(draft: Draft<Body>, body: Body, now: Instant, kind = draft.kind): Draft<Body> {
  return { ...draft, kind, body, changedAt: now, revision: draft.revision + 1, state: { at: 'writing' } }
}

/** The person says that it is finished. */
export function finished<Body>(draft: Draft<Body>): Draft<Body> {
  return { ...draft, state: { at: 'waiting', tries: 0 } }
}

/** The person removes it on purpose. */
export function removed<Body>(draft: Draft<Body>, now: Instant): Draft<Body> {
  return { ...draft, state: { at: 'removed', since: now } }
}

const daysToBringBack = 30

/** Until when a removed draft can be brought back; undefined for one that is not removed. */
export function bringBackUntil({ state }: Pick<Draft, 'state'>): Instant | undefined {
  return state.at === 'removed' ? plusMinutes(state.since, daysToBringBack * 24 * 60) : undefined
}

/** Whether a removed draft may go for good. */
export function isPastBringingBack({ state }: Pick<Draft, 'state'>, now: Instant): boolean {
  return state.at === 'removed' && minutesBetween(state.since, now) > daysToBringBack * 24 * 60
}

export type Outcome = 'tryLater' | { attention: Attention }

/** In: why a send failed. Out: whether time will mend it or the person has to know. */
export function outcomeOf(problem: Problem): Outcome {
  switch (problem.kind) {
    case 'unreachable':
    case 'slow':
    case 'busy':
    case 'broken':
    case 'signedOut':
      return 'tryLater'
    case 'changed':
      return { attention: 'changed' }
    case 'forbidden':
      return { attention: 'forbidden' }
    case 'missing':
    case 'refused':
    case 'tooMuch':
      return { attention: 'refused' }
  }
}

const firstPause = 2
const longestPause = 300
const day = 24 * 60 * 60

/**
 * In: how many tries have failed, what the server asked for, and a number from 0 to 1 drawn by chance.
 * Out: seconds until the next try: doubling, at most five minutes, half of it by chance so that devices do not march in step.
 * The server may ask for a day at most: timers overflow after 24 of them, and would go off at once.
 */
export function pauseBefore(tries: number, chance: number, retryAfterSeconds = 0): number {
  const pause = Math.min(longestPause, firstPause * 2 ** Math.max(0, tries - 1))
  return Math.max(Math.min(retryAfterSeconds, day), pause / 2 + (pause / 2) * chance)
}
