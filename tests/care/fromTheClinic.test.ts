import { QueryClient } from '@tanstack/react-query'
import { HttpResponse, http } from 'msw'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { courseOf, upcomingOf } from '#care/course.queries.ts'
import { sessionsOf } from '#care/course.ts'
import { movedFromOf, sessionOf } from '#care/session.queries.ts'
import { requestsOf } from '#care/worksheet.queries.ts'
import { answersTo, byDue, isOpen } from '#care/worksheet.ts'
import { writingsOf } from '#care/writing.queries.ts'
import { allAbilities } from '#mocks/fhir/abilities.ts'
import { anasClinic, asAna, evening, patientId, problem, reflection } from '../fhir/asAna.ts'

const clinic = anasClinic()
const own = (name: string) => `${patientId}-${name}`

beforeEach(() => {
  clinic.reset()
  Object.assign(clinic.fhir.abilities, allAbilities)
  clinic.server.listen()
})
afterEach(() => {
  clinic.server.resetHandlers()
  clinic.server.close()
})

function ask() {
  const { fhir, asked } = asAna(clinic)
  return { fhir, asked, queries: new QueryClient({ defaultOptions: { queries: { retry: false } } }) }
}

async function courseNow() {
  const { fhir, queries } = ask()
  return queries.query(courseOf(fhir))
}

describe('Ana’s course', () => {
  test('has her cycles in order, each with its sessions', async () => {
    const course = await courseNow()
    expect(course.cycles.map(({ number, id, sessions }) => [number, id.slice(-1), sessions.length])).toEqual([
      [1, '1', 3],
      [2, '9', 1],
      [3, '2', 4],
      [4, '3', 3],
      [5, '4', 3],
    ])
    expect([course.between, course.unreadable]).toEqual([[], 1])
    expect(sessionsOf(course)).toHaveLength(14)
  })

  test('a session has its place and the zone of it', async () => {
    const infusion = sessionsOf(await courseNow()).find(({ id }) => id === own('s31'))
    expect(infusion?.place).toMatchObject({ zone: 'America/Detroit', address: /100 Sample Street NE/ })
  })

  test('is the same, but for addresses, on a server that ignores _include, _sort and _count', async () => {
    const whole = await courseNow()
    Object.assign(clinic.fhir.abilities, { include: false, sort: false, count: false, total: false, pageSize: 3 })
    const plain = await courseNow()
    const placeless = (all: typeof whole) =>
      JSON.stringify(all, (key, value: unknown) => (key === 'place' ? undefined : value))
    expect(placeless(plain)).toBe(placeless(whole))
  })

  test('is not shown half when one of its pages fails', async () => {
    Object.assign(clinic.fhir.abilities, { count: false, pageSize: 3 })
    let asked = 0
    clinic.server.use(
      http.get(`${clinic.addresses.fhirBase}/Appointment`, () => {
        asked += 1
        return asked === 3 ? new HttpResponse(null, { status: 500 }) : undefined
      }),
    )
    await expect(courseNow()).rejects.toMatchObject(problem('broken'))
  })
})

describe('what is next', () => {
  test('is asked for alone, in one small request', async () => {
    const { fhir, asked, queries } = ask()
    const upcoming = await queries.query(upcomingOf(fhir, '2026-12-02'))
    expect(asked).toHaveLength(1)
    expect(upcoming.sessions.map(({ id }) => id).slice(0, 2)).toEqual([own('s31'), own('s32')])
    expect(upcoming.sessions[0]?.place?.zone).toBe('America/Detroit')
  })
})

describe('one session by its id', () => {
  const one = async (id: string) => {
    const { fhir, queries } = ask()
    return queries.query(sessionOf(fhir, id))
  }

  test('is found with its place', async () => {
    expect(await one(own('s31'))).toMatchObject({ kind: 'infusion', state: 'done', place: { zone: 'America/Detroit' } })
  })

  test.each([own('never'), '', '../Patient', `${patientId}-s31,${patientId}-s32`])('is missing: “%s”', async (id) => {
    await expect(one(id)).rejects.toMatchObject(problem('missing'))
  })

  test('entered in error is missing; unreadable is broken, not missing', async () => {
    const [session] = clinic.fhir.all('Appointment').filter(({ id }) => id === own('s32'))
    clinic.fhir.seed([{ ...session!, status: 'entered-in-error' } as typeof session & object])
    await expect(one(own('s32'))).rejects.toMatchObject(problem('missing'))
    await expect(one(own('s43'))).rejects.toMatchObject(problem('broken'))
  })
})

