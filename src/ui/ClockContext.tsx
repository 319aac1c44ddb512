import { createContext, use, useEffect, useState } from 'react'
import type { Clock, Instant } from '#time.ts'

const Context = createContext<Clock | undefined>(undefined)

export const ClockProvider = Context.Provider

export function useClock(): Clock {
  const clock = use(Context)
  if (!clock) throw new Error('no ClockProvider around this screen')
  return clock
}

const halfMinute = 30_000

/** The present moment, renewed while the screen stands and as soon as somebody comes back to it. */
export function useNow(): Instant {
  const clock = useClock()
  const [now, setNow] = useState(() => clock.now())
  useEffect(() => {
    const look = () => setNow(clock.now())
    const timer = setInterval(look, halfMinute)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [clock])
  return now
}
