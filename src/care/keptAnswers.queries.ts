import type { Query } from '@tanstack/react-query'
import { deleteDB, openDB, type DBSchema } from 'idb'
import type { Sealed, Sealer } from '#drafts/sealer.ts'
import { isBefore, type Clock, type Instant } from '#time.ts'

declare module '@tanstack/react-query' {
  interface Register {
    /** `kept`: the clinic's last answer to this question stays on the device, sealed. Never for what only its writer may read. */
    queryMeta: { kept?: true }
  }
}

interface KeptAnswer {
  /** Which question, as its query is known. */
  question: string
  shape: number
  /** When it was asked. */
  at: Instant
  sealed: Sealed
}

interface KeptDatabase extends DBSchema {
  answers: { key: string; value: KeptAnswer; indexes: { at: Instant } }
}

/**
 * The shape of everything that is kept. An answer of another shape is forgotten: it is a copy, the clinic has it all.
 * `tests/care/keptShape.test.ts` says when it has to grow.
 */
export const keptShape = 4

const mostAnswers = 30
const mostCharacters = 4_000_000

/** The clinic's last answers, one to each question, sealed on this device. */
export interface KeptAnswers {
  /** Gives a query that has no answer yet the last one, as an old one. Never throws, and never replaces what is there. */
  restore(query: Query): Promise<void>
  /** Keeps an answer when the page has time for it, unless a later one is kept. */
  keep(question: string, answer: unknown, asked: Instant): void
}

/** In: the name of a person's kept answers, their sealer, and the clock. Throws what IndexedDB throws. */
export async function openKeptAnswers(name: string, sealer: Sealer, clock: Clock): Promise<KeptAnswers> {
  let isOpen = true
  const close = () => {
    isOpen = false
    database.close()
  }
  // Signed out here or on another page: from then on nothing is kept any more.
  const database = await openDB<KeptDatabase>(name, 1, {
    upgrade: (fresh) => void fresh.createObjectStore('answers', { keyPath: 'question' }).createIndex('at', 'at'),
    blocking: close,
  })
  const waiting = new Map<string, { answer: unknown; asked: Instant }>()

  async function put(question: string, answer: unknown, at: Instant): Promise<void> {
    const text = JSON.stringify(answer)
    if (text.length > mostCharacters) return
    const sealed = await sealer.seal(text, labelOf({ question, shape: keptShape, at }))
    if (!isOpen) return
    const answers = database.transaction('answers', 'readwrite').store
    const before = await answers.get(question)
    // One from the future was kept while the device's clock was wrong.
    const isLater = before && isBefore(at, before.at) && !isBefore(clock.now(), before.at)
    if (!isLater) await answers.put({ question, shape: keptShape, at, sealed })
    const tooMany = (await answers.count()) - mostAnswers
    if (tooMany > 0)
      for (const oldest of await answers.index('at').getAllKeys(null, tooMany)) await answers.delete(oldest)
    await answers.transaction.done
  }

  async function keepNext(): Promise<void> {
    const [next] = waiting
    if (!next || !isOpen) return
    const [question, { answer, asked }] = next
    waiting.delete(question)
    // A full device keeps fewer answers, and the clinic is asked.
    await put(question, answer, asked).catch(() => undefined)
    if (waiting.size > 0) whenIdle(() => void keepNext())
  }

  return {
    async restore(query) {
      try {
        const kept = await database.get('answers', query.queryHash)
        if (!kept) return
        if (kept.shape !== keptShape) return await database.delete('answers', query.queryHash)
        const answer: unknown = JSON.parse(await sealer.open(kept.sealed, labelOf(kept)))
        if (query.state.data !== undefined) return
        query.setData(answer, { updatedAt: Date.parse(kept.at), manual: true })
        query.invalidate()
      } catch {
        // It only makes an answer come sooner; without it the clinic is asked, as on a first visit.
      }
    },
    keep(question, answer, asked) {
      if (waiting.size === 0) whenIdle(() => void keepNext())
      waiting.set(question, { answer, asked })
    },
  }
}

/** Forgets every kept answer of a person. Pages that have them open stop keeping. */
export async function forgetKept(name: string): Promise<void> {
  await deleteDB(name)
}

function labelOf({ question, shape, at }: Omit<KeptAnswer, 'sealed'>): string {
  return `${shape} ${at} ${question}`
}

function whenIdle(turn: () => void): void {
  // Safari has no requestIdleCallback.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(turn)
  else setTimeout(turn, 50)
}
