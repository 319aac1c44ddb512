// One line a language: how it calls itself, the locale that formats its dates and numbers, and where its lines begin.
export const languages = {
  en: { name: 'English', locale: 'en-US', direction: 'ltr' },
  es: { name: 'Español', locale: 'es-US', direction: 'ltr' },
  ar: { name: 'العربية', locale: 'ar', direction: 'rtl' },
} as const

export type Language = keyof typeof languages

export const languageCodes = Object.keys(languages) as Language[]

/** In: language tags in the order someone prefers them (`['es-MX', 'en']`). Out: the first one we speak, else English. */
export function languageFor(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const code = tag.toLowerCase().split('-')[0]
    const language = languageCodes.find((known) => known === code)
    if (language) return language
  }
  return 'en'
}
