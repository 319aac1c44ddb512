import type { TFunction } from 'i18next'
import journal from '#i18n/locales/en/journal.ts'

/** The journal's English words, for what is told outside of any page. */
export const t = ((key: keyof typeof journal) => journal[key]) as unknown as TFunction<'journal'>
