import type { Questionnaire, QuestionnaireItem } from '@medplum/fhirtypes'

type Messages = Readonly<Record<string, string>>

const english = Object.values(
  import.meta.glob<Messages>('../../src/i18n/locales/en/*.ts', { eager: true, import: 'default' }),
)

const keys = new Set(english.flatMap((messages) => Object.keys(messages)))
const values = new Set(english.flatMap((messages) => Object.values(messages)))

/** The keys that stand on a page in place of their words: a text that is a key and no message. */
export function keysAmong(texts: readonly string[]): string[] {
  return texts.filter((text) => keys.has(text.replace(/^\w+:/, '')) && !values.has(text))
}

/** What English says, in pieces without blanks, long enough not to be a name: none may stand on a page in another language. */
export const englishPieces: readonly string[] = english.flatMap((messages) => Object.values(messages).flatMap(piecesOf))

/** The same for what worksheets ask in English. */
export function englishOf(questionnaires: readonly Questionnaire[]): readonly string[] {
  return questionnaires.flatMap(({ title, description, item }) =>
    [title, description, ...textsOf(item)].flatMap((text) => (text ? piecesOf(text) : [])),
  )
}

function textsOf(items: readonly QuestionnaireItem[] = []): (string | undefined)[] {
  return items.flatMap(({ text, answerOption = [], item }) => [
    text,
    ...answerOption.map(({ valueCoding }) => valueCoding?.display),
    ...textsOf(item),
  ])
}

function piecesOf(message: string): string[] {
  return message
    .split(/\{\{[^}]*\}\}|<[^>]*>/)
    .map((piece) => piece.trim())
    .filter((piece) => piece.length > 12)
}
