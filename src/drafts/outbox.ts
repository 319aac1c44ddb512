import { problemOf, type Problem } from '#problem.ts'
import { outcomeOf, pauseBefore, type Draft, type Held } from './draft.ts'
import type { DraftStore } from './draftStore.ts'

/** Sends one kind of draft. Out: the version the clinic has now. Throws ProblemError. */
export type Sender = (draft: Draft) => Promise<{ version: string | undefined }>

/** Runs a piece of work so that of all pages of this person only one does it at a time. */
export type Alone = <Result>(name: string, work: () => Promise<Result>) => Promise<Result>

export interface Outbox {
  /** Sends what is waiting, in the order it was begun. One that is stuck never holds up the others. */
  send(): Promise<void>
  /** The clinic's answer to the last try, when it failed. */
  lastProblem(): Problem | undefined
  /** Sends no more until `send` is asked for again. */
  stop(): void
}

export interface OutboxOptions {
  store: DraftStore
  senders: Readonly<Record<string, Sender>>
  alone: Alone
  name: string
  chance: () => number
  /** Why this one cannot go now, whatever the weather: it is not tried, and asked about again at the next sending. */
  heldBack?: (draft: Draft) => Promise<Held | undefined>
  /** Calls back after so many seconds. */
  after: (seconds: number, again: () => void) => () => void
}

/** Takes finished drafts to the clinic: now, and again after a pause for as long as time may mend it. */
export function outbox({ store, senders, alone, name, chance, heldBack, after }: OutboxOptions): Outbox {
  let cancelNext: (() => void) | undefined
  let last: Problem | undefined
  // For how long the clinic asked to be left alone: no draft of this round goes sooner.
  let rest = 0
  let stopped = false

  async function sendAll(): Promise<void> {
    forgetNext()
    const pause = await alone(name, sendEach).catch(deviceFailed)
    if (pause === undefined || stopped) return
    // Another round may have ended meanwhile: one timer is enough.
    forgetNext()
    cancelNext = after(pause, () => void sendAll())
  }

  function forgetNext(): void {
    cancelNext?.()
    cancelNext = undefined
  }

  // Out: seconds until another round is worth it; undefined when nothing is left that time may mend.
  async function sendEach(): Promise<number | undefined> {
    const { drafts } = await store.list()
    const pauses: number[] = []
    rest = 0
    for (const draft of drafts.filter(isWaiting)) {
      if (stopped) return undefined
      const pause = await sendOne(draft).catch(deviceFailed)
      if (pause !== undefined) pauses.push(pause)
    }
    return pauses.length === 0 ? undefined : Math.max(rest, Math.min(...pauses))
  }

  // Out: seconds until it is worth another try; undefined when it is settled either way.
  async function sendOne(draft: Draft): Promise<number | undefined> {
    const { id, revision } = draft
    const tries = 'tries' in draft.state ? draft.state.tries : 0
    const sender = senders[draft.kind]
    if (!sender) {
      await store.move(id, revision, { at: 'attention', because: 'unknownKind' })
      return undefined
    }
    const held = await heldBack?.(draft)
    if (held) {
      await hold(draft, held)
      return undefined
    }
    if (!(await store.move(id, revision, { at: 'sending', tries }))) return undefined
    try {
      const { version } = await sender(draft)
      await store.acknowledge(id, revision, version)
      last = undefined
      return undefined
    } catch (thrown) {
      last = problemOf(thrown)
      const outcome = outcomeOf(last)
      const state =
        outcome === 'tryLater'
          ? ({ at: 'waiting', tries: tries + 1 } as const)
          : ({ at: 'attention', because: outcome.attention } as const)
      await store.move(id, revision, state)
      if (outcome !== 'tryLater' || last.kind === 'signedOut') return undefined
      const pause = pauseBefore(tries + 1, chance(), last.kind === 'busy' ? last.retryAfterSeconds : 0)
      if (last.kind === 'busy' && last.retryAfterSeconds !== undefined) rest = Math.max(rest, pause)
      return pause
    }
  }

  async function hold({ id, revision, state }: Draft, because: Held): Promise<void> {
    if (state.at !== 'held' || state.because !== because) await store.move(id, revision, { at: 'held', because })
  }

  // The device could not tell or note where a draft stands. Its words are where they were; both may be there again later.
  function deviceFailed(): number {
    return pauseBefore(triesOfDevice, chance())
  }

  return {
    send() {
      stopped = false
      return sendAll()
    },
    lastProblem: () => last,
    stop() {
      stopped = true
      forgetNext()
    },
  }
}

const triesOfDevice = 5

// `sending` found here was left by a page that closed: whoever holds the lock is the only sender.
function isWaiting({ state }: Draft): boolean {
  return state.at === 'waiting' || state.at === 'sending' || state.at === 'held'
}

/** One at a time among all pages of this browser by Web Locks; where there are none, among the work of this page. */
export function aloneByLock(locks: LockManager | undefined): Alone {
  let turn: Promise<unknown> = Promise.resolve()

  function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const mine = turn.then(work)
    turn = mine.catch(() => undefined)
    return mine
  }

  return async (name, work) => {
    if (!locks) return inTurn(work)
    let hasBegun = false
    try {
      return await locks.request(name, () => {
        hasBegun = true
        return work()
      })
    } catch (thrown) {
      // Where a page's data is blocked, its locks are refused: then as if there were none.
      if (hasBegun) throw thrown
      return inTurn(work)
    }
  }
}
