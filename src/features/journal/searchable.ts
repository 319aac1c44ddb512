import { entryKindOf } from '#care/entryKinds.ts'
import type { Searchable } from './journalIndex.ts'
import { formUrlOf } from '#care/filled.ts'
import { begunAt, type Filled, type Writing } from '#care/writing.ts'
import type { Draft } from '#drafts/draft.ts'
import type { Answer, Answers } from '#questions/answer.ts'
import { numberAnswered } from '#questions/readableAnswer.ts'

const moodLinkIds = ['mood', 'mood-after', 'mood-now']

/** In: an entry the clinic has, and the cycle it stands under. Out: as it can be searched: its own words and what was chosen in it. */
export function searchableWriting(writing: Writing, cycleId: string | undefined): Searchable {
  const { id, lines, formUrl } = writing
  return {
    id,
    text: wordsOf(writing),
    kind: entryKindOf(formUrl),
    cycleId,
    begun: begunAt(writing),
    mood: moodLinkIds.map((linkId) => numberAnswered(lines, linkId)).find((mood) => mood !== undefined),
  }
}

export function searchableDraft(draft: Draft<Filled>, cycleId: string | undefined): Searchable {
  const { id, body, startedAt } = draft
  const mood = moodLinkIds.map((linkId) => numberIn(body.answers[linkId])).find((one) => one !== undefined)
  return {
    id,
    text: draftText(body.answers),
    kind: entryKindOf(formUrlOf(draft)),
    cycleId,
    begun: body.begun ?? startedAt,
    mood,
  }
}

/** Everything a person wrote or chose in an entry, as one text. */
export function wordsOf({ lines }: Pick<Writing, 'lines'>): string {
  const texts = lines.flatMap(({ values }) => values.map((value) => (value.kind === 'text' ? value.text.default : '')))
  return texts.filter(Boolean).join('\n')
}

export function draftText(answers: Answers): string {
  const texts = Object.values(answers).map((answer) => {
    if (answer.kind === 'text') return answer.text
    if (answer.kind !== 'chosen') return ''
    return answer.options.map((value) => (value.as === 'coding' ? (value.coding.display ?? '') : '')).join('\n')
  })
  return texts.filter(Boolean).join('\n')
}

function numberIn(answer: Answer | undefined): number | undefined {
  const number = answer?.kind === 'number' && answer.written !== '' ? Number(answer.written) : NaN
  return Number.isNaN(number) ? undefined : number
}
