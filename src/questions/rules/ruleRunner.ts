import type { Result, RuleBook } from './rule.ts'

export interface ToWorker {
  run: number
  book: RuleBook
  response: Record<string, unknown>
  without: readonly string[]
}

export type FromWorker = { ready: true } | { run: number; begins: string } | { run: number; results: Result[] }

/** What is needed of a Worker. */
export interface RuleWorker {
  postMessage(message: ToWorker): void
  terminate(): void
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
}

export interface RuleRunner {
  /** Out: what the rules come to; undefined when they cannot be run here at all. Never rejects. */
  run(book: RuleBook, response: Record<string, unknown>): Promise<readonly Result[] | undefined>
  close(): void
}

const millisecondsEach = 1_000
const millisecondsToLoad = 20_000
const mostGivenUp = 10

/** In: how a worker starts. Out: rules run in it, each for a second at most: one that does not end is ended, and left out from then on. */
export function ruleRunner(startWorker: () => RuleWorker): RuleRunner {
  const givenUp: string[] = []
  let worker: RuleWorker | undefined
  let isReady = false
  let runs = 0
  // Of whichever run: what is being tried when nothing more is heard is what does not end.
  let trying: string | undefined
  let stop: (() => void) | undefined

  function run(book: RuleBook, response: Record<string, unknown>): Promise<readonly Result[] | undefined> {
    stop?.()
    return new Promise((resolve) => {
      runs += 1
      const own = runs
      let timer: ReturnType<typeof setTimeout> | undefined
      stop = () => done(undefined)
      attempt()

      function attempt() {
        if (givenUp.length > mostGivenUp) return done(undefined)
        const at = started()
        if (!at) return done(undefined)
        at.onmessage = ({ data }) => heard(data)
        at.onerror = () => ended()
        wait(isReady ? millisecondsEach : millisecondsToLoad)
        at.postMessage({ run: own, book, response, without: givenUp })
      }

      function heard(message: FromWorker) {
        if ('ready' in message) {
          isReady = true
          return wait(millisecondsEach)
        }
        trying = 'begins' in message ? message.begins : undefined
        if ('results' in message && message.run === own) return done(message.results)
        return wait(millisecondsEach)
      }

      function wait(milliseconds: number) {
        clearTimeout(timer)
        timer = setTimeout(ended, milliseconds)
      }

      // It does not end, or took the worker with it.
      function ended() {
        end()
        if (trying === undefined) return done(undefined)
        givenUp.push(trying)
        trying = undefined
        return attempt()
      }

      function done(results: readonly Result[] | undefined) {
        clearTimeout(timer)
        stop = undefined
        resolve(results)
      }
    })
  }

  function started(): RuleWorker | undefined {
    try {
      worker ??= startWorker()
    } catch {
      // A browser without workers: nothing is worked out here, and the form says so.
      return undefined
    }
    return worker
  }

  function end() {
    worker?.terminate()
    worker = undefined
    isReady = false
  }

  return {
    run,
    close() {
      stop?.()
      end()
    },
  }
}
