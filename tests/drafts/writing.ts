import { startDraft, type Draft } from '#drafts/draft.ts'
import type { DraftStore } from '#drafts/draftStore.ts'
import { plusMinutes, type Clock, type Instant } from '#time.ts'

export const evening: Instant = '2026-12-03T00:00:00.000Z'

/** Each look at it is a minute later than the one before. */
export function walkingClock(from: Instant = evening): Clock {
  let looks = 0
  return { now: () => plusMinutes(from, looks++) }
}

/** Ids that can be foreseen: `copy-1`, `copy-2` … */
export function countedIds(word = 'copy'): () => string {
  let count = 0
  return () => `${word}-${++count}`
}

/** A draft whose body is plain words, before the first of them. */
export function blankDraft(id = 'entry-1'): Draft<string> {
  return startDraft({ id, kind: 'entry', body: '', writer: 'this-page' }, evening)
}

/** A draft as it is after the person wrote: revision 1. */
export function writtenDraft(words: string, changes: Partial<Draft<string>> = {}): Draft<string> {
  return { ...blankDraft(), body: words, revision: 1, ...changes }
}

export async function wordsIn(store: DraftStore): Promise<unknown[]> {
  const { drafts } = await store.list()
  return drafts.map(({ body }) => body).toSorted()
}

/** Lets everything that is ready go on, without any time passing for timers. */
export function aMoment(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve)
  })
}

export interface Deferred<Value> {
  promise: Promise<Value>
  resolve: (value: Value) => void
  reject: (reason: Error) => void
}

export function deferred<Value>(): Deferred<Value> {
  const executors: Omit<Deferred<Value>, 'promise'>[] = []
  const promise = new Promise<Value>((resolve, reject) => void executors.push({ resolve, reject }))
  return { promise, ...executors[0]! }
}
