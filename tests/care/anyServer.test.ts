import { QueryClient } from '@tanstack/react-query'
import { HttpResponse, http } from 'msw'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { courseOf, upcomingOf } from '#care/course.queries.ts'
import { sessionsOf } from '#care/course.ts'
import { nextSession } from '#care/session.ts'
import { requestsOf } from '#care/worksheet.queries.ts'
import { writingsOf } from '#care/writing.queries.ts'
import { allAbilities, type Abilities } from '#mocks/fhir/abilities.ts'
import { anasClinic, asAna, evening } from '../fhir/asAna.ts'

const clinic = anasClinic()

beforeEach(() => {
  clinic.reset()
  Object.assign(clinic.fhir.abilities, allAbilities)
  clinic.server.listen()
})
afterEach(() => {
  clinic.server.resetHandlers()
  clinic.server.close()
})

const queriesNow = () => new QueryClient({ defaultOptions: { queries: { retry: false } } })

/** All that the portal makes of the clinic's answers, but for addresses, which only an `_include` brings. */
async function picture() {
  const { fhir } = asAna(clinic)
  const queries = queriesNow()
  const course = await queries.query(courseOf(fhir))
  const upcoming = await queries.query(upcomingOf(fhir, '2026-11-29'))
  const writings = await queries.query(writingsOf(fhir))
  const requests = await queries.query(requestsOf(fhir))
  const whole = {
    course,
    next: nextSession(upcoming.sessions, evening)?.id,
    writings,
    requests: requests.toSorted((one, other) => (one.id < other.id ? -1 : 1)),
  }
  return JSON.stringify(whole, (key, value: unknown) => (key === 'place' ? undefined : value))
}

const servers: [string, Partial<Abilities>][] = [
  ['ignores _include', { include: false }],
  ['ignores _sort', { sort: false }],
  ['ignores _count', { count: false }],
  ['says no totals', { total: false }],
  ['makes a page of every single thing', { pageSize: 1, largestPage: 1 }],
  ['makes pages of three, whatever is asked', { count: false, pageSize: 3 }],
  ['can do none of it', { include: false, sort: false, count: false, total: false, pageSize: 2 }],
]

test.each(servers)('a server that %s gives the same picture', async (_, abilities) => {
  const before = await picture()
  Object.assign(clinic.fhir.abilities, abilities)
  expect(await picture()).toBe(before)
})

describe('a server with odd things on it', () => {
  /** Answers a search for appointments with these, as one page after another says. */
  function appointments(...pages: { entries: object[]; next?: string }[]) {
    const address = `${clinic.addresses.fhirBase}/Appointment`
    clinic.server.use(
      http.get(address, ({ request }) => {
        const page = Number(new URL(request.url).searchParams.get('page') ?? 0)
        const { entries, next } = pages[page] ?? { entries: [] }
        return HttpResponse.json({
          resourceType: 'Bundle',
          type: 'searchset',
          link: next === undefined ? [] : [{ relation: 'next', url: `${address}?${next}` }],
          entry: entries.map((resource) => ({ resource })),
        })
      }),
    )
  }
  const care = 'https://kap-portal.example/CodeSystem/care'
  const appointment = (id: string, more: object = {}) => ({
    resourceType: 'Appointment',
    id,
    status: 'booked',
    serviceType: [{ coding: [{ system: care, code: 'infusion' }] }],
    start: '2026-12-10T14:30:00Z',
    end: '2026-12-10T17:30:00Z',
    participant: [{ status: 'accepted' }],
    ...more,
  })
  const courseNow = () => queriesNow().query(courseOf(asAna(clinic).fhir))

  test('next links in a circle: told as too much, never a page without end', async () => {
    appointments({ entries: [appointment('a')], next: 'page=1' }, { entries: [appointment('b')], next: 'page=1' })
    await expect(courseNow()).rejects.toMatchObject({ problem: { kind: 'tooMuch' } })
  })

  test('one id on two pages counts once; what belongs to no cycle stands between them', async () => {
    appointments({ entries: [appointment('a'), appointment('b')], next: 'page=1' }, { entries: [appointment('a')] })
    const { between } = await courseNow()
    expect(between.map(({ id }) => id)).toEqual(['a', 'b'])
  })

  test('without an end, with an end before the start, in 1900 and in 2200: shown, in order, and only with what holds', async () => {
    appointments({
      entries: [
        appointment('far', { start: '2200-01-01T00:00:00Z', end: '2200-01-01T01:00:00Z' }),
        appointment('backwards', { end: '2026-12-10T09:00:00Z' }),
        appointment('old', { start: '1900-01-01T00:00:00Z', end: '1900-01-01T01:00:00Z', status: 'fulfilled' }),
        appointment('endless', { end: undefined }),
      ],
    })
    const { between, unreadable } = await courseNow()
    expect(between.map(({ id, end }) => [id, end?.slice(0, 4)])).toEqual([
      ['old', '1900'],
      ['backwards', undefined],
      ['endless', undefined],
      ['far', '2200'],
    ])
    expect(unreadable).toBe(0)
  })

  test('a day instead of a moment, a month, no date that exists: set aside and counted, the others stand', async () => {
    appointments({
      entries: [
        appointment('day', { start: '2026-12-03' }),
        appointment('month', { start: '2026-12' }),
        appointment('none', { start: '2026-02-31T10:00:00Z' }),
        appointment('good'),
      ],
    })
    const { between, unreadable } = await courseNow()
    expect(between.map(({ id }) => id)).toContain('good')
    expect(between.length + unreadable).toBe(4)
    expect(unreadable).toBeGreaterThanOrEqual(2)
  })

  test('cycles without a period and without a single session are still cycles, and come last', async () => {
    clinic.server.use(
      http.get(`${clinic.addresses.fhirBase}/CarePlan`, () =>
        HttpResponse.json({
          resourceType: 'Bundle',
          type: 'searchset',
          entry: ['x', 'y'].map((id) => ({
            resource: {
              resourceType: 'CarePlan',
              id,
              status: 'active',
              intent: 'plan',
              partOf: [{ reference: 'CarePlan/whole' }],
              ...(id === 'x' ? { activity: [{ reference: { reference: 'Appointment/gone' } }] } : {}),
            },
          })),
        }),
      ),
    )
    const course = await courseNow()
    expect(course.cycles.map(({ id, sessions }) => [id, sessions.length])).toEqual([
      ['x', 0],
      ['y', 0],
    ])
    // What they refer to did not come; what came and has no cycle any more is all there.
    expect(sessionsOf(course).length).toBeGreaterThan(10)
  })
})
