import type { TextAnswer } from './answer.ts'
import type { Asked } from './asked.ts'
import type { Lack } from './gap.ts'
import { fits } from './pattern.ts'

/** What a clinic accepts as a text. */
export interface TextLimits {
  readonly minLength?: number
  readonly maxLength?: number
  /** A regular expression the whole text has to fit. */
  readonly pattern?: string
}

/** A word or a line. */
export interface TextQuestion extends Asked, TextLimits {
  readonly kind: 'text'
}

/** In characters as people count them roughly: an emoji or an accented letter is not two. */
export function lengthOf(text: string): number {
  return Array.from(text).length
}

export function textLack({ minLength, maxLength, pattern }: TextLimits, { text }: TextAnswer): Lack | undefined {
  const length = minLength === undefined && maxLength === undefined ? 0 : lengthOf(text)
  if (maxLength !== undefined && length > maxLength) return { what: 'tooLong', by: length - maxLength, most: maxLength }
  if (minLength !== undefined && length < minLength) return { what: 'tooShort', by: minLength - length }
  return pattern !== undefined && fits(pattern, text) === false ? { what: 'otherForm' } : undefined
}
