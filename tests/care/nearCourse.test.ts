import { QueryClient } from '@tanstack/react-query'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { courseReader, readCourse } from '#care/course.fhir.ts'
import { courseOf } from '#care/course.queries.ts'
import type { NearCourse } from '#care/course.ts'
import { nearCourseOf } from '#care/wholeCourse.queries.ts'
import type { FhirClient, SearchFor } from '#fhir/client.ts'
import { ProblemError } from '#problem.ts'
import { foldedLine, keyOf, stretchesOf } from '../../src/features/timeline/courseLine.ts'

const system = 'https://kap-portal.example/CodeSystem/care'
const perCycle = 3
const now = '2026-12-03T12:00:00.000Z'

const dayOf = (cycle: number, day: number) =>
  new Date(Date.parse(now) - cycle * 28 * 86_400_000 + day * 86_400_000).toISOString()

const sessionId = (cycle: number, place: number) => `c${cycle}-s${place}`

/** A cycle, counted back from the present one. Its second session is tomorrow, where it is the present one. */
function plan(cycle: number, changes: object = {}) {
  return {
    resourceType: 'CarePlan',
    id: `c${cycle}`,
    status: cycle > 0 ? 'completed' : 'active',
    intent: 'plan',
    partOf: [{ reference: 'CarePlan/course' }],
    period: { start: dayOf(cycle, -3).slice(0, 10) },
    activity: Array.from({ length: perCycle }, (_, place) => ({
      reference: { reference: `Appointment/${sessionId(cycle, place)}` },
    })),
    ...changes,
  }
}

function session(cycle: number, place: number, changes: object = {}) {
  return {
    resourceType: 'Appointment',
    id: sessionId(cycle, place),
    status: cycle > 0 || place === 0 ? 'fulfilled' : 'booked',
    serviceType: [{ coding: [{ system, code: ['preparation', 'infusion', 'integration'][place] }] }],
    start: dayOf(cycle, place * 4 - 3),
    ...changes,
  }
}

const course = {
  resourceType: 'CarePlan',
  id: 'course',
  status: 'active',
  intent: 'plan',
  category: [{ coding: [{ system, code: 'kap-course' }] }],
  period: { start: '1990' },
}

const plansOf = (cycles: number): object[] => [...Array.from({ length: cycles }, (_, cycle) => plan(cycle)), course]
const sessionsOf = (cycles: number): object[] =>
  Array.from({ length: cycles }, (_, cycle) => [2, 1, 0].map((place) => session(cycle, place))).flat()

interface Answers {
  CarePlan: readonly object[]
  Appointment: readonly object[]
}

interface Clinic {
  fhir: FhirClient
  asked: readonly { type: string; searchFor: SearchFor }[]
  /** Sends the page of that kind that is waited for. */
  send: (type: keyof Answers) => Promise<void>
}

/** A clinic that sends a page each time somebody says so. */
function clinic(
  answers: Answers,
  { perPage = { CarePlan: 50, Appointment: 100 }, refuses = false, byName = Promise.resolve() } = {},
): Clinic {
  const waiting: Record<string, (() => void)[]> = { CarePlan: [], Appointment: [] }
  const asked: { type: string; searchFor: SearchFor }[] = []
  async function* pages(type: keyof Answers, searchFor: SearchFor) {
    asked.push({ type, searchFor })
    if (refuses && '_sort' in searchFor) throw new ProblemError({ kind: 'refused', status: 400 })
    const all = answers[type]
    for (let from = 0; from === 0 || from < all.length; from += perPage[type]) {
      await new Promise<void>((send) => waiting[type]?.push(send))
      yield all.slice(from, from + perPage[type])
    }
  }
  async function search(type: keyof Answers, searchFor: SearchFor) {
    asked.push({ type, searchFor })
    await byName
    const ids = String(searchFor._id).split(',')
    return answers[type].filter((one) => ids.includes((one as { id: string }).id))
  }
  return {
    fhir: { patientId: 'p', pages, search } as unknown as FhirClient,
    asked,
    async send(type) {
      await expect.poll(() => waiting[type]?.length).toBeGreaterThan(0)
      waiting[type]?.shift()?.()
      // A page is read, and what is near of it is told in a turn of its own.
      for (let turn = 0; turn < 3; turn++) await new Promise((read) => setTimeout(read, 5))
    },
  }
}

