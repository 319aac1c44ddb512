import { describe, expect, test } from 'vitest'
import { quietHours, waitsForTomorrow } from '#care/quietHours.ts'
import type { Session, SessionState } from '#care/session.ts'

const rule = { zone: 'America/Detroit', nextDayAt: '10:00' }
const infusion = (start: string, state: SessionState = 'planned'): Session => ({
  id: start,
  kind: 'infusion',
  state,
  team: [],
  start,
  end: new Date(Date.parse(start) + 3 * 3_600_000).toISOString(),
})
// 9:30 in the morning in Detroit, over at 12:30.
const start = '2026-12-03T14:30:00.000Z'
const until = '2026-12-04T17:30:00.000Z'

describe('quiet hours', () => {
  test.each([
    ['before it starts', '2026-12-03T14:29:59.000Z', undefined],
    ['as it starts', start, { since: start, until }],
    ['while it goes on', '2026-12-03T16:00:00.000Z', { since: start, until }],
    ['the next morning', '2026-12-04T15:30:00.000Z', { since: start, until }],
    ['the last second', '2026-12-04T17:29:59.000Z', { since: start, until }],
    ['24 hours after its end', until, undefined],
  ])('%s', (_when, now, hours) => {
    expect(quietHours([infusion(start)], now, rule)).toEqual(hours)
  })

  test.each<[SessionState, boolean]>([
    ['planned', true],
    ['here', true],
    ['done', true],
    ['cancelled', false],
    ['missed', false],
    ['waiting', false],
  ])('an infusion that is %s: %s', (state, isQuiet) => {
    expect(quietHours([infusion(start, state)], '2026-12-03T18:00:00.000Z', rule) !== undefined).toBe(isQuiet)
  })

  test('of two infusions the later one counts, in whatever order they come', () => {
    const sessions = [infusion(start), infusion('2026-11-26T14:30:00.000Z')]
    expect(quietHours(sessions, '2026-12-03T18:00:00.000Z', rule)?.since).toBe(start)
    expect(quietHours(sessions.toReversed(), '2026-12-03T18:00:00.000Z', rule)?.since).toBe(start)
  })

  test('only what was begun since the infusion waits', () => {
    const hours = { since: start, until }
    expect(waitsForTomorrow('2026-12-03T14:29:00.000Z', hours)).toBe(false)
    expect(waitsForTomorrow(start, hours)).toBe(true)
    expect(waitsForTomorrow('2026-12-03T20:00:00.000Z', undefined)).toBe(false)
  })
})
