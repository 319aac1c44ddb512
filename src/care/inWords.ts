import type { Language } from '#i18n/languages.ts'
import { inLanguage } from '#questions/localText.ts'
import type { ReadableValue } from '#questions/readableAnswer.ts'
import { dateInWords, numberInWords, timeInWords } from '#questions/written.ts'

/** How a text says what is no word of its person's. */
export interface Said {
  yes: string
  no: string
  unreadable: string
  /** For what a form worked out, where it is no number. Left out: nothing that was worked out is said at all. */
  workedOut?: string
}

const inSigns: Said = { yes: '✓', no: '–', unreadable: '' }

/** In: one answer. Out: it as plain text; with nothing else said, in signs, and without what cannot be read. */
export function inWords(value: ReadableValue, language: Language, said: Said = inSigns): string {
  switch (value.kind) {
    case 'text':
      return inLanguage(value.text, language)
    case 'yesNo':
      return value.yes ? said.yes : said.no
    case 'number':
      return [numberInWords(value.number, language), value.unit].filter(Boolean).join(' ')
    case 'date':
      return dateInWords(value.date, language)
    case 'time':
      return timeInWords(value.time, language)
    case 'workedOut':
      if (said.workedOut === undefined) return ''
      return value.number === undefined ? said.workedOut : numberInWords(value.number, language)
    case 'unreadable':
      return said.unreadable
  }
}
