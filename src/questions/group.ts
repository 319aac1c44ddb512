import type { Asked } from './asked.ts'

/** A heading over the questions below it; nothing to answer itself. */
export interface GroupQuestion extends Asked {
  readonly kind: 'group'
  /** Its questions belong together on one page, also where questions come one at a time. */
  readonly page?: true
}