/** All sessions of so many cycles, where one of the present cycle has no date: a server sends it last. */
function withOneUndated(cycles: number): object[] {
  const dated = sessionsOf(cycles).filter((one) => (one as { id: string }).id !== 'c0-s1')
  return [...dated, session(0, 1, { start: undefined })]
}

const queries = () => new QueryClient({ defaultOptions: { queries: { retry: false } } })
const nearIn = (client: QueryClient): NearCourse | undefined =>
  client.getQueryData(nearCourseOf({ patientId: 'p' }).queryKey)
const idsOf = (known: NearCourse | undefined) => known?.cycles.map(({ id }) => id)

describe('a long course asked for the first time', () => {
  test('what is near stands after one page of each kind; in the end it is the whole course', async () => {
    const client = queries()
    const { fhir, asked, send } = clinic({ CarePlan: plansOf(60), Appointment: sessionsOf(60) })
    const whole = client.query(courseOf(fhir))
    await send('CarePlan')
    expect(nearIn(client)).toBeUndefined()
    await send('Appointment')
    // A hundred sessions are thirty-three whole cycles, and one of which two are still to come.
    expect(idsOf(nearIn(client))).toEqual(Array.from({ length: 33 }, (_, place) => `c${32 - place}`))
    expect(client.getQueryData(courseOf(fhir).queryKey)).toBeUndefined()
    await send('CarePlan')
    await send('Appointment')
    expect(await whole).toEqual(readCourse([...plansOf(60), ...sessionsOf(60)]))
    expect(asked.map(({ type }) => type).toSorted()).toEqual(['Appointment', 'CarePlan'])
  })

  test('a short one is there at once and whole, and never in part', async () => {
    const client = queries()
    const { fhir, asked, send } = clinic({ CarePlan: plansOf(30), Appointment: withOneUndated(30) })
    const whole = client.query(courseOf(fhir))
    await send('Appointment')
    await send('CarePlan')
    expect((await whole).cycles).toHaveLength(30)
    expect(asked).toHaveLength(2)
    expect(nearIn(client)).toBeUndefined()
  })

  test('a server that does not send the newest first is waited for to the end', async () => {
    const client = queries()
    const plans = plansOf(60)
    const { fhir, send } = clinic({ CarePlan: plans.toReversed(), Appointment: sessionsOf(60).toReversed() })
    const whole = client.query(courseOf(fhir))
    for (const type of ['CarePlan', 'Appointment', 'CarePlan'] as const) await send(type)
    expect(nearIn(client)).toBeUndefined()
    await send('Appointment')
    expect((await whole).cycles).toHaveLength(60)
  })

  test('so is one on which a cycle has no day: nobody knows where in its order that one stands', async () => {
    const client = queries()
    const plans = [plan(0, { period: undefined }), ...plansOf(60).slice(1)]
    const { fhir, send } = clinic({ CarePlan: plans, Appointment: sessionsOf(60) })
    void client.query(courseOf(fhir))
    await send('CarePlan')
    await send('Appointment')
    expect(nearIn(client)).toBeUndefined()
  })

  test('a session without a date, which a server sends last, is asked for by name: its cycle is shown whole', async () => {
    const client = queries()
    const { fhir, asked, send } = clinic({ CarePlan: plansOf(60), Appointment: withOneUndated(60) })
    void client.query(courseOf(fhir))
    await send('CarePlan')
    await send('Appointment')
    expect(asked.at(-1)).toMatchObject({ type: 'Appointment', searchFor: { _id: 'c0-s1' } })
    const last = nearIn(client)?.cycles.at(-1)
    expect(last?.sessions.map(({ id, state }) => [id, state])).toEqual([
      ['c0-s0', 'done'],
      ['c0-s2', 'planned'],
      ['c0-s1', 'waiting'],
    ])
  })

  test('where all of it has come before that one has, there is no part of it any more', async () => {
    const client = queries()
    let answer = () => {}
    const byName = new Promise<void>((resolve) => (answer = resolve))
    const { fhir, send } = clinic({ CarePlan: plansOf(60), Appointment: withOneUndated(60) }, { byName })
    const whole = client.query(courseOf(fhir))
    for (const type of ['CarePlan', 'Appointment', 'CarePlan', 'Appointment'] as const) await send(type)
    expect((await whole).cycles).toHaveLength(60)
    answer()
    await new Promise((told) => setTimeout(told, 20))
    expect(nearIn(client)).toBeUndefined()
  })

  test('a session that is referred to and does not exist keeps nobody waiting', async () => {
    const client = queries()
    const plans = [plan(0, { activity: [{ reference: { reference: 'Appointment/gone' } }] }), ...plansOf(60).slice(1)]
    const { fhir, send } = clinic({ CarePlan: plans, Appointment: sessionsOf(60).slice(perCycle) })
    void client.query(courseOf(fhir))
    await send('CarePlan')
    await send('Appointment')
    expect(nearIn(client)?.cycles.at(-1)).toMatchObject({ id: 'c0', sessions: [] })
  })

  test('a server that refuses to sort is asked without', async () => {
    const client = queries()
    const { fhir, asked, send } = clinic({ CarePlan: plansOf(2), Appointment: sessionsOf(2) }, { refuses: true })
    const whole = client.query(courseOf(fhir))
    await send('CarePlan')
    await send('Appointment')
    expect((await whole).cycles).toHaveLength(2)
    expect(asked.filter(({ searchFor }) => '_sort' in searchFor)).toHaveLength(2)
  })

  test('where the device has its copy of all of it meanwhile, no part takes its place', async () => {
    const client = queries()
    const { fhir, send } = clinic({ CarePlan: plansOf(60), Appointment: sessionsOf(60) })
    void client.query(courseOf(fhir))
    await send('CarePlan')
    client.setQueryData(courseOf(fhir).queryKey, readCourse(plansOf(60)))
    await send('Appointment')
    expect(nearIn(client)).toBeUndefined()
  })

  test('asked again, what stands stays whole, and nothing is asked for by name', async () => {
    const client = queries()
    const { fhir, asked, send } = clinic({ CarePlan: plansOf(60), Appointment: withOneUndated(60) })
    client.setQueryData(courseOf(fhir).queryKey, readCourse(plansOf(60)))
    void client.query({ ...courseOf(fhir), staleTime: 0 })
    await send('CarePlan')
    await send('Appointment')
    expect(nearIn(client)).toBeUndefined()
    expect(asked).toHaveLength(2)
  })
})

