import type { Language } from '#i18n/languages.ts'

/** A text as its author wrote it, and in the languages the author also gave. Plain text always, never markup. */
export type LocalText = { readonly default: string } & { readonly [language in Language]?: string }

/** In: a text and the language someone reads. Out: it in that language, else as its author wrote it. */
export function inLanguage(text: LocalText, language: Language): string {
  return text[language] ?? text.default
}
