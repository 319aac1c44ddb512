import type { TextAnswer } from './answer.ts'
import type { Asked } from './asked.ts'
import type { Lack } from './gap.ts'
import { textLack, type TextLimits } from './text.ts'

/** The address of a page, or of anything else that has one. */
export interface UrlQuestion extends Asked, TextLimits {
  readonly kind: 'url'
}

export function urlLack(limits: TextLimits, { text }: TextAnswer): Lack | undefined {
  const address = text.trim()
  if (/\s/.test(address) || !URL.canParse(address)) return { what: 'notAnAddress' }
  return textLack(limits, { kind: 'text', text: address })
}
