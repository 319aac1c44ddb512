import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Course } from '#care/course.ts'
import type { Cycle } from '#care/cycle.ts'
import { calmAgain } from '#care/quietHours.ts'
import type { Session, SessionKind, SessionState } from '#care/session.ts'
import { afterThat, today, type Around } from '../../src/features/today/today.ts'
import { instantAt, plusMinutes } from '#time.ts'

const zone = 'America/Detroit'
const nextDayAt = '10:00'

/** A wall-clock moment at the clinic: `12-03 09:30`, in 2026. */
function at(when: string): string {
  const [day = '', time = ''] = when.split(' ')
  return instantAt(`2026-${day}`, time, zone)
}

const around = (when: string, changes: Partial<Around> = {}): Around => ({ now: at(when), zone, nextDayAt, ...changes })

const usualMinutes = { preparation: 60, infusion: 180, integration: 60, other: 60 }

function session(
  kind: SessionKind,
  when?: string,
  state: SessionState = 'planned',
  more: Partial<Session> = {},
): Session {
  const times = when === undefined ? {} : { start: at(when), end: plusMinutes(at(when), usualMinutes[kind]) }
  return { id: `${kind}-${when}`, kind, state, team: [], ...times, ...more }
}

function cycleOf(sessions: readonly Session[], changes: Partial<Cycle> = {}): Cycle {
  return {
    id: 'c1',
    number: 1,
    series: 'initial',
    withTherapy: true,
    ended: false,
    stopped: false,
    sessions,
    ...changes,
  }
}

function courseOf(...cycles: readonly Cycle[]): Course {
  return { cycles, between: [], unreadable: 0 }
}

const preparation = session('preparation', '11-27 13:00', 'done')
const infusion = session('infusion', '12-03 09:30')
const integration = session('integration', '12-07 11:00')
const all = [preparation, infusion, integration]
const whole = courseOf(cycleOf(all))

describe('a usual cycle, from its first day to its last', () => {
  const waiting = (days: number, next: Session) => ({ at: 'before' as const, session: next, days })
  const hours = { at: 'hoursAfter' as const, infusion, next: integration }
  const days = { at: 'daysAfter' as const, infusion, next: integration }

  test.each([
    ['11-26 23:59', waiting(1, { ...preparation, state: 'planned' })],
    ['11-27 00:00', waiting(0, { ...preparation, state: 'planned' })],
    ['11-27 13:30', waiting(0, { ...preparation, state: 'planned' })],
    ['11-27 14:00', waiting(0, { ...preparation, state: 'planned' })],
    ['11-27 14:01', waiting(6, infusion)],
    ['12-02 23:59', waiting(1, infusion)],
    ['12-03 00:00', waiting(0, infusion)],
    ['12-03 09:29', waiting(0, infusion)],
    ['12-03 09:30', waiting(0, infusion)],
    ['12-03 12:30', waiting(0, infusion)],
    ['12-03 12:31', hours],
    ['12-03 19:00', hours],
    ['12-03 23:59', hours],
    ['12-04 00:00', hours],
    ['12-04 10:00', hours],
    ['12-04 12:29', hours],
    ['12-04 12:30', days],
    ['12-05 09:00', days],
    ['12-06 23:59', days],
    ['12-07 00:00', waiting(0, integration)],
    ['12-07 12:00', waiting(0, integration)],
  ])('%s', (when, expected) => {
    const seen = all.map((each) => (each === preparation ? { ...each, state: 'planned' as const } : each))
    expect(today(seen, whole, around(when))).toEqual(expected)
  })

  test('when all of it is over and the clinic says so', () => {
    const over = courseOf(cycleOf(all, { ended: true }))
    expect(today(all, over, around('12-07 12:01'))).toEqual({ at: 'finished' })
  })

  test('when all of it is over and the clinic has not said so', () => {
    expect(today(all, whole, around('12-07 12:01'))).toEqual({ at: 'between' })
  })
})

