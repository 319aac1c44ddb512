import { languages, type Language } from './languages.ts'

const leftToRight = '\u2066'
const rightToLeft = '\u2067'
const end = '\u2069'

// Marks that turn what follows: in somebody's name they would turn the rest of our sentence.
const turning = /[\u202a-\u202e]/g

/**
 * A number gets the marks that tell its thousands apart, in digits as they are dialled. A text loses those that would turn what follows it.
 * Puts what is filled into a sentence between marks that keep its own direction, in languages written from right to left.
 * The direction is that of its first letter or direction mark, also of one inside other marks (Unicode's own first-strong mark passes those over);
 * without a letter, as in a number to dial, it is left to right.
 */
export function isolated(value: unknown, _format?: string, language?: string): string {
  const text = typeof value === 'number' ? inThousands(value, language) : String(value).replaceAll(turning, '')
  if (!language || languages[language as Language]?.direction !== 'rtl') return text
  const [letter = ''] = /[\p{L}\u200e\u200f]/u.exec(text) ?? []
  const mark = /[\p{Script=Arabic}\p{Script=Hebrew}\u200f]/u.test(letter) ? rightToLeft : leftToRight
  return `${mark}${text}${end}`
}

function inThousands(number: number, language?: string): string {
  const locale = languages[language as Language]?.locale
  if (number < 1000) return String(number)
  return new Intl.NumberFormat(locale, { numberingSystem: 'latn' }).format(number)
}