test('a cycle without sessions is not near while sessions of its time are still to come: they may stand beside it', () => {
  const reader = courseReader()
  reader.add(Array.from({ length: 20 }, (_, cycle) => plan(cycle, cycle < 3 ? {} : { activity: [] })))
  reader.add(sessionsOf(3))
  expect(reader.near(14)).toBeUndefined()
  reader.add([
    { ...session(12, 1), id: 'beside' },
    { ...session(17, 0), id: 'older' },
  ])
  expect(reader.near(14)?.between.map(({ id }) => id)).toEqual(['beside'])
})

test('however much of it has come, what is near is the end of the whole: the same cycles, the same sessions, the same line', () => {
  const cycles = 45
  const between = [5, 12, 13, 20].map((cycle) => ({ ...session(cycle, 1), id: `between-${cycle}` }))
  const byStart = (one: object, other: object) =>
    (one as { start: string }).start < (other as { start: string }).start ? 1 : -1
  const sessions = [...sessionsOf(cycles), ...between].toSorted(byStart)
  const whole = readCourse([...plansOf(cycles), ...sessions])
  const wholeLine = foldedLine(stretchesOf(whole, now), now)
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: cycles + 1 }),
      fc.integer({ min: 0, max: sessions.length }),
      (planCount, sessionCount) => {
        const reader = courseReader()
        reader.add(plansOf(cycles).slice(0, planCount))
        reader.add(sessions.slice(0, sessionCount))
        const near = reader.near(14)
        if (!near) return
        expect(near.cycles).toEqual(
          whole.cycles.slice(-near.cycles.length).map(({ number: _number, ...cycle }) => cycle),
        )
        const line = foldedLine(stretchesOf(near, now), now)
        expect(line.shown.map(keyOf)).toEqual(wholeLine.shown.map(keyOf))
      },
    ),
  )
  // Not all of these tell nothing.
  const reader = courseReader()
  reader.add(plansOf(cycles).slice(0, 20))
  reader.add(sessions.slice(0, 60))
  expect(reader.near(14)?.cycles.length).toBeGreaterThanOrEqual(14)
})
