import { describe, expect, test } from 'vitest'
import { changed, finished, outcomeOf, pauseBefore, startDraft, type DraftState, type Outcome } from '#drafts/draft.ts'
import type { Problem } from '#problem.ts'
import { blankDraft, evening, writtenDraft } from './writing.ts'

const later = '2026-12-03T01:00:00.000Z'

test('a draft starts with nothing written, at revision 0, new to the clinic', () => {
  expect(startDraft({ id: 'a', kind: 'entry', body: '', writer: 'w' }, evening)).toEqual({
    id: 'a',
    kind: 'entry',
    body: '',
    writer: 'w',
    startedAt: evening,
    changedAt: evening,
    revision: 0,
    state: { at: 'writing' },
  })
})

test('a draft of something the clinic has remembers which version it grew from', () => {
  const start = { id: 'a', kind: 'entry', body: '', writer: 'w', basedOn: 'W/"3"' }
  expect(startDraft(start, evening).basedOn).toBe('W/"3"')
})

const states: DraftState[] = [
  { at: 'writing' },
  { at: 'waiting', tries: 4 },
  { at: 'sending', tries: 1 },
  { at: 'attention', because: 'refused' },
]

test.each(states)('new words make it a draft being written again, whatever it was: $at', (state) => {
  const before = { ...writtenDraft('light', { basedOn: 'W/"1"' }), state }
  expect(changed(before, 'light on water', later)).toEqual({
    ...before,
    body: 'light on water',
    changedAt: later,
    revision: 2,
    state: { at: 'writing' },
  })
})

test('each change counts, also under a clock that goes backwards', () => {
  const once = changed(blankDraft(), 'a', later)
  const twice = changed(once, 'b', evening)
  expect([once.revision, twice.revision]).toEqual([1, 2])
})

test.each(states)('finished means: waiting to be sent, with every try ahead; words untouched ($at)', (state) => {
  const before = { ...writtenDraft('light'), state }
  expect(finished(before)).toEqual({ ...before, state: { at: 'waiting', tries: 0 } })
})

const outcomes: [Problem, Outcome][] = [
  [{ kind: 'unreachable' }, 'tryLater'],
  [{ kind: 'slow' }, 'tryLater'],
  [{ kind: 'busy' }, 'tryLater'],
  [{ kind: 'busy', retryAfterSeconds: 60 }, 'tryLater'],
  [{ kind: 'broken' }, 'tryLater'],
  [{ kind: 'signedOut' }, 'tryLater'],
  [{ kind: 'changed' }, { attention: 'changed' }],
  [{ kind: 'forbidden' }, { attention: 'forbidden' }],
  [{ kind: 'missing' }, { attention: 'refused' }],
  [{ kind: 'refused', status: 422 }, { attention: 'refused' }],
  [{ kind: 'tooMuch' }, { attention: 'refused' }],
]

test.each(outcomes)('%o: either time mends it or the person hears of it', (problem, outcome) => {
  expect(outcomeOf(problem)).toEqual(outcome)
})

describe('the pause before the next try', () => {
  test.each([
    [1, 1, 2],
    [2, 2, 4],
    [3, 4, 8],
    [6, 32, 64],
    [8, 128, 256],
    [9, 150, 300],
    [50, 150, 300],
    [5000, 150, 300],
  ])('after %d tries: from %d to %d seconds, by chance', (tries, shortest, longest) => {
    expect([pauseBefore(tries, 0), pauseBefore(tries, 1)]).toEqual([shortest, longest])
  })

  test('is never shorter than the clinic asks for', () => {
    expect(pauseBefore(1, 0, 90)).toBe(90)
    expect(pauseBefore(9, 0, 90)).toBe(150)
  })

  test('is a day at most: a timer set for longer than 24 days would go off at once, again and again', () => {
    expect(pauseBefore(1, 0, 10_000_000)).toBe(86_400)
  })
})
