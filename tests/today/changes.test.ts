import { describe, expect, test } from 'vitest'
import type { Session, SessionState } from '#care/session.ts'
import { changesSince, seenNow, type Seen } from '../../src/features/today/changes.ts'

const now = '2026-12-01T12:00:00.000Z'
const old = '2026-12-03T14:30:00.000Z'
const other = '2026-12-04T14:30:00.000Z'
const past = '2026-11-20T14:30:00.000Z'

function session(state: SessionState, start?: string): Session {
  return { id: 's1', kind: 'infusion', state, team: [], ...(start ? { start } : {}) }
}

const seenAs = (state: SessionState, start?: string): Seen => ({ s1: { state, ...(start ? { start } : {}) } })

describe('what changed since the last visit', () => {
  test.each<[string, Seen, Session, string | undefined]>([
    ['nothing was seen on this device', {}, session('planned', old), undefined],
    ['it stands as it stood', seenAs('planned', old), session('planned', old), undefined],
    ['it was moved', seenAs('planned', old), session('planned', other), 'moved'],
    ['it was brought forward', seenAs('planned', other), session('planned', old), 'moved'],
    ['its date was taken away', seenAs('planned', old), session('waiting'), 'moved'],
    ['it was called off', seenAs('planned', old), session('cancelled', old), 'cancelled'],
    ['it was called off and lost its date', seenAs('planned', old), session('cancelled'), 'cancelled'],
    ['it was known to be called off', seenAs('cancelled', old), session('cancelled', old), undefined],
    ['it got its first date', seenAs('waiting'), session('planned', old), undefined],
    ['it took place', seenAs('planned', past), session('done', past), undefined],
    ['it was called off after its time', seenAs('planned', past), session('cancelled', past), undefined],
    ['it was put off after its time', seenAs('planned', past), session('planned', other), 'moved'],
    ['the person has arrived', seenAs('planned', old), session('here', old), undefined],
  ])('%s', (_, seen, session1, kind) => {
    expect(changesSince(seen, [session1], now).map((change) => change.kind)).toEqual(kind ? [kind] : [])
  })
})

test('a change stays unread until the person says so, however often the clinic is asked', () => {
  const moved = [session('planned', other)]
  const first = changesSince(seenAs('planned', old), moved, now)
  const stillUnread = seenNow(seenAs('planned', old), moved, first)
  expect(changesSince(stillUnread, moved, now)).toEqual(first)
  expect(changesSince(seenNow(stillUnread, moved, []), moved, now)).toEqual([])
})

test('what is no longer among the next sessions is forgotten', () => {
  expect(seenNow(seenAs('planned', past), [], [])).toEqual({})
})
