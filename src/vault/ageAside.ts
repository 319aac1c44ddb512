// oxlint-disable-next-line import/default -- the build makes it: the address of the worker's own file
import workerAddress from './age.worker.ts?worker&url'
import type { Answer, Aside } from './aside.ts'
import { VaultFault } from './vaultFault.ts'
import { trustedUrl } from '#trustedUrl.ts'

export interface AgeAside {
  wrap(identity: string, passphrase: string): Promise<Uint8Array>
  unwrap(file: Uint8Array, passphrase: string): Promise<string | undefined>
  open(identities: readonly string[], file: Uint8Array): Promise<string>
  /** Ends it, and with it whatever it remembers. */
  end(): void
}

/** Starts a worker at the first thing to do. Where there are none, the page does it itself. */
export function ageAside(): AgeAside {
  let worker: Worker | undefined
  let count = 0
  const waiting = new Map<number, (answer: Answer) => void>()

  function start(): Worker {
    const started = new Worker(trustedUrl(workerAddress), { type: 'module' })
    started.onmessage = ({ data }: MessageEvent<Answer>) => {
      waiting.get(data.id)?.(data)
      waiting.delete(data.id)
    }
    started.onerror = () => end()
    return started
  }

  function end(): void {
    worker?.terminate()
    worker = undefined
    for (const [id, answer] of waiting) answer({ id, fault: undefined })
    waiting.clear()
  }

  async function ask<Result>(aside: Aside): Promise<Result> {
    if (typeof Worker === 'undefined') return (await import('./age.ts')).doAside(aside) as Promise<Result>
    worker ??= start()
    const id = (count += 1)
    const answer = await new Promise<Answer>((answered) => {
      waiting.set(id, answered)
      worker?.postMessage({ id, aside })
    })
    if ('result' in answer) return answer.result as Result
    throw answer.fault ? new VaultFault(answer.fault) : new Error('the worker ended')
  }

  return {
    wrap: (identity, passphrase) => ask({ do: 'wrap', identity, passphrase }),
    unwrap: (file, passphrase) => ask({ do: 'unwrap', file, passphrase }),
    open: (identities, file) => ask({ do: 'open', identities, file }),
    end,
  }
}
