import type { CarePlan } from 'fhir/r4'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCourse } from '#care/course.fhir.ts'
import {
  currentCycle,
  cycleAround,
  cycleOf,
  lastInfusion,
  sessionsOf,
  stateOf,
  withNewer,
  type Course,
} from '#care/course.ts'
import { infusionOf, phasesOf, type Cycle } from '#care/cycle.ts'
import type { Session } from '#care/session.ts'
import { stretchesOf } from '../../src/features/timeline/courseLine.ts'
import { anything, spoiled } from './strangers.ts'

const care = (...codes: string[]) =>
  codes.map((code) => ({ coding: [{ system: 'https://kap-portal.example/CodeSystem/care', code }] }))

function plan(id: string, changes: object = {}): CarePlan {
  return {
    resourceType: 'CarePlan',
    id,
    status: 'active',
    intent: 'plan',
    subject: { reference: 'Patient/p' },
    partOf: [{ reference: 'CarePlan/course' }],
    category: care('initial', 'with-kap'),
    ...changes,
  }
}

const course: CarePlan = {
  ...plan('course', { category: care('kap-course'), period: { start: '2026-09' }, title: 'KAP' }),
  partOf: [],
}

const holding = (...ids: string[]) => ({
  activity: ids.map((id) => ({ reference: { reference: `Appointment/${id}` } })),
})

function appointment(id: string, start?: string, kind = 'preparation', changes: object = {}): object {
  const times = start === undefined ? {} : { start: `${start}T14:30:00Z` }
  return { resourceType: 'Appointment', id, status: 'booked', serviceType: care(kind), ...times, ...changes }
}

describe('reading a course', () => {
  test('its cycles with their sessions, and the sessions that belong to none', () => {
    const read = readCourse([
      course,
      plan('c1', { ...holding('a1', 'a2'), title: 'Cycle 1', period: { start: '2026-10-01' } }),
      appointment('a2', '2026-10-08', 'infusion'),
      appointment('a1', '2026-10-01'),
      appointment('talk', '2026-09-20', 'other'),
    ])
    expect(read).toMatchObject({
      starts: '2026-09',
      unreadable: 0,
      cycles: [
        {
          id: 'c1',
          number: 1,
          title: 'Cycle 1',
          series: 'initial',
          withTherapy: true,
          ended: false,
          stopped: false,
          starts: '2026-10-01',
          sessions: [{ id: 'a1' }, { id: 'a2', withTherapy: true }],
        },
      ],
      between: [{ id: 'talk' }],
    })
  })

  test('nothing at all is an empty course', () => {
    expect(readCourse([])).toEqual({ cycles: [], between: [], unreadable: 0 })
  })

  test('the same resource twice, as a match and as what a match refers to, counts once', () => {
    const twice = [plan('c1', holding('a1')), appointment('a1', '2026-10-01'), appointment('a1', '2026-10-01')]
    const read = readCourse([...twice, ...twice])
    expect([read.cycles.length, sessionsOf(read).length, read.unreadable]).toEqual([1, 1, 0])
  })

  test('what refers to a session that did not come shows the others', () => {
    const read = readCourse([plan('c1', holding('a1', 'elsewhere')), appointment('a1', '2026-10-01')])
    expect(read.cycles[0]?.sessions.map(({ id }) => id)).toEqual(['a1'])
  })

  test.each([
    ['completed', { ended: true, stopped: false }],
    ['revoked', { ended: false, stopped: true }],
    ['active', { ended: false, stopped: false }],
    ['draft', { ended: false, stopped: false }],
    ['on-hold', { ended: false, stopped: false }],
  ])('a cycle that the clinic calls %s', (status, expected) => {
    expect(readCourse([plan('c1', { status })]).cycles).toMatchObject([expected])
  })

  test('an infusion without therapy, a maintenance cycle', () => {
    const read = readCourse([
      plan('c1', { category: care('maintenance', 'infusion-only'), ...holding('a1') }),
      appointment('a1', '2026-10-01', 'infusion'),
    ])
    expect(read.cycles).toMatchObject([
      { series: 'maintenance', withTherapy: false, sessions: [{ withTherapy: false }] },
    ])
  })

  test('what an appointment says itself about therapy outranks its cycle', () => {
    const own = appointment('a1', '2026-10-01', 'infusion', { serviceType: care('infusion', 'infusion-only') })
    expect(readCourse([plan('c1', holding('a1')), own]).cycles[0]?.sessions[0]?.withTherapy).toBe(false)
  })

  test('entered in error is not there, and not counted; its sessions are still shown', () => {
    const read = readCourse([
      plan('c1', { status: 'entered-in-error', ...holding('a1') }),
      appointment('a1', '2026-10-01'),
      appointment('a2', '2026-10-02', 'infusion', { status: 'entered-in-error' }),
    ])
    expect([read.cycles, read.between.map(({ id }) => id), read.unreadable]).toEqual([[], ['a1'], 0])
  })

  test('what cannot be read is counted, and takes nothing with it', () => {
    const read = readCourse([
      plan('c1', holding('a1')),
      plan('c2', { status: 5 }),
      plan('c3', { activity: 'none' }),
      appointment('a1', '2026-10-01'),
      appointment('a2', '2026-10-01', 'infusion', { start: 'soon' }),
      { resourceType: 'Patient', id: 'p' },
      null,
    ])
    expect([read.cycles.map(({ id }) => id), sessionsOf(read).length, read.unreadable]).toEqual([['c1'], 1, 3])
  })

  test('whatever the server sends, reading it never throws, and nothing is shown twice or lost uncounted', () => {
    const good = [plan('c1', holding('a1', 'a2')), appointment('a1', '2026-10-01'), course]
    const sent = fc.oneof(
      ...good.map(spoiled),
      anything('CarePlan'),
      anything('Appointment'),
      fc.constantFrom<unknown>(...good),
      fc.jsonValue(),
    )
    fc.assert(
      fc.property(fc.array(sent, { maxLength: 12 }), (resources) => {
        const read = readCourse(resources)
        const ids = read.cycles.map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        expect(read.cycles.map(({ number }) => number)).toEqual(ids.map((_, index) => index + 1))
        expect(read.unreadable).toBeLessThanOrEqual(resources.length)
        for (const cycle of read.cycles) expect(() => stateOf(cycle, read, '2026-10-05T00:00:00Z')).not.toThrow()
        expect(() => stretchesOf(read, '2026-10-05T00:00:00Z')).not.toThrow()
      }),
      { numRuns: 500 },
    )
  })
})

