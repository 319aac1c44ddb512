import type { TextAnswer } from './answer.ts'
import type { Asked } from './asked.ts'
import type { Lack } from './gap.ts'

/** A word or a line. */
export interface TextQuestion extends Asked {
  readonly kind: 'text'
  readonly maxLength?: number
}

/** In characters as people count them roughly: an emoji or an accented letter is not two. */
export function lengthOf(text: string): number {
  return Array.from(text).length
}

export function textLack({ maxLength }: { maxLength?: number }, { text }: TextAnswer): Lack | undefined {
  const by = maxLength === undefined ? 0 : lengthOf(text) - maxLength
  return maxLength !== undefined && by > 0 ? { what: 'tooLong', by, most: maxLength } : undefined
}
