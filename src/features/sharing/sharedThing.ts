import type { Writing } from '#care/writing.ts'
import type { Instant } from '#time.ts'

export type ThingKind = 'entry' | 'worksheet' | 'plan' | 'page' | 'step' | 'document' | 'sealed' | 'key' | 'unknown'

/** Something of the person's that lies at the clinic. */
export interface SharedThing {
  /** Its type and id there. */
  at: string
  /** Under which the portal shows it. */
  id: string
  kind: ThingKind
  /** Whether the clinic can read it, or only keeps it. */
  readable: boolean
  /** `privateNow`: the person stopped sharing it. `deleted`: they deleted it. The record keeps what it had of both. */
  standing: 'shared' | 'privateNow' | 'deleted'
  /** Since when the clinic has this version of it. */
  since?: Instant
  /** Which version it is, where the clinic's system counts them. */
  version?: number
  /** What it is known by: its title, else its first words. */
  words: string
  /** The entry itself, where who can read it can be changed. */
  entry?: Writing
}

/** In: what lies at the clinic. Out: newest first; what has no moment comes last. */
export function newestThingsFirst(things: readonly SharedThing[]): SharedThing[] {
  return things.toSorted((one, other) => ((one.since ?? '') < (other.since ?? '') ? 1 : -1))
}
