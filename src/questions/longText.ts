import type { Asked } from './asked.ts'

/** As many words as someone likes. Read, checked and answered like a short text; it only gets more room. */
export interface LongTextQuestion extends Asked {
  readonly kind: 'longText'
  readonly maxLength?: number
}
