import type { Asked } from './asked.ts'
import type { Occurs } from './several.ts'

/** A group that may be answered more than once: each round asks all of its questions again. */
export interface Rounds<Inner> extends Asked, Occurs {
  readonly kind: 'rounds'
  readonly round: readonly Inner[]
}
