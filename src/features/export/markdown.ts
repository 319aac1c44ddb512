import type { Filled, Writing } from '#care/writing.ts'
import { inWords, type Said as AnswerSaid } from '#care/inWords.ts'
import { asPlainText } from '#care/plainText.ts'
import type { Language } from '#i18n/languages.ts'
import { inLanguage } from '#questions/localText.ts'

/** The few words a text needs besides its own. */
export interface Said extends AnswerSaid {
  language: Language
  /** What it is, when it was written, and who can read it. */
  head: readonly string[]
}

/** In: something that was sent. Out: it as Markdown, each question with its answer as it was written. */
export function writingAsMarkdown({ lines }: Pick<Writing, 'lines'>, said: Said): string {
  const passages = lines.map(
    ({ question, values }) =>
      `## ${inLanguage(question, said.language)}\n\n${values.map((value) => inWords(value, said.language, said)).join('\n\n')}`,
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
