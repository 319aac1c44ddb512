import { useTranslation } from 'react-i18next'
import type { Language } from '#i18n/languages.ts'

/** The language the person reads now. */
export function useLanguage(): Language {
  return useTranslation('questions').i18n.language as Language
}
