import type { Asked } from './asked.ts'

/** A heading over the questions below it; nothing to answer itself. */
export interface GroupQuestion extends Asked {
  readonly kind: 'group'
}
