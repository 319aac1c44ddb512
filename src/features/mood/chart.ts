import type { Note } from './notes.ts'
import { minutesBetween, plusMinutes, type Instant } from '#time.ts'

/** A place on the chart, each from 0 to 1: along the time shown, and up the numbers 0–10. */
export interface Place {
  along: number
  up: number
}

export interface Chart {
  /** The time shown. */
  from: Instant
  until: Instant
  /** One a note, in their order. */
  places: readonly Place[]
  /** Runs of notes joined by a line; between two runs lies a gap. */
  runs: readonly (readonly Place[])[]
  /** Where the infusions stand along the time shown. */
  infusions: readonly number[]
}

const dayMinutes = 24 * 60
/** Weeks without a note are a gap: no line pretends to know them. */
export const gapDays = 21

/**
 * In: notes of one kind, oldest first, and when infusions took place. Out: where each stands; undefined without a note.
 * Nothing is averaged, smoothed or left out.
 */
export function chartOf(notes: readonly Note[], infusions: readonly Instant[]): Chart | undefined {
  const first = notes[0]
  const last = notes.at(-1)
  if (!first || !last) return undefined
  // A day of room on both sides, so that a single note stands in the middle of something.
  const from = plusMinutes(first.at, -dayMinutes)
  const until = plusMinutes(last.at, dayMinutes)
  const whole = minutesBetween(from, until)
  const along = (moment: Instant) => minutesBetween(from, moment) / whole
  const places = notes.map(({ at, number }) => ({ along: along(at), up: number / 10 }))
  return {
    from,
    until,
    places,
    runs: runsOf(notes, places),
    infusions: infusions.map(along).filter((place) => place >= 0 && place <= 1),
  }
}

function runsOf(notes: readonly Note[], places: readonly Place[]): Place[][] {
  const runs: Place[][] = []
  let before: Note | undefined
  for (const [order, note] of notes.entries()) {
    const place = places[order]
    if (!place) continue
    const isNear = before !== undefined && minutesBetween(before.at, note.at) <= gapDays * dayMinutes
    const run = isNear ? runs.at(-1) : undefined
    if (run) run.push(place)
    else runs.push([place])
    before = note
  }
  return runs
}
