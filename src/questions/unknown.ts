import type { Asked } from './asked.ts'

/** A question of a type we cannot show. Said so in its place; what was answered to it elsewhere is kept untouched. */
export interface UnknownQuestion extends Asked {
  readonly kind: 'unknown'
  readonly type: string
}
