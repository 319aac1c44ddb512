import type { Asked } from './asked.ts'

export interface YesNoQuestion extends Asked {
  readonly kind: 'yesNo'
}
