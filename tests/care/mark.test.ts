import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inTheirOrder, linesAsText, markOn, moved, type Mark } from '#care/mark.ts'
import { startDraft, type Draft } from '#drafts/draft.ts'

const written = '2026-12-03T10:00:00.000Z'

function mark(id: string, more: Partial<Mark> = {}, minute = 0): Draft<Mark> {
  const body: Mark = { of: 'answer', from: 'w1', linkId: 'hope', words: id, written, audience: 'team', ...more }
  return startDraft({ id, kind: 'mark', writer: 'w', body }, `2026-12-03T10:${String(minute).padStart(2, '0')}:00.000Z`)
}

describe('marks', () => {
  test('stand in the order the person gave them; what came later stands last, in the order it came', () => {
    const marks = [mark('d', {}, 4), mark('a', {}, 1), mark('b', {}, 2), mark('c', {}, 3)]
    expect(inTheirOrder(marks, ['c', 'a', 'gone']).map(({ id }) => id)).toEqual(['c', 'a', 'b', 'd'])
  })

  test('one moved a place changes places with its neighbour; none is lost, and at the end nothing happens', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1 }),
        fc.nat(),
        fc.boolean(),
        (ids, at, up) => {
          const marks = ids.map((id) => mark(id))
          const id = ids[at % ids.length] ?? ''
          const by = up ? -1 : 1
          const after = moved(marks, id, by)
          expect(after.toSorted()).toEqual(ids.toSorted())
          const to = Math.min(ids.length - 1, Math.max(0, (at % ids.length) + by))
          expect(after[to]).toBe(id)
        },
      ),
    )
  })

  test('on one thing are found again; a passage is never the same as another', () => {
    const drafts = [
      mark('a'),
      mark('p', { of: 'passage' }),
      startDraft({ id: 'x', kind: 'entry', writer: 'w', body: {} }, written),
    ]
    expect(markOn({ of: 'answer', from: 'w1', linkId: 'hope' }, drafts)?.id).toBe('a')
    expect(markOn({ of: 'answer', from: 'w1', linkId: 'other' }, drafts)).toBeUndefined()
    expect(markOn({ of: 'passage', from: 'w1', linkId: 'hope' }, drafts)).toBeUndefined()
  })

  test('of a whole entry leave out what was not answered', () => {
    const text = (words: string) => ({ kind: 'text', text: { default: words } }) as const
    const lines = [
      { linkId: 'a', question: { default: 'Which feelings came?' }, values: [text('calm'), text('grief')] },
      { linkId: 'b', question: { default: 'Anything else?' }, values: [] },
    ]
    expect(linesAsText(lines, 'en')).toBe('Which feelings came?\ncalm\ngrief')
  })
})
