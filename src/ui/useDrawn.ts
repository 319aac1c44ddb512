import { useEffect, useState } from 'react'
import { drawn } from '#turns.ts'

/** In: whether what a person came for stands here. Out: whether it has been drawn: what may come after it can begin then. */
export function useDrawn(isThere = true): boolean {
  const [isDrawn, setDrawn] = useState(false)
  useEffect(() => {
    let isOver = false
    if (isThere) {
      void drawn().then(() => {
        if (!isOver) setDrawn(true)
      })
    }
    return () => {
      isOver = true
    }
  }, [isThere])
  return isDrawn
}
