import { pocketOfWindow } from './pocket.ts'

const key = 'own-window'

/** Whether somebody has signed in through this very window since it was opened: a reload keeps it, a new window begins without. */
export function isOwnWindow(): boolean {
  const pocket = pocketOfWindow()
  return pocket !== undefined && pocket.getItem(key) !== null
}

export function noteOwnWindow(): void {
  pocketOfWindow()?.setItem(key, '')
}
