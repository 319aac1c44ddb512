import type { BrowserContext } from 'playwright-core'
import type { Demo } from '#mocks/demo/serveDemo.ts'
import type { Chance } from '#mocks/people/chance.ts'
import type { Weather } from '#mocks/weather.ts'

/** The way between one browser and the clinic. */
export interface WeatherOver {
  /** Another weather, by chance; fair as often as not. */
  change(): Promise<void>
  current(): string
  /** Comes and goes each second until it is changed. */
  flap(): void
  clear(): Promise<void>
}

const clouds: readonly (Weather | 'no network' | 'flapping')[] = [
  'no network',
  'no network',
  'flapping',
  { kind: 'slow', milliseconds: 1200 },
  { kind: 'refused', status: 500, times: 4 },
  { kind: 'refused', status: 503, times: 4 },
  { kind: 'refused', status: 429, times: 2 },
  { kind: 'refused', status: 401, times: 1 },
  { kind: 'cut off', times: 2 },
  { kind: 'answer lost', times: 2 },
]

export function weatherOver(context: BrowserContext, { clinic }: Demo, chance: Chance): WeatherOver {
  let current = 'fair'
  let flapping: ReturnType<typeof setInterval> | undefined

  function flap(): void {
    let isOff = false
    flapping = setInterval(() => {
      isOff = !isOff
      // A browser that is just being closed has no network to lose.
      context.setOffline(isOff).catch(isClosing)
    }, 1000)
  }

  async function clear(): Promise<void> {
    clearInterval(flapping)
    current = 'fair'
    clinic.sky.change({ kind: 'reachable' })
    await context.setOffline(false)
  }

  return {
    flap,
    clear,
    current: () => current,
    async change() {
      await clear()
      if (chance.fraction() < 0.5) return
      const next = chance.pick(clouds)
      current = JSON.stringify(next)
      if (next === 'flapping') flap()
      else if (next === 'no network') await context.setOffline(true)
      else clinic.sky.change(next)
    },
  }
}

function isClosing(): void {}
