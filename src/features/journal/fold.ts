/**
 * In: any text. Out: the same without what people leave out when they look for something: capitals, accents, Arabic vowel signs
 * and lengthened letters; letters that are written in several ways in one of them; digits as 0–9; any space as one plain space.
 */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\u0640\u200c-\u200f\u061c\u2066-\u2069]/gu, '')
    .toLowerCase()
    .replace(/[\u0671\u0649\u0629\u06cc\u06a9ςßøłđıæœ\u2018\u2019\u02bc\u0660-\u0669\u06f0-\u06f9\s]/g, plainer)
}

const plain: Readonly<Record<string, string>> = {
  '\u0671': '\u0627', // alef wasla
  '\u0649': '\u064a', // alef maqsura
  '\u0629': '\u0647', // teh marbuta
  '\u06cc': '\u064a', // Farsi yeh
  '\u06a9': '\u0643', // keheh
  ς: 'σ',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  '\u2018': "'",
  '\u2019': "'",
  '\u02bc': "'",
}

function plainer(sign: string): string {
  const letter = plain[sign]
  if (letter !== undefined) return letter
  return /\s/.test(sign) ? ' ' : String(sign.charCodeAt(0) & 0xf)
}

/** In: what somebody typed into the search. Out: the words to be found, folded; each may stand anywhere, also within a word. */
export function soughtWords(typed: string): readonly string[] {
  return folded(typed).split(' ').filter(Boolean)
}
