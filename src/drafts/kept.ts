import type { Draft, DraftState } from './draft.ts'
import type { Sealed } from './sealer.ts'

/** A draft as it lies in the database: where it stands is open, everything the person wrote is sealed. */
export interface Kept {
  format: 1
  id: string
  revision: number
  state: DraftState
  basedOn?: string
  sealed: Sealed
}

/** In: a record and what its sealed part says. Out: the draft. Throws when either is not of this format. */
export function readKept(kept: Kept, inside: string): Draft {
  if (kept.format !== 1 || !stands(kept.state)) throw new Error('a record of another format')
  const read = JSON.parse(inside) as Omit<Draft, 'id' | 'revision' | 'state' | 'basedOn'>
  if (typeof read.kind !== 'string' || typeof read.writer !== 'string') throw new Error('a record that is no draft')
  const { id, revision, state, basedOn } = kept
  return { ...read, id, revision, state, ...(basedOn === undefined ? {} : { basedOn }) }
}

const places: Record<DraftState['at'], true> = {
  writing: true,
  waiting: true,
  sending: true,
  attention: true,
  removed: true,
}

// What lies on a disk may come from a newer portal: its type is a hope.
function stands(state: Partial<DraftState> | undefined): boolean {
  return state?.at !== undefined && Object.hasOwn(places, state.at)
}