describe('the order and numbers of cycles', () => {
  test('by their first dated session, else by when they begin, else last; numbered from 1', () => {
    const read = readCourse([
      plan('undated'),
      plan('november', holding('a3')),
      plan('october', { period: { start: '2026-10' } }),
      plan('september', { ...holding('a1', 'a2'), period: { start: '2026-12' } }),
      appointment('a3', '2026-11-02'),
      appointment('a1'),
      appointment('a2', '2026-09-02'),
    ])
    expect(read.cycles.map(({ id, number }) => `${number} ${id}`)).toEqual([
      '1 september',
      '2 october',
      '3 november',
      '4 undated',
    ])
  })

  test('whatever order the server sends them in', () => {
    const all = [
      plan('c1', holding('a1')),
      plan('c2', holding('a2')),
      plan('c3', { period: { start: '2026-12-01' } }),
      appointment('a1', '2026-10-01'),
      appointment('a2', '2026-11-01'),
    ]
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        expect(readCourse(shuffled).cycles.map(({ id }) => id)).toEqual(['c1', 'c2', 'c3'])
      }),
    )
  })
})

const now = '2026-10-10T12:00:00.000Z'

function session(id: string, day?: string, changes: Partial<Session> = {}): Session {
  const start = day === undefined ? {} : { start: `${day}T14:00:00.000Z`, end: `${day}T15:00:00.000Z` }
  return { id, kind: 'preparation', state: day === undefined ? 'waiting' : 'planned', team: [], ...start, ...changes }
}

function cycle(id: string, sessions: readonly Session[], changes: Partial<Cycle> = {}): Cycle {
  return { id, number: 1, series: 'initial', withTherapy: true, ended: false, stopped: false, sessions, ...changes }
}

const courseWith = (...cycles: readonly Cycle[]): Course => ({ cycles, between: [], unreadable: 0 })

