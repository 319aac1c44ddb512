import { languages, type Language } from './languages.ts'

const leftToRight = '\u2066'
const firstStrong = '\u2068'
const end = '\u2069'

/**
 * Puts what is filled into a sentence between marks that keep its own direction, in languages written from right to left:
 * numbers to dial stay left to right, a name goes by its letters.
 */
export function isolated(value: unknown, _format?: string, language?: string): string {
  const text = String(value)
  if (!language || languages[language as Language]?.direction !== 'rtl') return text
  return `${/^[\d\s()+.:/-]+$/.test(text) ? leftToRight : firstStrong}${text}${end}`
}
