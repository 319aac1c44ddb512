import { charactersIn, inPieces, mostCharacters } from './entryLength.ts'
import { entryKindOf, mainLinkId } from '#care/entryKinds.ts'
import type { Filled } from '#care/writing.ts'
import { finished, startDraft, type Draft } from '#drafts/draft.ts'
import { useDrafts } from '#drafts/DraftsContext.tsx'
import { newId } from '#ids.ts'
import { answerTo, withAnswer } from '#questions/answer.ts'
import { plusMinutes } from '#time.ts'
import { useClock } from '#ui/ClockContext.tsx'

const millisecond = 1 / 60_000

/** For an entry that is too long: into how many it goes, and how to make them. */
export function useDivide(draft: Draft<Filled>, change: (body: Filled) => void) {
  const { store } = useDrafts()
  const clock = useClock()
  const { body } = draft
  const linkId = mainLinkId[entryKindOf(body.form.canonical)]
  const answer = answerTo(body.answers, linkId)
  const text = answer?.kind === 'text' ? answer.text : ''
  const characters = charactersIn(body.answers)
  const room = mostCharacters - (characters - text.length)
  const canDivide = characters > mostCharacters && room > 0

  // Each further piece lies on the device as an entry of its own before it goes from this one.
  async function intoEntries(): Promise<void> {
    const [first = '', ...more] = inPieces(text, room)
    for (const [place, piece] of more.entries()) {
      const answers = { [linkId]: { kind: 'text', text: piece } as const }
      const start = { id: newId(), kind: draft.kind, body: { ...body, answers }, writer: newId() }
      const moment = plusMinutes(clock.now(), (place + 1) * millisecond)
      await store.keep(finished({ ...startDraft(start, moment), revision: 1 }), undefined)
    }
    change({ ...body, answers: withAnswer(body.answers, linkId, { kind: 'text', text: first }) })
  }

  return { pieces: canDivide ? inPieces(text, room).length : undefined, intoEntries }
}
