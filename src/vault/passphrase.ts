import type { Language } from '#i18n/languages.ts'

const wordCount = 6

/**
 * Six words drawn evenly from a list of 2,048 (BIP 39): 66 bits, each word told by its first four letters. Spanish speakers
 * get Spanish ones; there is no such list in Arabic, so English ones stand there, in Latin letters as a phone can type them.
 */
export async function generatedPassphrase(language: Language): Promise<string> {
  const { wordlist } =
    language === 'es'
      ? await import('@scure/bip39/wordlists/spanish.js')
      : await import('@scure/bip39/wordlists/english.js')
  // 2,048 goes evenly into 65,536, so no word is likelier than another.
  const drawn = crypto.getRandomValues(new Uint16Array(wordCount))
  return canonical(Array.from(drawn, (number) => wordlist[number % wordlist.length] ?? '').join(' '))
}

/**
 * In: a passphrase as somebody types it. Out: how it is used: accents, capitals and the width of gaps are what keyboards
 * differ in, so they do not count.
 */
export function canonical(typed: string): string {
  return typed.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim().replace(/\s+/g, ' ')
}

const fewestCharacters = 16
const fewestDifferent = 8

/** Whether words of the person's own are hard enough to guess: length is what counts, and that it is not one key held down. */
export function isLongEnough(typed: string): boolean {
  const used = canonical(typed)
  return used.length >= fewestCharacters && new Set(used).size >= fewestDifferent
}
