import type { Filled, Writing } from '#care/writing.ts'
import { asPlainText } from '#care/plainText.ts'
import type { Language } from '#i18n/languages.ts'
import { inLanguage } from '#questions/localText.ts'
import type { ReadableValue } from '#questions/readableAnswer.ts'
import { dateInWords, numberInWords, timeInWords } from '#questions/written.ts'

/** The few words a text needs besides its own. */
export interface Said {
  language: Language
  /** What it is, when it was written, and who can read it. */
  head: readonly string[]
  yes: string
  no: string
  unreadable: string
  /** For what a form worked out, where it is no number. */
  workedOut: string
}

/** In: something that was sent. Out: it as Markdown, each question with its answer as it was written. */
export function writingAsMarkdown({ lines }: Pick<Writing, 'lines'>, said: Said): string {
  const passages = lines.map(
    ({ question, values }) =>
      `## ${inLanguage(question, said.language)}\n\n${values.map((value) => valueWords(value, said)).join('\n\n')}`,
  )
  return markdown(said.head, passages)
}

/** In: what is still on this device. Out: it as Markdown. */
export function draftAsMarkdown(body: Filled, said: Said): string {
  return markdown(said.head, [`## ${inLanguage(body.form.title, said.language)}`, asPlainText(body, said.language)])
}

function markdown([title = '', ...facts]: readonly string[], passages: readonly string[]): string {
  return `${[`# ${title}`, facts.join('  \n'), ...passages].join('\n\n')}\n`
}

function valueWords(value: ReadableValue, { language, yes, no, unreadable, workedOut }: Said): string {
  switch (value.kind) {
    case 'text':
      return inLanguage(value.text, language)
    case 'yesNo':
      return value.yes ? yes : no
    case 'number':
      return [numberInWords(value.number, language), value.unit].filter(Boolean).join(' ')
    case 'date':
      return dateInWords(value.date, language)
    case 'time':
      return timeInWords(value.time, language)
    case 'workedOut':
      return value.number === undefined ? workedOut : numberInWords(value.number, language)
    case 'unreadable':
      return unreadable
  }
}
