const key = 'own-window'

/** Whether somebody has signed in through this very window since it was opened: a reload keeps it, a new window begins without. */
export function isOwnWindow(): boolean {
  return sessionStorage.getItem(key) !== null
}

export function noteOwnWindow(): void {
  sessionStorage.setItem(key, '')
}
