import type { Language } from './languages.ts'
import type { Feature } from './words.ts'

const files = import.meta.glob<{ default: Record<string, string> }>('./locales/*/*.ts')

/** In: a language and a feature. Out: its words. Throws when there are none, or when they can't be loaded. */
export async function wordsOf(language: Language, feature: Feature): Promise<Record<string, string>> {
  const file = files[`./locales/${language}/${feature}.ts`]
  if (!file) throw new Error(`no words: ${language}/${feature}`)
  return (await file()).default
}
