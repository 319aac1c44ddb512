import type { LocalText } from './localText.ts'

/** One question and its answer, to be read. Made from the answer alone where the form is missing. */
export interface ReadableAnswer {
  readonly linkId: string
  readonly question: LocalText
  /** The heading it stands under, where it has one. */
  readonly under?: LocalText
  readonly values: readonly ReadableValue[]
}

/** What was answered. `AnswerWords` says it in the reader's language. */
export type ReadableValue =
  | { readonly kind: 'text'; readonly text: LocalText }
  | { readonly kind: 'yesNo'; readonly yes: boolean }
  | { readonly kind: 'number'; readonly number: number; readonly unit?: string }
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'time'; readonly time: string }
  /** By the form, not by the person: a number for the clinic, never a word about anybody. */
  | { readonly kind: 'workedOut'; readonly number?: number }
  | { readonly kind: 'unreadable' }

/** In: answers and a question's linkId. Out: the first words answered to it, as they were written. */
export function wordsIn(answers: readonly ReadableAnswer[], linkId: string): string | undefined {
  const values = answers.find((answer) => answer.linkId === linkId)?.values ?? []
  return values.find((value) => value.kind === 'text')?.text.default
}

/** In: answers and a question's linkId. Out: the first number answered to it. */
export function numberAnswered(answers: readonly ReadableAnswer[], linkId: string): number | undefined {
  const values = answers.find((answer) => answer.linkId === linkId)?.values ?? []
  return values.find((value) => value.kind === 'number')?.number
}
