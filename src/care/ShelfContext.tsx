import { createContext, use, useEffect, useState, useSyncExternalStore } from 'react'
import { closedShelf, type PrivateShelf, type Shelved } from './privateShelf.ts'

const Context = createContext<(() => Promise<PrivateShelf>) | undefined>(undefined)

/** Its code and the device's copies come when the first screen wants to read private entries. */
export const ShelfProvider = Context.Provider

/** The shelf, once it is there; nobody waits for it. */
export function useShelf(): PrivateShelf | undefined {
  const load = use(Context)
  if (!load) throw new Error('no ShelfProvider around this screen')
  const [shelf, setShelf] = useState<PrivateShelf>()
  useEffect(() => {
    let isOver = false
    void load().then((loaded) => {
      loaded.open()
      if (!isOver) setShelf(loaded)
      // Without a network its code may not come: the next screen asks for it again.
    }, noShelfYet)
    return () => {
      isOver = true
    }
  }, [load])
  return shelf
}

/** What of the private entries can be read now, growing while they are being opened. */
export function useShelved(): Shelved {
  const shelf = useShelf()
  return useSyncExternalStore(shelf?.subscribe ?? nothingChanges, shelf?.current ?? closed)
}

function noShelfYet(): void {}

const nothingChanges = () => () => {}
const closed = () => closedShelf
