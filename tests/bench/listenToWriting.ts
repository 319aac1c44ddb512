import type { Page } from 'playwright-core'

/** What was heard from a page before it died; lengths are those of the text in its field. */
export interface Heard {
  typed: { length: number; at: number }[]
  /** The length that the last finished write holds. */
  safe: number
  isWriting: boolean
  /** When the last write ended. */
  keptAt: number
  /** How long each write took, in milliseconds. */
  writes: number[]
}

type Told =
  | { kind: 'typed'; length: number; at: number }
  | { kind: 'begun' }
  | { kind: 'kept'; length: number; took: number; at: number }

declare global {
  interface Window {
    benchTell?: (told: Told) => Promise<void>
  }
}

/** Before the page loads: has it tell of each key, of each write that begins, and of each that the device has taken. */
export async function listenTo(page: Page): Promise<Heard> {
  const heard: Heard = { typed: [], safe: 0, isWriting: false, keptAt: 0, writes: [] }
  await page.exposeBinding('benchTell', (_source, told: Told) => {
    if (told.kind === 'typed') heard.typed.push({ length: told.length, at: told.at })
    if (told.kind === 'begun') heard.isWriting = true
    if (told.kind !== 'kept') return
    heard.isWriting = false
    heard.safe = told.length
    heard.keptAt = told.at
    heard.writes.push(told.took)
  })
  await page.addInitScript(tellOfWriting)
  return heard
}

// A write begins with sealing the text and has ended when its transaction is complete.
function tellOfWriting(): void {
  const tell = (told: Told) => void window.benchTell?.(told)
  const now = () => performance.timeOrigin + performance.now()
  let typed = 0
  let sealed: { length: number; at: number } | undefined

  document.addEventListener(
    'input',
    ({ target }) => {
      if (!(target instanceof HTMLTextAreaElement)) return
      typed = target.value.length
      tell({ kind: 'typed', length: typed, at: now() })
    },
    { capture: true },
  )

  const encrypt = SubtleCrypto.prototype.encrypt
  SubtleCrypto.prototype.encrypt = function (...given) {
    sealed = { length: typed, at: performance.now() }
    tell({ kind: 'begun' })
    return encrypt.apply(this, given)
  }

  const put = IDBObjectStore.prototype.put
  IDBObjectStore.prototype.put = function (...given) {
    const write = sealed
    sealed = undefined
    if (write) {
      this.transaction.addEventListener('complete', () =>
        tell({ kind: 'kept', length: write.length, took: performance.now() - write.at, at: now() }),
      )
    }
    return put.apply(this, given)
  }
}