describe('the quiet hours after an infusion', () => {
  test('last until the clinic’s time the next day or 24 hours, whichever is later', () => {
    const calm = (when: string, next = nextDayAt) => calmAgain(session('infusion', when), { zone, nextDayAt: next })
    expect(calm('12-03 09:30')).toBe(at('12-04 12:30'))
    expect(calm('12-03 06:00')).toBe(at('12-04 10:00'))
    expect(calm('12-03 06:00', '08:00')).toBe(at('12-04 09:00'))
    expect(calm('12-03 17:00')).toBe(at('12-04 20:00'))
  })

  test('an infusion without an end lasts as long as one usually does', () => {
    const { end: _end, ...endless } = infusion
    expect(calmAgain(endless, { zone, nextDayAt })).toBe(at('12-04 12:30'))
  })

  test('are 24 real hours also on the night in which the clocks go forward', () => {
    const eve = session('infusion', '03-07 09:30')
    expect(calmAgain(eve, { zone, nextDayAt })).toBe(at('03-08 13:30'))
    expect(today([eve], undefined, around('03-08 13:29')).at).toBe('hoursAfter')
    expect(today([eve], undefined, around('03-08 13:30')).at).toBe('daysAfter')
  })

  test('and on the night in which they go back', () => {
    const eve = session('infusion', '10-31 09:30')
    expect(calmAgain(eve, { zone, nextDayAt })).toBe(at('11-01 11:30'))
    expect(calmAgain(eve, { zone, nextDayAt: '12:00' })).toBe(at('11-01 12:00'))
    expect(today([eve], undefined, around('11-01 11:29')).at).toBe('hoursAfter')
    expect(today([eve], undefined, around('11-01 11:30')).at).toBe('daysAfter')
  })

  test('come before everything else, also before a session of the next day', () => {
    const early = session('integration', '12-04 09:00')
    expect(today([infusion, early], undefined, around('12-04 09:30'))).toMatchObject({ at: 'hoursAfter', next: early })
  })

  test('begin when the clinic says that it is over, even before its planned end', () => {
    const done = { ...infusion, state: 'done' as const }
    expect(today([done], undefined, around('12-03 11:00')).at).toBe('hoursAfter')
  })

  test.each<SessionState>(['cancelled', 'missed', 'waiting'])('do not follow one that was %s', (state) => {
    expect(today([{ ...infusion, state }, integration], whole, around('12-03 19:00')).at).toBe('before')
  })

  test('do not follow a preparation or an integration', () => {
    expect(today([preparation, infusion], whole, around('11-27 15:00')).at).toBe('before')
    expect(today([integration], whole, around('12-07 13:00')).at).toBe('between')
  })
})

describe('the days after', () => {
  const done = { ...infusion, state: 'done' as const }

  test.each([
    ['03-07 09:30', '03-10 23:59', '03-11 00:00'],
    ['10-31 09:30', '11-03 23:59', '11-04 00:00'],
    ['12-03 09:30', '12-06 23:59', '12-07 00:00'],
  ])('are three days of the calendar after %s, also where one is shorter or longer', (when, last, first) => {
    const one = session('infusion', when, 'done')
    expect(today([one], whole, around(last)).at).toBe('daysAfter')
    expect(today([one], whole, around(first)).at).toBe('between')
  })

  test('go on after an early integration session', () => {
    const early = session('integration', '12-05 11:00', 'done')
    expect(today([done, early], whole, around('12-05 15:00'))).toMatchObject({ at: 'daysAfter', next: undefined })
  })

  test('give way to an infusion that is already near', () => {
    const next = session('infusion', '12-06 09:30')
    expect(today([done, next], whole, around('12-05 15:00'))).toEqual({ at: 'before', session: next, days: 1 })
  })
})

describe('where the clock is another', () => {
  const morning = '2026-12-03T14:30:00.000Z'

  test.each([
    ['America/Detroit', '2026-12-03T05:00:00.000Z', 0],
    ['America/Detroit', '2026-12-03T04:59:00.000Z', 1],
    ['America/Los_Angeles', '2026-12-03T07:59:00.000Z', 1],
    ['America/Los_Angeles', '2026-12-03T08:00:00.000Z', 0],
    ['Asia/Tokyo', '2026-12-02T14:59:00.000Z', 1],
    ['Asia/Tokyo', '2026-12-02T15:00:00.000Z', 0],
    ['Pacific/Kiritimati', '2026-12-03T09:59:00.000Z', 1],
    ['Pacific/Kiritimati', '2026-12-03T10:00:00.000Z', 0],
  ])('the days until a session are counted in the zone given (%s, %s)', (there, now, days) => {
    const only = { ...infusion, start: morning, end: plusMinutes(morning, 180) }
    expect(today([only], undefined, { now, zone: there, nextDayAt })).toEqual({ at: 'before', session: only, days })
  })

  test('the clinic’s time of the next day is a time there', () => {
    const short = { ...infusion, start: '2026-12-03T05:30:00.000Z', end: '2026-12-03T06:00:00.000Z' }
    expect(calmAgain(short, { zone: 'America/Los_Angeles', nextDayAt: '23:00' })).toBe('2026-12-04T07:00:00.000Z')
    expect(calmAgain(short, { zone: 'America/Detroit', nextDayAt: '23:00' })).toBe('2026-12-05T04:00:00.000Z')
  })
})

