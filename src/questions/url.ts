import type { TextAnswer } from './answer.ts'
import type { Asked } from './asked.ts'
import type { Lack } from './gap.ts'

/** The address of a page, or of anything else that has one. */
export interface UrlQuestion extends Asked {
  readonly kind: 'url'
}

export function urlLack({ text }: TextAnswer): Lack | undefined {
  return /\s/.test(text.trim()) || !URL.canParse(text.trim()) ? { what: 'notAnAddress' } : undefined
}
