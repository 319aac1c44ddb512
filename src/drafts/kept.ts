import type { Draft, DraftState } from './draft.ts'
import type { Sealed } from './sealer.ts'

/** A draft as it lies in the database: where it stands is open, everything the person wrote is sealed. */
export interface Kept {
  format: typeof todaysFormat
  id: string
  revision: number
  state: DraftState
  basedOn?: string
  /** The place of this draft among all that were begun here: a count, whatever the clock said. */
  begun: number
  sealed: Sealed
}

export const todaysFormat = 2

type Lying = Readonly<Record<string, unknown>>

// How a record of each earlier format is read as one of the next. It is written so with its next change, not before.
const steps: Readonly<Record<number, (earlier: Lying) => Lying>> = {
  // Format 1 went by the clock; what it holds was begun before everything that is counted.
  1: (earlier) => ({ ...earlier, format: 2, begun: 0 }),
}

/** In: a record as it lies there. Out: as one of today's; undefined when a newer portal made it, or it is none of ours. */
export function inTodaysFormat(lying: unknown): Kept | undefined {
  let record: unknown = lying
  while (isRecord(record) && record.format !== todaysFormat) record = stepFrom(record.format)?.(record)
  return isKept(record) ? record : undefined
}

/** Whether a record was made in an earlier format that today's portal can read. */
export function isEarlier(lying: unknown): boolean {
  return isRecord(lying) && lying.format !== todaysFormat && inTodaysFormat(lying) !== undefined
}

function stepFrom(format: unknown) {
  return typeof format === 'number' ? steps[format] : undefined
}

/** In: a record and what its sealed part says. Out: the draft. Throws when that says no draft. */
export function readKept({ id, revision, state, basedOn }: Kept, inside: string): Draft {
  const read = JSON.parse(inside) as Omit<Draft, 'id' | 'revision' | 'state' | 'basedOn'>
  if (typeof read.kind !== 'string' || typeof read.writer !== 'string') throw new Error('a record that is no draft')
  return { ...read, id, revision, state, ...(basedOn === undefined ? {} : { basedOn }) }
}

function isRecord(lying: unknown): lying is Lying {
  return typeof lying === 'object' && lying !== null
}

// What lies on a disk may be anybody's: its type is a hope.
function isKept(lying: unknown): lying is Kept {
  if (!isRecord(lying)) return false
  const { format, id, revision, state, begun, sealed } = lying
  return (
    format === todaysFormat &&
    typeof id === 'string' &&
    Number.isInteger(revision) &&
    Number.isInteger(begun) &&
    isRecord(sealed) &&
    isRecord(state) &&
    typeof state.at === 'string' &&
    Object.hasOwn(places, state.at)
  )
}

const places: Record<DraftState['at'], true> = {
  writing: true,
  waiting: true,
  sending: true,
  held: true,
  attention: true,
  removed: true,
}
