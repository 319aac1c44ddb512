import { problemOf, type Problem } from '#problem.ts'
import { outcomeOf, pauseBefore, type Draft } from './draft.ts'
import type { DraftStore } from './draftStore.ts'

/** Sends one kind of draft. Out: the version the clinic has now. Throws ProblemError. */
export type Sender = (draft: Draft) => Promise<{ version: string | undefined }>

/** Runs a piece of work so that of all pages of this person only one does it at a time. */
export type Alone = (name: string, work: () => Promise<void>) => Promise<void>

export interface Outbox {
  /** Sends what is waiting, oldest first. One that is stuck never holds up the others. */
  send(): Promise<void>
  /** The clinic's answer to the last try, when it failed. */
  lastProblem(): Problem | undefined
  stop(): void
}

export interface OutboxOptions {
  store: DraftStore
  senders: Readonly<Record<string, Sender>>
  alone: Alone
  name: string
  chance: () => number
  /** Calls back after so many seconds. */
  after: (seconds: number, again: () => void) => () => void
}

/** Takes finished drafts to the clinic: now, and again after a pause for as long as time may mend it. */
export function outbox({ store, senders, alone, name, chance, after }: OutboxOptions): Outbox {
  let cancelNext: (() => void) | undefined
  let last: Problem | undefined
  let stopped = false

  async function sendAll(): Promise<void> {
    cancelNext?.()
    cancelNext = undefined
    let pause: number | undefined
    await alone(name, async () => {
      const { drafts } = await store.list()
      for (const draft of drafts.filter(isWaiting).toSorted(byStart)) {
        if (stopped) return
        const again = await sendOne(draft)
        if (again !== undefined) pause = Math.min(pause ?? again, again)
      }
    })
    if (pause !== undefined && !stopped) cancelNext = after(pause, () => void sendAll())
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
      return pauseBefore(tries + 1, chance(), last.kind === 'busy' ? last.retryAfterSeconds : 0)
    }
  }

  return {
    send: sendAll,
    lastProblem: () => last,
    stop() {
      stopped = true
      cancelNext?.()
    },
  }
}

// `sending` found here was left by a page that closed: whoever holds the lock is the only sender.
function isWaiting({ state }: Draft): boolean {
  return state.at === 'waiting' || state.at === 'sending'
}

function byStart(one: Draft, other: Draft): number {
  return one.startedAt < other.startedAt ? -1 : one.startedAt > other.startedAt ? 1 : 0
}

/** One at a time among all pages of this browser by Web Locks; where there are none, among the work of this page. */
export function aloneByLock(locks: LockManager | undefined): Alone {
  let turn: Promise<unknown> = Promise.resolve()
  return (name, work) => {
    if (locks) return locks.request(name, work)
    const mine = turn.then(work)
    turn = mine.catch(() => undefined)
    return mine
  }
}
