import i18next, { type BackendModule, type FormatterModule, type i18n, type InitOptions } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { isolated } from './isolated.ts'
import { languages, type Language } from './languages.ts'
import { wordsOf } from './wordFiles.ts'
import type { Feature } from './words.ts'

const backend: BackendModule = {
  type: 'backend',
  init() {},
  read(language, feature, done) {
    wordsOf(language as Language, feature as Feature).then(
      (words) => done(null, words),
      (error: unknown) => done(error instanceof Error ? error : new Error('words did not load'), null),
    )
  },
}

const isolating: FormatterModule = { type: 'formatter', init() {}, add() {}, addCached() {}, format: isolated }

/**
 * In: the language to speak and the features whose words must be there before the first frame.
 * Out: i18next, ready. Throws when those words cannot be loaded.
 */
export async function startWords(
  language: Language,
  features: readonly Feature[],
  extra: InitOptions = {},
): Promise<i18n> {
  const words = i18next.createInstance()
  await words
    .use(backend)
    .use(isolating)
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: false,
      ns: [...features],
      defaultNS: false,
      supportedLngs: Object.keys(languages),
      returnNull: false,
      interpolation: { escapeValue: false, alwaysFormat: true },
      react: { useSuspense: false },
      ...extra,
    })
  for (const feature of features) {
    if (!words.hasResourceBundle(language, feature)) throw new Error(`no words: ${language}/${feature}`)
  }
  return words
}

/** Says it in another language from here on; nothing is reloaded. */
export async function speak(words: i18n, language: Language): Promise<void> {
  await words.changeLanguage(language)
  tellDocument(language)
}

export function tellDocument(language: Language): void {
  document.documentElement.lang = language
  document.documentElement.dir = languages[language].direction
}