describe('where a cycle stands', () => {
  const past = cycle('past', [session('a', '2026-10-01')])
  const present = cycle('present', [session('b', '2026-10-09'), session('c', '2026-10-12')])
  const future = cycle('future', [session('d', '2026-11-12')])

  test.each<[string, Cycle, Course, string]>([
    ['all of it lies behind', past, courseWith(past, present), 'past'],
    ['some of it is open', present, courseWith(past, present, future), 'now'],
    ['an earlier one is still open', future, courseWith(past, present, future), 'ahead'],
    ['it is the next one and has a date', future, courseWith(past, future), 'now'],
    ['it has no sessions yet', cycle('x', []), courseWith(past, cycle('x', [])), 'ahead'],
    ['it waits for all its dates', cycle('x', [session('w')]), courseWith(past, cycle('x', [session('w')])), 'ahead'],
    ['the clinic ended it', { ...present, ended: true }, courseWith({ ...present, ended: true }), 'past'],
    [
      'the clinic ended it, empty',
      cycle('x', [], { ended: true }),
      courseWith(cycle('x', [], { ended: true })),
      'past',
    ],
    ['the clinic stopped it', { ...present, stopped: true }, courseWith({ ...present, stopped: true }), 'stopped'],
    [
      'all was called off',
      cycle('x', [session('a', '2026-11-01', { state: 'cancelled' })]),
      courseWith(cycle('x', [session('a', '2026-11-01', { state: 'cancelled' })])),
      'past',
    ],
  ])('%s', (_, one, whole, state) => {
    expect(stateOf(one, whole, now)).toBe(state)
  })

  test('one at most is now', () => {
    const cycles = [past, present, future, cycle('later', [session('e', '2026-12-12')])]
    expect(cycles.filter((one) => stateOf(one, courseWith(...cycles), now) === 'now')).toEqual([present])
  })

  test('the cycle a person is in: the first that is open, once any of it has a date', () => {
    expect(currentCycle(courseWith(past, present, future), now)?.id).toBe('present')
    expect(currentCycle(courseWith(past, cycle('x', [session('w')])), now)).toBeUndefined()
    expect(currentCycle(courseWith(past, cycle('x', [session('a', '2026-10-01'), session('w')])), now)?.id).toBe('x')
    expect(currentCycle(courseWith({ ...present, stopped: true }, future), now)?.id).toBe('future')
    expect(currentCycle(courseWith({ ...present, ended: true }, future), now)?.id).toBe('future')
    expect(currentCycle(courseWith(), now)).toBeUndefined()
  })
})

describe('what the clinic told since', () => {
  const before = courseWith(cycle('one', [session('a', '2026-10-01'), session('b', '2026-10-08')]))

  test('stands in the place of what was known, in its cycle and in order; what is new stands beside the cycles', () => {
    const moved = { ...session('a', '2026-10-20'), state: 'planned' as const }
    const now = withNewer({ ...before, between: [session('x', '2026-10-03')] }, [moved, session('y', '2026-10-02')])
    expect(now.cycles[0]?.sessions).toEqual([session('b', '2026-10-08'), moved])
    expect(now.between.map(({ id }) => id)).toEqual(['y', 'x'])
  })

  test('leaves what it says nothing of, and keeps what only the cycle says: whether it is one with therapy', () => {
    const [a, b] = [{ ...session('a', '2026-10-01'), withTherapy: true }, session('b', '2026-10-08')]
    const now = withNewer(courseWith(cycle('one', [a, b])), [session('a', '2026-10-02')])
    expect(now.cycles[0]?.sessions).toEqual([{ ...session('a', '2026-10-02'), withTherapy: true }, b])
    expect(withNewer(before, [])).toEqual(before)
  })
})

describe('which cycle a moment belongs to', () => {
  const first = cycle('first', [session('a', '2026-10-01')])
  const second = cycle('second', [session('b', '2026-11-01')])
  const undated = cycle('undated', [])
  const whole = courseWith(first, second, undated)

  test.each([
    ['2026-09-01T00:00:00.000Z', 'first'],
    ['2026-10-01T13:59:59.000Z', 'first'],
    ['2026-10-01T14:00:00.000Z', 'first'],
    ['2026-11-01T13:59:59.000Z', 'first'],
    ['2026-11-01T14:00:00.000Z', 'second'],
    ['2030-01-01T00:00:00.000Z', 'second'],
  ])('%s: %s', (moment, id) => {
    expect(cycleAround(whole, moment)?.id).toBe(id)
  })

  test('none, where there is no cycle', () => {
    expect(cycleAround(courseWith(), now)).toBeUndefined()
  })

  test('a session belongs to the cycle that has it', () => {
    expect([cycleOf(whole, 'b')?.id, cycleOf(whole, 'nobody')?.id]).toEqual(['second', undefined])
  })
})

