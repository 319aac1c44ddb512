import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Course } from '#care/course.ts'
import { everyWriting } from '#care/everyWriting.ts'
import { draftOf, openQuestions } from '#care/filled.ts'
import type { PrivateEntry } from '#care/privateEntry.ts'
import type { Filled, Writing } from '#care/writing.ts'
import type { Draft, DraftState } from '#drafts/draft.ts'
import { byCycle, journalInOrder } from '../../src/features/journal/journalInOrder.ts'
import { firstOpen, stepsOf } from '../../src/features/worksheets/sitting.ts'
import { clinicForm, filledWith, finishedEntry } from './entries.ts'

const free = 'https://kap-portal.example/Questionnaire/kap-free'

function sent(id: string, day: string, cycleId?: string, formUrl = free): Writing {
  const lines = [
    {
      linkId: 'words',
      question: { default: '' },
      values: [{ kind: 'text' as const, text: { default: `sent ${id}` } }],
    },
  ]
  return {
    id,
    formUrl,
    written: `2026-${day}T12:00:00.000Z`,
    amended: false,
    audience: 'team',
    lines,
    ...(cycleId ? { cycleId } : {}),
  }
}

function here(id: string, day: string, changes: Partial<Draft<Filled>> = {}): Draft<Filled> {
  const moment = `2026-${day}T12:00:00.000Z`
  return finishedEntry(`here ${id}`, { id, startedAt: moment, changedAt: moment, ...changes })
}

const course: Course = {
  cycles: ['10', '11'].map((month, index) => ({
    id: `c${index + 1}`,
    number: index + 1,
    series: 'initial',
    withTherapy: true,
    ended: false,
    stopped: false,
    sessions: [{ id: month, kind: 'infusion', state: 'done', team: [], start: `2026-${month}-01T14:00:00.000Z` }],
  })),
  between: [],
  unreadable: 0,
}

