/** A moment: ISO 8601 in UTC, as FHIR `instant` (`2026-12-03T14:30:00.000Z`). */
export type Instant = string

/** A day of the calendar somewhere: `2026-12-03`. */
export type Day = string

/** An IANA time zone: `America/Detroit`. */
export type Zone = string

/** Hands out the present moment. Everything that depends on time is given one. */
export interface Clock {
  now(): Instant
}

const minute = 60_000

// The only place that asks the device for the time.
export const deviceClock: Clock = { now: () => new Date().toISOString() }

/** In: any ISO date-time with zone. Out: the same moment as a UTC instant; undefined when it is none. */
// A FHIR date or dateTime; one with a time has a zone. Anything else that JavaScript would read is a guess.
const dateTime = /^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?)?)?$/

export function instantOf(text: string): Instant | undefined {
  const milliseconds = dateTime.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(milliseconds) ? undefined : new Date(milliseconds).toISOString()
}

export function isBefore(one: Instant, other: Instant): boolean {
  return Date.parse(one) < Date.parse(other)
}

export function minutesBetween(from: Instant, to: Instant): number {
  return (Date.parse(to) - Date.parse(from)) / minute
}

export function plusMinutes(instant: Instant, minutes: number): Instant {
  return new Date(Date.parse(instant) + minutes * minute).toISOString()
}

/** In: a moment and a zone. Out: which day it is there. */
export function dayIn(zone: Zone, instant: Instant): Day {
  const { year, month, day } = partsIn(zone, instant)
  return `${year}-${month}-${day}`
}

/** In: a moment and a zone. Out: the hour of the day there, 0–23. */
export function hourIn(zone: Zone, instant: Instant): number {
  return Number(partsIn(zone, instant).hour)
}

/** In: two days. Out: how many days later the second one is; negative when it is earlier. */
export function daysFromTo(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / (24 * 60 * minute))
}

export function plusDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00Z`) + days * 24 * 60 * minute).toISOString().slice(0, 10)
}

/** In: a day, a wall-clock time there (`09:30`) and a zone. Out: the moment; in the gap of a spring night, the one after it. */
export function instantAt(day: Day, wallTime: string, zone: Zone): Instant {
  const asIfUtc = Date.parse(`${day}T${wallTime}Z`)
  // Two rounds: the first guess may sit on the other side of a change of the clocks.
  const guess = asIfUtc - offsetAt(zone, asIfUtc)
  const sure = asIfUtc - offsetAt(zone, guess)
  // In the gap no moment shows that time: the two guesses lie around it.
  const isShown = asIfUtc - offsetAt(zone, sure) === sure
  return new Date(isShown ? sure : Math.max(guess, sure)).toISOString()
}

function offsetAt(zone: Zone, milliseconds: number): number {
  const { year, month, day, hour, minute: minutes, second } = partsIn(zone, new Date(milliseconds).toISOString())
  const local = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minutes), Number(second))
  return local - Math.floor(milliseconds / 1000) * 1000
}

const formatters = new Map<Zone, Intl.DateTimeFormat>()

function partsIn(
  zone: Zone,
  instant: Instant,
): Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', string> {
  let formatter = formatters.get(zone)
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    })
    formatters.set(zone, formatter)
  }
  const parts = { year: '', month: '', day: '', hour: '', minute: '', second: '' }
  for (const { type, value } of formatter.formatToParts(Date.parse(instant))) {
    if (type in parts) parts[type as keyof typeof parts] = value
  }
  return parts
}

/** In: text. Out: whether it names a time zone this device knows. */
export function isZone(text: string): boolean {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: text })
    return true
  } catch {
    return false
  }
}
