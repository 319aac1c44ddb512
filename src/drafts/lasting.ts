/** How firmly this browser keeps what is written here: `lasting` until it is removed, or only while there is room. */
export type Lasting = 'lasting' | 'whileThereIsRoom' | 'unknown'

let asked: Promise<boolean> | undefined

/** Asks the browser, once a page, not to clear away what is kept here. It may say no; nothing depends on the answer. */
export function askToLast(): void {
  if (!navigator.storage?.persist) return
  asked ??= navigator.storage.persist().catch(() => false)
}

/** Out: the browser's answer, as it stands. */
export async function lasting(): Promise<Lasting> {
  if (!navigator.storage?.persisted) return 'unknown'
  const isLasting = await navigator.storage.persisted().catch(() => undefined)
  return isLasting === undefined ? 'unknown' : isLasting ? 'lasting' : 'whileThereIsRoom'
}
