import { describe, expect, test } from 'vitest'
import type { Session, SessionState } from '#care/session.ts'
import { changesSince, seenOf, stillAhead, type Seen } from '#care/changes.ts'

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
    ['it got its first date', seenAs('waiting'), session('planned', old), 'dated'],
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
  const before = seenAs('planned', old)
  expect(seenOf(before, moved, first, now)).toEqual({})
  expect(changesSince({ ...before, ...seenOf(before, moved, first, now) }, moved, now)).toEqual(first)
  expect(changesSince({ ...before, ...seenOf(before, moved, [], now) }, moved, now)).toEqual([])
})

test('what is over is let go; what has no date yet, or is to come, is remembered', () => {
  expect(stillAhead(seenAs('planned', past), now)).toEqual({})
  expect(stillAhead(seenAs('waiting'), now)).toEqual(seenAs('waiting'))
  expect(seenOf({}, [session('done', past)], [], now)).toEqual({})
  expect(seenOf({}, [session('planned', old)], [], now)).toEqual(seenAs('planned', old))
})

test('a change that was read is no change any more, also when its time has passed meanwhile', () => {
  const before = seenAs('planned', old)
  const broughtForward = [session('planned', past)]
  expect(changesSince(before, broughtForward, now)).toHaveLength(1)
  expect(changesSince({ ...before, ...seenOf(before, broughtForward, [], now) }, broughtForward, now)).toEqual([])
})
