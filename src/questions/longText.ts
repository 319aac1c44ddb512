import type { Asked } from './asked.ts'
import type { TextLimits } from './text.ts'

/** As many words as someone likes. Read, checked and answered like a short text; it only gets more room. */
export interface LongTextQuestion extends Asked, TextLimits {
  readonly kind: 'longText'
}
