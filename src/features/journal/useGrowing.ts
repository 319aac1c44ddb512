import { useState } from 'react'
import { useLocation } from 'react-router'

const atFirst = 60

// Where somebody had scrolled to is there again when they come back to the list. Addresses' keys and numbers, nothing else.
const before = new Map<string, number>()

/** A long list that grows as somebody reads on. */
export function useGrowing(length: number, name: string): { shown: number; more: () => void } {
  const key = `${useLocation().key} ${name}`
  const [wanted, setWanted] = useState(() => before.get(key) ?? atFirst)
  function more() {
    const next = wanted + atFirst
    before.set(key, next)
    setWanted(next)
  }
  return { shown: Math.min(wanted, length), more }
}
