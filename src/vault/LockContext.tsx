import { createContext, use, useSyncExternalStore } from 'react'
import type { Lock, LockNote } from './lock.ts'

const Context = createContext<Lock | undefined>(undefined)

export const LockProvider = Context.Provider

/** How the portal is locked on this device, for whoever this page belongs to. */
export function useLock(): Lock {
  const lock = use(Context)
  if (!lock) throw new Error('no LockProvider around this screen')
  return lock
}

/** What is set about locking, now. */
export function useLockNote(): LockNote {
  const lock = useLock()
  return useSyncExternalStore(lock.subscribe, lock.note)
}

/** Whether the portal is locked now; where nobody is known, nothing is. */
export function useIsLocked(): boolean {
  const lock = use(Context)
  return useSyncExternalStore(lock?.subscribe ?? nothingChanges, () => lock?.current() !== undefined)
}

const nothingChanges = () => () => {}
