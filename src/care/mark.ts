import type { Audience } from './audience.ts'
import { inWords } from './inWords.ts'
import type { Draft } from '#drafts/draft.ts'
import type { Language } from '#i18n/languages.ts'
import { inLanguage } from '#questions/localText.ts'
import type { ReadableAnswer } from '#questions/readableAnswer.ts'
import type { Instant } from '#time.ts'

/** What of the person's can be brought to the integration session. */
export type MarkOf = 'entry' | 'passage' | 'answer' | 'step' | 'mood'

/** "Bring this": words as they were when they were marked. Kept as a draft that nobody sends: sealed, on this device alone. */
export interface Mark {
  of: MarkOf
  /** The entry, worksheet or step it is from. */
  from: string
  /** The question, where one answer is marked. */
  linkId?: string
  /** The question as it was read. */
  asked?: string
  words: string
  /** When they were written, not when they were marked. */
  written: Instant
  /** Who could read them where they are from. */
  audience: Audience
}

export const markKind = 'mark'

export function isMark(draft: Draft): draft is Draft<Mark> {
  return draft.kind === markKind
}

/** In: what is kept here. Out: the mark on just this, if there is one. A passage is never the same as another. */
export function markOn(
  { of, from, linkId }: Pick<Mark, 'of' | 'from' | 'linkId'>,
  drafts: readonly Draft[],
): Draft<Mark> | undefined {
  if (of === 'passage') return undefined
  return drafts.filter(isMark).find(({ body }) => body.of === of && body.from === from && body.linkId === linkId)
}

/** In: marks, and ids in the order the person gave them. Out: the marks in it; those that came later stand last. */
export function inTheirOrder(marks: readonly Draft<Mark>[], order: readonly string[]): Draft<Mark>[] {
  const place = ({ id }: Draft) => (order.includes(id) ? order.indexOf(id) : order.length)
  return marks.toSorted(
    (one, other) =>
      place(one) - place(other) || (one.startedAt < other.startedAt ? -1 : one.startedAt > other.startedAt ? 1 : 0),
  )
}

/** In: marks in their order, one of them, and which way. Out: their ids with that one a place earlier or later. */
export function moved(marks: readonly Draft<Mark>[], id: string, by: -1 | 1): string[] {
  const order = marks.map((mark) => mark.id)
  const at = order.indexOf(id)
  const other = order[at + by]
  if (at < 0 || other === undefined) return order
  return order.map((one, place) => (place === at ? other : place === at + by ? id : one))
}

/** In: what was answered. Out: the answers alone as plain text, each in a paragraph of its own. */
export function answersAsText(lines: readonly ReadableAnswer[], language: Language): string {
  return lines
    .map(({ values }) => values.map((value) => inWords(value, language)).join('\n'))
    .filter(Boolean)
    .join('\n\n')
}

/** In: what was answered. Out: questions and answers as plain text. */
export function linesAsText(lines: readonly ReadableAnswer[], language: Language): string {
  return lines
    .map(({ question, values }) => [
      inLanguage(question, language),
      values
        .map((value) => inWords(value, language))
        .filter(Boolean)
        .join('\n'),
    ])
    .filter(([, words]) => words)
    .map(([asked, words]) => `${asked}\n${words}`)
    .join('\n\n')
}
