/** Whether this page is the one that writes on a draft. */
export type Holding = 'mine' | 'elsewhere'

export interface Hold {
  current(): Holding
  subscribe(listener: () => void): () => void
  /** Holds that draft from now on, if no other page does. */
  begin(name: string): void
  /** Takes it from the page that has it; that page is told. */
  takeOver(): Promise<void>
  release(): void
}

/**
 * In: the locks of this browser. Out: this page's hold on one draft among all pages of this browser.
 * A browser without locks lets everybody write; then revisions and copies keep both texts (see `DraftStore.keep`).
 */
export function draftHold(locks: LockManager | undefined): Hold {
  const listeners = new Set<() => void>()
  let holding: Holding = 'mine'
  let held = ''
  // Each asking is a turn of its own: what an earlier one still hears of is none of ours any more.
  let turn = 0
  let letGo = () => {}

  function become(next: Holding): void {
    if (holding === next) return
    holding = next
    for (const listener of listeners) listener()
  }

  // Resolves when it is ours or somebody else's; once ours, it is held until `letGo`.
  function ask(options: LockOptions): Promise<void> {
    letGo()
    const mine = ++turn
    if (!locks) return Promise.resolve()
    return new Promise((answered) => {
      const hear = (next: Holding) => {
        if (mine === turn) become(next)
        answered()
      }
      const request = locks.request(held, options, (lock) => {
        hear(lock ? 'mine' : 'elsewhere')
        return lock && mine === turn ? new Promise<void>((resolve) => (letGo = resolve)) : undefined
      })
      // Another page took it over; anything else means that this page may have no locks.
      request.catch((thrown) => hear(isTakenOver(thrown) ? 'elsewhere' : 'mine'))
    })
  }

  return {
    current: () => holding,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    begin(name) {
      held = name
      void ask({ ifAvailable: true })
    },
    takeOver: () => ask({ steal: true }),
    release() {
      letGo()
      turn += 1
    },
  }
}

// Web Locks, `steal`: the request that had it is rejected with an AbortError.
function isTakenOver(thrown: unknown): boolean {
  return thrown instanceof Error && thrown.name === 'AbortError'
}
