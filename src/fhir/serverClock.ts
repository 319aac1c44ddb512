import { minutesBetween, type Clock } from '#time.ts'

/** How this device's clock stands to the server's, as the last answer told. */
export interface ServerClock {
  /** By how many minutes this device is ahead; negative when it is behind, undefined while no answer has told. */
  minutesAhead: () => number | undefined
  subscribe: (listener: () => void) => () => void
}

/** In: this device's clock. Out: what compares it to the `Date` of each answer; servers of another origin have to expose that header. */
export function serverClock(clock: Clock): ServerClock & { heard: (date: string | null) => void } {
  const listeners = new Set<() => void>()
  let ahead: number | undefined
  return {
    minutesAhead: () => ahead,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    heard(date) {
      const told = date === null ? Number.NaN : Date.parse(date)
      if (Number.isNaN(told)) return
      const now = Math.round(minutesBetween(new Date(told).toISOString(), clock.now()))
      if (now === ahead) return
      ahead = now
      for (const listener of listeners) listener()
    },
  }
}