describe('a session that was moved', () => {
  const movedFrom = async (id: string) => {
    const { fhir, queries } = ask()
    return queries.query(movedFromOf(fhir, await queries.query(sessionOf(fhir, id))))
  }

  test('says from when', async () => {
    expect(await movedFrom(own('s32'))).toBe('2026-12-05T16:00:00.000Z')
  })

  test('one that never was says nothing', async () => {
    expect(await movedFrom(own('s31'))).toBeNull()
  })

  test('a server without a history is a problem of its own, not of the session', async () => {
    clinic.fhir.abilities.history = false
    await expect(movedFrom(own('s32'))).rejects.toMatchObject(problem('broken'))
  })
})

describe('what the clinic asks for', () => {
  const requests = async () => {
    const { fhir, queries } = ask()
    return queries.query(requestsOf(fhir))
  }
  const writings = async () => {
    const { fhir, queries } = ask()
    return queries.query(writingsOf(fhir))
  }

  test('is read with its form, its cycle and its day', async () => {
    const [first, second] = byDue(await requests())
    expect(first).toMatchObject({ id: own('t1'), open: false, cycleId: own('cycle-3'), due: '2026-12-01' })
    expect(second).toMatchObject({ id: own('t2'), open: true, cycleId: own('cycle-3'), due: '2026-12-05' })
    expect(second?.form?.canonical).toMatch(/kap-bring\|/)
  })

  test('a form that is retired, or that a search does not find, is fetched by itself', async () => {
    const [bring] = clinic.fhir.all('Questionnaire').filter(({ id }) => id === 'kap-bring')
    clinic.fhir.seed([{ ...bring!, status: 'retired' } as typeof bring & object])
    const open = (await requests()).find(({ id }) => id === own('t2'))
    expect(open?.form?.retired).toBe(true)
  })

  test('a form that cannot be had takes no other with it', async () => {
    clinic.fhir.seed([
      {
        resourceType: 'Task',
        id: 't9',
        status: 'requested',
        intent: 'order',
        for: { reference: `Patient/${patientId}` },
        focus: { reference: 'Questionnaire/gone' },
      },
    ])
    const all = await requests()
    expect(all.find(({ id }) => id === 't9')).toEqual({ id: 't9', open: true })
    expect(all.find(({ id }) => id === own('t2'))?.form).toBeDefined()
  })

  test('is done once there are answers to it for that cycle', async () => {
    const open = (await requests()).find(({ id }) => id === own('t2'))!
    const { writings: sent } = await writings()
    expect(isOpen(open, sent)).toBe(true)
    const answer = { ...sent[0]!, formUrl: open.form!.canonical.split('|')[0]!, cycleId: open.cycleId! }
    expect([isOpen(open, [...sent, answer]), answersTo(open, [...sent, answer])]).toEqual([false, answer])
    expect(isOpen(open, [{ ...answer, cycleId: own('cycle-1') }])).toBe(true)
  })
})

describe('what the person sent', () => {
  async function sent() {
    const { fhir, queries } = ask()
    return queries.query(writingsOf(fhir))
  }

  test('comes newest first, also from a server that does not sort and makes small pages', async () => {
    const before = await sent()
    Object.assign(clinic.fhir.abilities, { sort: false, count: false, pageSize: 4 })
    const plain = await sent()
    expect(plain).toEqual(before)
    const times = plain.writings.map(({ written }) => written)
    expect(times).toEqual(times.toSorted().toReversed())
    expect(times.length).toBeGreaterThan(8)
  })

  test('stands there once, also when a page was shifted by something new while it was read', async () => {
    Object.assign(clinic.fhir.abilities, { pageSize: 4, count: false })
    let pages = 0
    clinic.server.use(
      http.get(`${clinic.addresses.fhirBase}/QuestionnaireResponse`, () => {
        pages += 1
        if (pages === 2) clinic.fhir.seed([{ ...reflection('new'), authored: '2026-12-03T00:00:01Z' }])
      }),
    )
    const ids = (await sent()).writings.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('what was withdrawn is not there and not counted; what cannot be read is counted', async () => {
    const { writings, unreadable } = await sent()
    clinic.fhir.seed([
      { ...reflection('withdrawn'), status: 'entered-in-error' },
      { ...reflection('broken'), authored: 'yesterday' },
    ])
    const after = await sent()
    expect([after.writings.length, after.unreadable]).toEqual([writings.length, unreadable + 1])
  })

  test('nothing of it is older than the person, or from the future by mistake', async () => {
    const { writings } = await sent()
    expect(writings.every(({ written }) => written > '2026-01-01' && written <= evening)).toBe(true)
  })
})
