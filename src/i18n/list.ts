import { isolated } from './isolated.ts'
import { languages, type Language } from './languages.ts'

/** In: names or other short texts. Out: them as one list in words; each keeps its own direction. */
export function listInWords(texts: readonly string[], language: Language): string {
  const list = new Intl.ListFormat(languages[language].locale, { type: 'conjunction' })
  return list.format(texts.map((text) => isolated(text, undefined, language)))
}