describe('without a next thing', () => {
  const now = around('12-03 19:00')

  test.each<[string, readonly Session[], Course | undefined, string]>([
    ['nothing is known yet', [], undefined, 'between'],
    ['the clinic has written nothing down', [], courseOf(), 'noCourse'],
    ['there are cycles and none has a date', [], courseOf(cycleOf([])), 'between'],
    ['sessions wait for a date', [session('infusion', undefined, 'waiting')], courseOf(), 'between'],
    ['only cancelled ones are left', [{ ...preparation, state: 'cancelled' }], courseOf(), 'finished'],
    ['every cycle has ended', [preparation], courseOf(cycleOf([preparation], { ended: true })), 'finished'],
    ['the course was stopped', [preparation], courseOf(cycleOf([preparation], { stopped: true })), 'finished'],
    ['a later cycle is still to come', [preparation], courseOf(cycleOf([], { ended: true }), cycleOf([])), 'between'],
    ['the past is known and the course not yet', [preparation], undefined, 'between'],
  ])('%s', (_, sessions, course, expected) => {
    expect(today(sessions, course, now)).toEqual({ at: expected })
  })
})

test('someone who is there already has it before them still', () => {
  const here = { ...infusion, state: 'here' as const }
  expect(today([here], whole, around('12-03 10:00'))).toEqual({ at: 'before', session: here, days: 0 })
  expect(today([here], whole, around('12-03 12:31')).at).toBe('hoursAfter')
})

describe('what comes after that', () => {
  const later = session('preparation', '12-20 13:00')
  const undated = session('infusion', undefined, 'waiting')

  test('the next two ahead, without the one that is already shown', () => {
    const course = courseOf(cycleOf([...all, later, undated]))
    expect(afterThat(course, infusion, at('12-02 12:00'))).toEqual([integration, later])
    expect(afterThat(course, integration, at('12-04 12:00'))).toEqual([later, undated])
  })

  test('not what is past, running, cancelled or missed', () => {
    const course = courseOf(
      cycleOf([preparation, infusion, { ...integration, state: 'cancelled' }, { ...later, state: 'missed' }]),
    )
    expect(afterThat(course, undefined, at('12-03 09:31'))).toEqual([])
  })

  test('nothing while the course is not known', () => {
    expect(afterThat(undefined, infusion, at('12-03 12:00'))).toEqual([])
  })
})

test('whatever the sessions and the hour, there is an answer, and it never speaks of a cancelled session', () => {
  const hour = fc.integer({ min: 0, max: 24 * 60 }).map((hours) => plusMinutes('2026-03-01T00:00:00.000Z', hours * 60))
  const any = fc.record({
    id: fc.uuid(),
    kind: fc.constantFrom<SessionKind>('preparation', 'infusion', 'integration', 'other'),
    state: fc.constantFrom<SessionState>('waiting', 'planned', 'here', 'done', 'cancelled', 'missed'),
    team: fc.constant([]),
    start: hour,
    minutes: fc.integer({ min: 10, max: 240 }),
  })
  fc.assert(
    fc.property(fc.array(any, { maxLength: 8 }), hour, fc.boolean(), (each, now, isKnown) => {
      const sessions: Session[] = each.map(({ minutes, ...rest }) => ({
        ...rest,
        end: plusMinutes(rest.start, minutes),
      }))
      const answer = today(sessions, isKnown ? courseOf(cycleOf(sessions)) : undefined, { now, zone, nextDayAt })
      const spokenOf = [
        'session' in answer ? answer.session : undefined,
        'infusion' in answer ? answer.infusion : undefined,
        'next' in answer ? answer.next : undefined,
      ]
      for (const one of spokenOf) expect(['cancelled', 'missed', 'waiting']).not.toContain(one?.state)
    }),
    { numRuns: 300 },
  )
})
