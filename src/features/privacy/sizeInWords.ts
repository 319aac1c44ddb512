import { languages, type Language } from '#i18n/languages.ts'

const units = ['kilobyte', 'megabyte', 'gigabyte'] as const

/** In: bytes. Out: as kilobytes or more, in two digits, in words: 1.2 MB. */
export function sizeInWords(bytes: number, language: Language): string {
  const step = bytes < 999_500 ? 0 : bytes < 999_500_000 ? 1 : 2
  const format = new Intl.NumberFormat(languages[language].locale, {
    style: 'unit',
    unit: units[step] ?? 'kilobyte',
    unitDisplay: 'short',
    maximumSignificantDigits: 2,
  })
  return format.format(Math.max(1, bytes / 1000 ** (step + 1)))
}
