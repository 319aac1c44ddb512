import { describe, expect, test } from 'vitest'
import type { Course } from '#care/course.ts'
import type { Cycle } from '#care/cycle.ts'
import type { Session, SessionKind } from '#care/session.ts'
import type { Request } from '#care/worksheet.ts'
import { formUrls, type Writing } from '#care/writing.ts'
import { anchorOf, presentStretch, stretchesOf, yearsOf } from '../../src/features/timeline/courseLine.ts'
import { belongingsOf, momentOf, phaseStopsOf, type Stop } from '../../src/features/timeline/cycleStops.ts'
import { moodOf } from '../../src/features/timeline/mood.ts'
import { instantAt } from '#time.ts'

const zone = 'America/Detroit'
const at = (day: string, time: string) => instantAt(day, time, zone)

const session = (kind: SessionKind, start?: string): Session => ({
  id: `${kind} ${start}`,
  kind,
  state: start ? 'planned' : 'waiting',
  team: [],
  ...(start ? { start } : {}),
})

const cycle = (id: string, sessions: readonly Session[], more: Partial<Cycle> = {}): Cycle => ({
  id,
  number: 1,
  series: 'initial',
  withTherapy: true,
  ended: false,
  stopped: false,
  sessions,
  ...more,
})

const writing = (id: string, written: string, cycleId?: string): Writing => ({
  id,
  formUrl: formUrls.free,
  written,
  amended: false,
  audience: 'team',
  lines: [],
  ...(cycleId ? { cycleId } : {}),
})

const course = (...cycles: readonly Cycle[]): Course => ({ cycles, between: [], unreadable: 0 })

const whole = cycle('c1', [
  session('preparation', at('2026-11-30', '16:00')),
  session('infusion', at('2026-12-03', '09:30')),
  session('integration', at('2026-12-07', '16:00')),
])

function name(stop: Stop): string {
  return stop.kind === 'session' ? stop.session.kind : stop.kind === 'writing' ? stop.writing.id : stop.request.id
}

const namesIn = (one: Cycle, writings: readonly Writing[], requests: readonly Request[] = []) =>
  phaseStopsOf(one, { writings, requests }, zone).map(({ phase, stops }) => [phase, ...stops.map(name)])

describe('the phases of a cycle', () => {
  test('hold sessions, words and worksheets in order of time', () => {
    const writings = [
      writing('a week later', at('2026-12-10', '20:00')),
      writing('that evening', at('2026-12-03', '23:50')),
      writing('the morning after', at('2026-12-04', '07:00')),
      writing('the evening before', at('2026-12-02', '21:00')),
      writing('before it all', at('2026-11-20', '21:00')),
    ]
    const requests: Request[] = [
      { id: 'intention', due: '2026-12-02', open: true },
      { id: 'someday', open: true },
    ]
    expect(namesIn(whole, writings, requests)).toEqual([
      ['prepare', 'before it all', 'preparation', 'the evening before', 'intention', 'someday'],
      ['infusion', 'infusion', 'that evening'],
      ['integrate', 'the morning after', 'integration', 'a week later'],
    ])
  })

  test('without therapy are those the clinic planned; words still have a place', () => {
    const alone = cycle('c1', [session('infusion', at('2026-12-03', '09:30'))], { withTherapy: false })
    const words = [writing('before', at('2026-12-01', '12:00')), writing('after', at('2026-12-05', '12:00'))]
    expect(namesIn(alone, words)).toEqual([['infusion', 'before', 'infusion', 'after']])
    expect(namesIn({ ...alone, sessions: [] }, words)).toEqual([['prepare', 'before', 'after']])
  })

  test('wait for a date without losing anything', () => {
    const waiting = cycle('c1', [session('infusion')])
    expect(namesIn(waiting, [writing('early', at('2026-12-01', '12:00'))])).toEqual([
      ['prepare', 'early'],
      ['infusion', 'infusion'],
      ['integrate'],
    ])
  })
})

test('words that name no cycle, or one that is not there, stand where they were written', () => {
  const next = cycle('c2', [session('infusion', at('2027-01-04', '09:30'))])
  const words = [
    writing('long before', at('2026-01-01', '12:00')),
    writing('in the first', at('2026-12-20', '12:00'), 'gone'),
    writing('in the second', at('2027-02-01', '12:00')),
    writing('said to be the first', at('2027-02-01', '12:00'), 'c1'),
  ]
  const found = belongingsOf(course(whole, next), words, [{ id: 'undated', open: true }])
  expect(found.get('c1')?.writings.map(({ id }) => id)).toEqual(['long before', 'in the first', 'said to be the first'])
  expect(found.get('c2')?.writings.map(({ id }) => id)).toEqual(['in the second'])
  expect([...found.values()].flatMap(({ requests }) => requests)).toEqual([])
  expect(belongingsOf(course(), words, []).size).toBe(0)
})

test('a worksheet stands at the end of the day it is due', () => {
  const due = (text: string) => momentOf({ kind: 'request', request: { id: 'r', due: text, open: true } }, zone)
  expect(due('2026-12-02')).toBe(at('2026-12-02', '23:59'))
  expect(due('2026-12')).toBeUndefined()
  expect(due('2026-12-02T12:00:00Z')).toBe('2026-12-02T12:00:00Z')
})

test('the mood is found whatever form it was noted in', () => {
  const line = (linkId: string) => ({
    linkId,
    question: { default: '' },
    values: [{ kind: 'number', number: 6 } as const],
  })
  for (const form of ['mood', 'mood-after', 'mood-now']) expect(moodOf({ lines: [line('x'), line(form)] })).toBe(6)
  expect(moodOf({ lines: [line('x')] })).toBeUndefined()
})

describe('ways along the line', () => {
  const past = cycle('c0', [{ ...session('infusion', at('2024-05-01', '09:30')), state: 'done' }], { ended: true })
  const now = at('2026-12-01', '12:00')
  const line = stretchesOf(course(past, { ...whole, number: 2 }), now)

  test('to now: the current cycle, else what comes next, else the last', () => {
    expect(presentStretch(line, now)).toMatchObject({ cycle: { id: 'c1' } })
    expect(presentStretch(stretchesOf(course(past), now), now)).toMatchObject({ cycle: { id: 'c0' } })
    expect(presentStretch([], now)).toBeUndefined()
  })

  test('to each year in which something begins', () => {
    const years = yearsOf([...line, ...stretchesOf(course(cycle('later', [session('infusion')])), now)])
    expect(years.map(({ year, first }) => [year, anchorOf(first)])).toEqual([
      ['2024', 'cycle-1'],
      ['2026', 'cycle-2'],
    ])
  })
})
