import type { Clock } from '#time.ts'
import { deviceClock, instantAt } from '#time.ts'
import { clinicDay, clinicZone } from '../people/calendar.ts'
import type { Weather } from '../weather.ts'

/** What the development panel remembers, for all tabs. */
export type Setting = {
  /** How far the story's clock runs ahead of the device's. */
  aheadMilliseconds: number
  /** Only weather that lasts; a single refusal is not for the next page too. */
  weather: Weather
  /** Everything is to be forgotten when the next page starts, before anyone has opened anything. */
  startOver: boolean
}

const key = 'mock-clinic'

const atFirst: Setting = { aheadMilliseconds: 0, weather: { kind: 'reachable' }, startOver: false }

export function readSetting(): Setting {
  const kept = localStorage.getItem(key)
  return kept === null ? atFirst : { ...atFirst, ...(JSON.parse(kept) as Partial<Setting>) }
}

export function changeSetting(change: Partial<Setting>): void {
  localStorage.setItem(key, JSON.stringify({ ...readSetting(), ...change }))
}

export function lasts({ kind }: Weather): boolean {
  return kind === 'reachable' || kind === 'slow' || kind === 'offline'
}

/** The device's clock, moved to where the story is best looked at. */
export function clockAhead(milliseconds: number): Clock {
  return { now: () => new Date(Date.parse(deviceClock.now()) + milliseconds).toISOString() }
}

/** In: a wall-clock time at the clinic. Out: how far ahead it is today, from now. */
export function aheadTo(storyTime: string): number {
  const now = deviceClock.now()
  return Date.parse(instantAt(clinicDay(now), storyTime, clinicZone)) - Date.parse(now)
}
