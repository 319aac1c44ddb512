import type { Searchable, Sought } from './journalIndex.ts'
// oxlint-disable-next-line import/default -- the build makes it: the address of the worker's own file
import workerAddress from './search.worker.ts?worker&url'
import { answering, type Answered, type Asked } from './searching.ts'
import type { Zone } from '#time.ts'
import { trustedUrl } from '#trustedUrl.ts'

/** A search over everything handed to it. Throws when the browser ends it. Nothing of it leaves the device; closed, all of it is gone from memory. */
export interface Searcher {
  put(entries: readonly Searchable[]): Promise<void>
  remove(ids: readonly string[]): Promise<void>
  /** Out: the ids of the entries that fit, newest first. */
  find(sought: Sought): Promise<readonly string[]>
  close(): void
}

// What every question has besides its turn.
type Question = Asked extends infer One ? (One extends Asked ? Omit<One, 'turn'> : never) : never

/** In: the zone in which days are counted. Out: a search beside the page; in it, where the browser has no workers. */
export function startSearcher(zone: Zone): Searcher {
  const waiting = new Map<number, { hear: (answered: Answered) => void; fail: () => void }>()
  let turn = 0
  const { send, close } = connect(
    (answered) => {
      waiting.get(answered.turn)?.hear(answered)
      waiting.delete(answered.turn)
    },
    () => {
      for (const { fail } of waiting.values()) fail()
      waiting.clear()
    },
  )

  function ask(question: Question): Promise<Answered> {
    turn += 1
    const asked: Asked = { ...question, turn }
    return new Promise((hear, reject) => {
      waiting.set(asked.turn, { hear, fail: () => reject(new Error('the search ended')) })
      send(asked)
    })
  }

  const begun = ask({ ask: 'begin', zone })
  return {
    async put(entries) {
      await begun
      await ask({ ask: 'put', entries })
    },
    async remove(ids) {
      await ask({ ask: 'remove', ids })
    },
    async find(sought) {
      return (await ask({ ask: 'find', sought })).found
    },
    close,
  }
}

interface Connection {
  send: (asked: Asked) => void
  close: () => void
}

function connect(hear: (answered: Answered) => void, ended: () => void): Connection {
  if (typeof Worker === 'undefined') return inThePage(hear)
  const worker = new Worker(trustedUrl(workerAddress), { type: 'module' })
  worker.onmessage = ({ data }: MessageEvent<Answered>) => hear(data)
  worker.onerror = ended
  return { send: (asked) => worker.postMessage(asked), close: () => worker.terminate() }
}

function inThePage(hear: (answered: Answered) => void): Connection {
  const answer = answering()
  return { send: (asked) => queueMicrotask(() => hear(answer(asked))), close: () => undefined }
}
