import type { LocalText } from './localText.ts'

/** One question and its answer, to be read. Made from the answer alone where the form is missing. */
export interface ReadableAnswer {
  readonly linkId: string
  readonly question: LocalText
  /** What the portal knows the question by, whatever its linkId: `intention`, `ride-name`. */
  readonly use?: readonly string[]
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

/** In: answers and what a question is known by: its use, or its linkId in our own forms. Out: the first words answered to it, as they were written. */
export function wordsIn(answers: readonly ReadableAnswer[], known: string): string | undefined {
  const values = answerKnownBy(answers, known)?.values ?? []
  return values.find((value) => value.kind === 'text')?.text.default
}

/** The same, for a number. */
export function numberAnswered(answers: readonly ReadableAnswer[], known: string): number | undefined {
  const values = answerKnownBy(answers, known)?.values ?? []
  return values.find((value) => value.kind === 'number')?.number
}

function answerKnownBy(answers: readonly ReadableAnswer[], known: string): ReadableAnswer | undefined {
  return answers.find(({ use }) => use?.includes(known)) ?? answers.find(({ linkId }) => linkId === known)
}
