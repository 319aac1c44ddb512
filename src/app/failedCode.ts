import type { Person } from './SignedIn.tsx'
import { mayLoadAgain } from '#offline/loadAgain.ts'

const failed = new WeakSet<object>()

/** From here on it is known of an error whether it says that a part of the portal's own code did not come. */
export function watchFailedCode(): void {
  addEventListener('vite:preloadError', ({ payload }) => failed.add(payload))
}

export function isFailedCode(thrown: unknown): boolean {
  return typeof thrown === 'object' && thrown !== null && failed.has(thrown)
}

/** Loads the page again where that may help. Out: false when it does not: the page stays as it is. */
export async function healed(person: Person | undefined): Promise<boolean> {
  if (!(await wordsOutlive(person)) || !(await mayLoadAgain())) return false
  location.reload()
  return true
}

/** Whether this page can go without taking words along: what is written is on the device, or there is nothing. */
export async function wordsOutlive(person: Person | undefined): Promise<boolean> {
  if (!person) return true
  const { store } = await person.drafts
  return store.isDurable || (await store.list()).drafts.length === 0
}