describe('in a cycle', () => {
  const infusion = (id: string, day: string, changes: Partial<Session> = {}) =>
    session(id, day, { kind: 'infusion', ...changes })

  test('the infusion it turns around is the last that was not called off', () => {
    const off = infusion('off', '2026-10-09', { state: 'cancelled' })
    expect(infusionOf(cycle('c', [infusion('a', '2026-10-01'), infusion('b', '2026-10-05'), off]))?.id).toBe('b')
    expect(infusionOf(cycle('c', [off]))?.id).toBe('off')
    expect(infusionOf(cycle('c', [session('p', '2026-10-01')]))).toBeUndefined()
  })

  test('its phases stand in their order, each with its sessions', () => {
    const sessions = [
      session('after', '2026-10-12', { kind: 'integration' }),
      infusion('a', '2026-10-09'),
      session('talk', '2026-10-02', { kind: 'other' }),
      session('before', '2026-10-01'),
    ]
    const phases = phasesOf(cycle('c', sessions)).map(({ phase, sessions: each }) => [phase, each.map(({ id }) => id)])
    expect(phases).toEqual([
      ['prepare', ['before', 'talk']],
      ['infusion', ['a']],
      ['integrate', ['after']],
    ])
  })

  test('with therapy every phase has its place; without, only what the clinic planned', () => {
    expect(phasesOf(cycle('c', [])).map(({ phase }) => phase)).toEqual(['prepare', 'infusion', 'integrate'])
    expect(
      phasesOf(cycle('c', [infusion('a', '2026-10-09')], { withTherapy: false })).map(({ phase }) => phase),
    ).toEqual(['infusion'])
  })

  test('the last infusion is one that took place', () => {
    const all = [
      infusion('a', '2026-10-01'),
      infusion('missed', '2026-10-05', { state: 'missed' }),
      infusion('next', '2026-10-12'),
      session('later', '2026-10-09'),
    ]
    expect(lastInfusion(all, now)?.id).toBe('a')
    expect(lastInfusion(all.slice(1), now)).toBeUndefined()
  })
})

describe('the course as a line', () => {
  test('cycles in order, with the sessions of none standing together between them', () => {
    const line = stretchesOf(
      {
        ...courseWith(
          cycle('c1', [session('a', '2026-10-01')]),
          cycle('c2', [session('b', '2026-11-01')]),
          cycle('c3', []),
        ),
        between: [session('x', '2026-10-15'), session('y', '2026-10-20'), session('z', '2026-09-01'), session('w')],
      },
      now,
    )
    expect(
      line.map((stretch) =>
        stretch.kind === 'cycle'
          ? `${stretch.cycle.id} ${stretch.state}`
          : stretch.sessions.map(({ id }) => id).join('+'),
      ),
    ).toEqual(['z', 'c1 past', 'x+y', 'c2 now', 'c3 ahead', 'w'])
  })

  test('every session of the course stands on it once', () => {
    const days = fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined })
    const dated = (prefix: string, all: readonly (number | undefined)[]) =>
      all.map((day, index) => session(`${prefix}-${index}`, day === undefined ? undefined : dayOf(day)))
    fc.assert(
      fc.property(fc.array(fc.array(days, { maxLength: 4 }), { maxLength: 5 }), fc.array(days), (cycles, single) => {
        const whole: Course = {
          ...courseWith(...cycles.map((each, index) => cycle(`c${index}`, dated(`c${index}`, each)))),
          between: dated('x', single),
        }
        const onLine = stretchesOf(whole, now).flatMap((stretch) =>
          stretch.kind === 'cycle' ? stretch.cycle.sessions : stretch.sessions,
        )
        expect(onLine.map(({ id }) => id).toSorted()).toEqual(
          sessionsOf(whole)
            .map(({ id }) => id)
            .toSorted(),
        )
      }),
    )
  })
})

function dayOf(count: number): string {
  return new Date(Date.UTC(2026, 8, 1 + count)).toISOString().slice(0, 10)
}