describe('the journal', () => {
  test('is one list of what the clinic has and what is here, newest first', () => {
    const lines = journalInOrder(
      [sent('a', '10-05'), sent('b', '11-05')],
      [here('c', '10-20'), here('d', '11-20')],
      course,
    )
    expect(lines.map(({ id, words, cycleId }) => [id, words, cycleId])).toEqual([
      ['d', 'here d', 'c2'],
      ['b', 'sent b', 'c2'],
      ['c', 'here c', 'c1'],
      ['a', 'sent a', 'c1'],
    ])
  })

  test('an entry that is at both places is one line: the words here are the newer ones', () => {
    const lines = journalInOrder([sent('a', '10-05')], [here('a', '10-06')], course)
    expect(lines).toMatchObject([{ id: 'a', words: 'here a', at: 'waiting' }])
  })

  test.each<[DraftState, string]>([
    [{ at: 'writing' }, 'device'],
    [{ at: 'waiting', tries: 3 }, 'waiting'],
    [{ at: 'sending', tries: 0 }, 'sending'],
    [{ at: 'attention', because: 'changed' }, 'attention'],
  ])('each line says where its words are: %o', (state, at) => {
    expect(journalInOrder([], [here('a', '10-05', { state })], course)).toMatchObject([{ at }])
    expect(journalInOrder([sent('b', '10-05')], [], course)).toMatchObject([{ at: 'clinic' }])
  })

  test('has entries only: worksheets, and drafts it does not understand, stand elsewhere', () => {
    const worksheet = sent('w', '10-05', 'c1', 'https://kap-portal.example/Questionnaire/kap-ready')
    const odd = { ...here('x', '10-05'), body: 'words of another time' } as unknown as Draft
    expect(journalInOrder([worksheet], [here('v', '10-05', { kind: 'worksheet' }), odd], course)).toEqual([])
  })

  test('the cycle an entry names itself comes first; before the course is there, none is guessed', () => {
    expect(journalInOrder([sent('a', '11-05', 'c1')], [], course)).toMatchObject([{ cycleId: 'c1' }])
    expect(journalInOrder([sent('a', '11-05')], [here('b', '11-06')], undefined).map(({ cycleId }) => cycleId)).toEqual(
      [undefined, undefined],
    )
  })

  // A server may have given an entry an id of its own; whatever lies here of it lies under the one it was made with.
  const anEntry = fc.record({
    atClinic: fc.boolean(),
    sealed: fc.boolean(),
    renamed: fc.boolean(),
    isHere: fc.boolean(),
    state: fc.constantFrom<DraftState>(
      { at: 'writing' },
      { at: 'waiting', tries: 2 },
      { at: 'sending', tries: 0 },
      { at: 'held', because: 'noVault' },
      { at: 'attention', because: 'changed' },
    ),
    day: fc.integer({ min: 1, max: 28 }),
  })

  test('any mixture of what is readable there, sealed there and here: each entry once, with its newest words; groups hold every line once', () => {
    fc.assert(
      fc.property(fc.array(anEntry, { maxLength: 12 }), (mixture) => {
        const all = mixture.map((each, place) => ({
          ...each,
          id: `e${place}`,
          there: `e${place}${each.renamed ? '-there' : ''}`,
        }))
        const day = (number: number) => `11-${String(number).padStart(2, '0')}`
        const readable = all
          .filter(({ atClinic }) => atClinic)
          .map(({ id, there, day: written }) => ({
            ...sent(there, day(written)),
            ...(id === there ? {} : { madeAs: id }),
          }))
        const sealed = all
          .filter((each) => each.sealed)
          .map(({ id, day: written }): PrivateEntry => {
            const writing: Writing = { ...sent(id, day(written)), audience: 'onlyMe' }
            return { id, edition: 1, writer: 'w', revision: 1, language: 'en', writing }
          })
        const drafts = all
          .filter(({ isHere }) => isHere)
          .map(({ id, state, day: begun }) => here(id, day(begun), { state }))
        const lines = journalInOrder(everyWriting(readable, sealed), drafts, course)

        const expected = all.filter((each) => each.atClinic || each.sealed || each.isHere)
        const placeOf = ({ id }: { id: string }) => id.replace('-there', '')
        expect(lines.map(placeOf).toSorted()).toEqual(expected.map(placeOf).toSorted())
        for (const line of lines) {
          const entry = expected.find(({ id }) => id === placeOf(line))
          const sentWords = `sent ${entry?.sealed ? entry.id : entry?.there}`
          expect(line.words).toBe(entry?.isHere ? `here ${entry.id}` : sentWords)
          if (!entry?.isHere) expect(line.audience).toBe(entry?.sealed ? 'onlyMe' : 'team')
        }
        const moments = lines.map(({ begun }) => begun)
        expect(moments).toEqual(moments.toSorted().toReversed())
        expect(
          byCycle(lines)
            .flatMap((group) => group.lines)
            .map(placeOf)
            .toSorted(),
        ).toEqual(lines.map(placeOf).toSorted())
      }),
      { numRuns: 300 },
    )
  })

  test('groups: the cycle with the newest entry first', () => {
    const lines = journalInOrder([sent('a', '10-05'), sent('b', '11-05'), sent('c', '10-20')], [], course)
    expect(byCycle(lines).map(({ cycleId, lines: each }) => [cycleId, each.map(({ id }) => id)])).toEqual([
      ['c2', ['b']],
      ['c1', ['c', 'a']],
    ])
  })
})

describe('sitting with a worksheet', () => {
  const intention = clinicForm('kap-intention')

  test('is one question at a time, each with what stands before it, as the answers make them appear', () => {
    const steps = stepsOf(intention, {})
    expect(steps.length).toBeGreaterThan(3)
    for (const { question, before } of steps) {
      expect(['note', 'group']).not.toContain(question.kind)
      expect(before.every(({ kind }) => kind === 'note' || kind === 'group')).toBe(true)
    }
    expect(new Set(steps.map(({ question }) => question.linkId)).size).toBe(steps.length)
  })

  test('goes on at the first question left open, or at the review when none is', () => {
    const [first, second] = stepsOf(intention, {})
    expect(firstOpen(intention, {})).toBe(0)
    expect(first?.question.kind).toBe('longText')
    expect(firstOpen(intention, { [first!.question.linkId]: { kind: 'text', text: 'rest' } })).toBe(1)
    expect(firstOpen(intention, { [first!.question.linkId]: { kind: 'text', text: '  ' } })).toBe(0)
    expect(second).toBeDefined()
    expect(firstOpen({ ...intention, questions: [] }, {})).toBe(0)
  })

  test('its draft is found by the request it answers, and says how much is open', () => {
    const draft = here('w', '10-05', { kind: 'worksheet', body: filledWith('light', { taskId: 't1' }) })
    expect(draftOf({ id: 't1' }, [here('e', '10-05'), draft])?.id).toBe('w')
    expect(draftOf({ id: 't2' }, [draft])).toBeUndefined()
    // Its words are there; body, mood and title are open.
    expect(openQuestions(draft)).toBe(3)
  })
})
