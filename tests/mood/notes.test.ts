import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formUrls, type Writing } from '#care/writing.ts'
import { plusMinutes } from '#time.ts'
import { chartOf, gapDays } from '../../src/features/mood/chart.ts'
import { notesOf, type Note } from '../../src/features/mood/notes.ts'

const noted = (id: string, written: string, linkId: string, number: number, formUrl: string = formUrls.free) =>
  ({
    id,
    formUrl,
    written,
    amended: false,
    audience: 'team',
    lines: [{ linkId, question: { default: linkId }, values: [{ kind: 'number', number }] }],
  }) as Writing

describe('notes', () => {
  test('are found under every name the question has, oldest first, with where they were taken', () => {
    const writings = [
      noted('c', '2026-12-10T10:00:00.000Z', 'mood', 7, formUrls.week),
      noted('a', '2026-12-03T10:00:00.000Z', 'mood-after', 3, formUrls.firstNotes),
      noted('b', '2026-12-05T10:00:00.000Z', 'mood-now', 0, formUrls.reflection),
    ]
    expect(notesOf('mood', writings).map(({ id, number, moment }) => [id, number, moment])).toEqual([
      ['a', 3, 'firstNotes'],
      ['b', 0, 'reflection'],
      ['c', 7, 'week'],
    ])
  })

  test.each(['constructor', 'toString', '__proto__'])('in a form that is called %s are taken elsewhere', (formUrl) => {
    expect(notesOf('mood', [noted('a', '2026-12-03T10:00:00.000Z', 'mood', 5, formUrl)])).toMatchObject([
      { moment: 'other' },
    ])
  })

  test('of sleep and connection are kept apart from mood', () => {
    const writings = [
      noted('s', '2026-12-03T10:00:00.000Z', 'sleep', 4),
      noted('c', '2026-12-03T10:00:00.000Z', 'connection', 5),
    ]
    expect(notesOf('mood', writings)).toEqual([])
    expect(notesOf('sleep', writings).map(({ number }) => number)).toEqual([4])
    expect(notesOf('connection', writings).map(({ number }) => number)).toEqual([5])
  })

  test.each([-1, 11, Number.NaN, Infinity])('a number outside 0–10 is none: %s', (number) => {
    expect(notesOf('mood', [noted('a', '2026-12-03T10:00:00.000Z', 'mood', number)])).toEqual([])
  })
})

const start = '2023-01-02T08:00:00.000Z'
const note = (minutes: number, number: number): Note => ({
  id: `${minutes}`,
  kind: 'mood',
  at: plusMinutes(start, minutes),
  number,
  moment: 'other',
  audience: 'team',
})

describe('the chart', () => {
  test('of nothing is nothing', () => {
    expect(chartOf([], [])).toBeUndefined()
  })

  test('a single note stands in the middle', () => {
    expect(chartOf([note(0, 10)], [])?.places).toEqual([{ along: 0.5, up: 1 }])
  })

  test('weeks without a note break the line, and nothing else does', () => {
    const day = 24 * 60
    const chart = chartOf([note(0, 1), note(gapDays * day, 2), note((2 * gapDays + 1) * day, 3)], [])
    expect(chart?.runs.map((run) => run.length)).toEqual([2, 1])
  })

  test('infusions outside the time shown are not drawn at its edge', () => {
    const chart = chartOf(
      [note(0, 1), note(9000, 2)],
      [plusMinutes(start, -90_000), plusMinutes(start, 4500), plusMinutes(start, 90_000)],
    )
    expect(chart?.infusions).toHaveLength(1)
    expect(chart?.infusions[0]).toBeCloseTo(0.5)
  })

  test('holds each note once, in order, at its own height, and within its edges', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 2_000_000 }), fc.integer({ min: 0, max: 10 })), {
          minLength: 1,
          maxLength: 60,
        }),
        (pairs) => {
          const notes = pairs
            .toSorted(([one], [other]) => one - other)
            .map(([minutes, number]) => note(minutes, number))
          const chart = chartOf(notes, [])
          expect(chart?.places.map(({ up }) => Math.round(up * 10))).toEqual(notes.map(({ number }) => number))
          expect(chart?.runs.flat()).toEqual(chart?.places)
          const alongs = chart?.places.map(({ along }) => along) ?? []
          expect(alongs).toEqual(alongs.toSorted((one, other) => one - other))
          expect(alongs.every((along) => along >= 0 && along <= 1)).toBe(true)
        },
      ),
    )
  })
})
