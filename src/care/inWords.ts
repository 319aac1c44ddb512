import type { Language } from '#i18n/languages.ts'
import { inLanguage } from '#questions/localText.ts'
import type { ReadableValue } from '#questions/readableAnswer.ts'
import { dateInWords, numberInWords, timeInWords } from '#questions/written.ts'

/** In: one answer. Out: it as plain text. What cannot be read is left out. */
export function inWords(value: ReadableValue, language: Language): string {
  switch (value.kind) {
    case 'text':
      return inLanguage(value.text, language)
    case 'yesNo':
      return value.yes ? '✓' : '–'
    case 'number':
      return [numberInWords(value.number, language), value.unit].filter(Boolean).join(' ')
    case 'date':
      return dateInWords(value.date, language)
    case 'time':
      return timeInWords(value.time, language)
    // A plan has no sums; what a form works out is not its person's word.
    case 'workedOut':
    case 'unreadable':
      return ''
  }
}
