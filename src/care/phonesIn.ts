/** One piece of somebody's words: text, or a number that can be dialled. */
export type Piece = { text: string; number?: string }

const phoneLike = /(?<![\d+])(\+?\d(?:[\d\s().-]{1,16})\d)(?![\d])/g
const fewestDigits = 7

/** In: somebody's words, and short numbers to know. Out: the same, with every phone number in it apart. What looks like a date or a year is none. */
export function withPhones(words: string, short: readonly string[]): readonly Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const match of words.matchAll(phoneLike)) {
    const [shown] = match
    const number = shown.replaceAll(/[^\d+]/g, '')
    const digits = number.replace('+', '')
    const isPhone = short.includes(digits) || (digits.length >= fewestDigits && digits.length <= 15 && !isDate(shown))
    if (!isPhone || shown.includes('\n')) continue
    if (match.index > at) pieces.push({ text: words.slice(at, match.index) })
    pieces.push({ text: shown, number })
    at = match.index + shown.length
  }
  if (at < words.length) pieces.push({ text: words.slice(at) })
  return pieces
}

function isDate(shown: string): boolean {
  return /^(\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{4})$/.test(shown.trim())
}
