import { useEffect, useState, useSyncExternalStore } from 'react'
import { useDrafts } from './DraftsContext.tsx'
import { draftHold, type Hold } from './hold.ts'

/** This page's hold on a draft while its screen stands. */
export function useHold(id: string): Pick<Hold, 'takeOver'> & { isElsewhere: boolean } {
  const { person } = useDrafts()
  const [hold] = useState(() => draftHold(navigator.locks))
  useEffect(() => {
    hold.begin(`portal-draft:${person}:${id}`)
    return () => hold.release()
  }, [hold, person, id])
  const holding = useSyncExternalStore(hold.subscribe, hold.current)
  return { takeOver: hold.takeOver, isElsewhere: holding === 'elsewhere' }
}
