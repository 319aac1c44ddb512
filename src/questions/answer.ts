import type { OptionValue } from './option.ts'
import type { Unit } from './unit.ts'

/** What was answered to one question. Made of plain JSON: it is kept in a draft. */
export type Answer = OneAnswer | SeveralAnswer | RoundsAnswer | ReceivedAnswer

/** What one field holds. */
export type OneAnswer =
  TextAnswer | ChosenAnswer | NumberAnswer | QuantityAnswer | YesNoAnswer | DateAnswer | TimeAnswer | DateTimeAnswer

export interface TextAnswer {
  readonly kind: 'text'
  readonly text: string
}

/** One option for a choice, any number of them for choices. Own words, where they are asked for, stand as a string. */
export interface ChosenAnswer {
  readonly kind: 'chosen'
  readonly options: readonly OptionValue[]
}

/** As it was typed, so that a half-written number is not lost. `numberIn` reads it. */
export interface NumberAnswer {
  readonly kind: 'number'
  readonly written: string
}

/** A number as it was typed, and what it counts. */
export interface QuantityAnswer {
  readonly kind: 'quantity'
  readonly written: string
  readonly unit?: Unit
}

export interface YesNoAnswer {
  readonly kind: 'yesNo'
  readonly yes: boolean
}

export interface DateAnswer {
  readonly kind: 'date'
  readonly day: string
}

/** By the clock on the wall: `09:30`, or `09:30:15`. */
export interface TimeAnswer {
  readonly kind: 'time'
  readonly time: string
}

/** A day, with its time where somebody knew it. `offset` says by which clock: `-05:00` or `Z`. */
export interface DateTimeAnswer {
  readonly kind: 'dateTime'
  readonly day: string
  readonly time: string
  readonly offset?: string
}

/** To a question that may be answered more than once: each answer in its order, null where one was begun and is empty. */
export interface SeveralAnswer {
  readonly kind: 'several'
  readonly answers: readonly (OneAnswer | null)[]
}

/** To a group that may be answered more than once: the answers of each round. */
export interface RoundsAnswer {
  readonly kind: 'rounds'
  readonly rounds: readonly Answers[]
}

/** Came from the server and cannot be changed here: its items as they came, sent back untouched. */
export interface ReceivedAnswer {
  readonly kind: 'received'
  readonly items: readonly unknown[]
}

/** Every answer given so far, by linkId. */
export interface Answers {
  readonly [linkId: string]: Answer
}
/** A linkId may be any word, `constructor` too: look an answer up here, not with brackets. */
export function answerTo(answers: Answers, linkId: string): Answer | undefined {
  return Object.hasOwn(answers, linkId) ? answers[linkId] : undefined
}

/** In: an answer, or undefined to leave the question open. Out: the answers with it. */
export function withAnswer(answers: Answers, linkId: string, answer: Answer | undefined): Answers {
  if (answer) return { ...answers, [linkId]: answer }
  const { [linkId]: _open, ...others } = answers
  return others
}

/** In: a number as a person types it: Arabic digits and a decimal comma too. Out: the number, or undefined when unclear. */
export function numberIn(written: string): number | undefined {
  const plain = inPlainDigits(written)
  return plain === undefined ? undefined : Number(plain)
}

/** How many digits stand behind the decimal point. */
export function decimalPlaces(written: string): number {
  return inPlainDigits(written)?.split('.')[1]?.length ?? 0
}

function inPlainDigits(written: string): string | undefined {
  const plain = written
    .replace(/[\u200e\u200f\u061c\u2066-\u2069]/g, '')
    .trim()
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/\u2212/g, '-')
    .replace(/\u066b/g, '.')
  // "1,500" is one and a half to some readers and fifteen hundred to others: ask instead of guessing.
  if (/,\d{3}$/.test(plain)) return undefined
  const number = plain.replace(',', '.')
  return /^-?\d{1,15}(\.\d{1,15})?$/.test(number) ? number : undefined
}
