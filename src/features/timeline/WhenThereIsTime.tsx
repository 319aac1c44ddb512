import { useEffect, useState, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { atOnce, whenIdle } from './whenIdle.ts'

/** What is folded away is drawn when the page has time, at once when `now`; so that the browser's find and print have all of it. */
export function WhenThereIsTime({ now, children }: { now: boolean; children: () => ReactNode }) {
  const [isTime, setIsTime] = useState(false)
  useEffect(() => (isTime ? undefined : whenIdle(() => setIsTime(true))), [isTime])
  return now || isTime ? children() : null
}

/** Draws everything that waits before the page is put on paper. */
export function useWholeOnPaper(): void {
  useEffect(() => {
    const whole = () => flushSync(atOnce)
    addEventListener('beforeprint', whole)
    return () => removeEventListener('beforeprint', whole)
  }, [])
}
