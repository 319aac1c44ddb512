import { HttpResponse, http } from 'msw'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { fhirClient, type FhirClientOptions } from '#fhir/client.ts'
import type { RefusalStatus } from '#mocks/weather.ts'
import { addressOf, anasClinic, asAna, patientId, problem, reflection } from './asAna.ts'
import { ProblemError } from '#problem.ts'

const clinic = anasClinic()
const base = clinic.addresses.fhirBase
const entries = { subject: `Patient/${patientId}` }

beforeEach(() => {
  clinic.reset()
  Object.assign(clinic.fhir.abilities, { pageSize: 50, count: true, clientIds: true })
  clinic.server.listen()
})
afterEach(() => {
  clinic.server.resetHandlers()
  clinic.server.close()
})

const written = (id: string) => clinic.fhir.versions('QuestionnaireResponse', id)
const wordsAt = (id: string) => written(id).map((version) => JSON.stringify(version).includes('newer'))

describe('reading', () => {
  test('one resource, with the version it has now', async () => {
    const { resource, version } = await asAna(clinic).fhir.read('Patient', patientId)
    expect([resource.id, version]).toEqual([patientId, 'W/"1"'])
  })

  test('without an ETag header, the version in the resource itself is used', async () => {
    const answered = { resourceType: 'Patient', id: 'p', meta: { versionId: '5' } }
    const { fhir } = answeredBy(() => Response.json(answered))
    expect((await fhir.read('Patient', 'p')).version).toBe('W/"5"')
    expect((await answeredBy(() => Response.json({ ...answered, meta: {} })).fhir.read('Patient', 'p')).version).toBe(
      undefined,
    )
  })

  test('an id is an id: it leads nowhere else', async () => {
    const { fhir, asked } = asAna(clinic)
    await expect(fhir.read('Patient', '../Appointment?x=1#')).rejects.toMatchObject(problem('missing'))
    expect(asked.map(({ url }) => url)).toEqual([`${base}/Patient/..%2FAppointment%3Fx%3D1%23`])
  })

  test.each(['null', '[]', '"text"', '5', '{}', '{"resourceType":5}'])('%s is no resource', async (body) => {
    const { fhir } = answeredBy(() => new Response(body))
    await expect(fhir.read('Patient', 'p')).rejects.toMatchObject(problem('broken'))
    await expect(fhir.search('Patient', {})).rejects.toMatchObject(problem('broken'))
  })
})

describe('an answer that says all is well, and is none', () => {
  const outcome = { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code: 'exception' }] }
  test.each([
    ['an OperationOutcome', () => Response.json(outcome)],
    ['another thing than was asked for', () => Response.json({ resourceType: 'Practitioner', id: 'p' })],
    [
      'the page of a network that wants to be signed in to',
      () => new Response('<!doctype html><title>Welcome</title>'),
    ],
  ])('%s is neither a resource nor a list', async (_, answer) => {
    const { fhir } = answeredBy(answer)
    await expect(fhir.read('Patient', 'p')).rejects.toMatchObject(problem('broken'))
    await expect(fhir.search('Patient', {})).rejects.toMatchObject(problem('broken'))
  })
})

describe('a search', () => {
  test('follows the next pages to the end, in the server’s order', async () => {
    const all = clinic.fhir.all('QuestionnaireResponse').map(({ id }) => id)
    const { fhir, asked } = asAna(clinic)
    const found = await fhir.search('QuestionnaireResponse', { ...entries, _count: '3' })
    expect(idsOf(found)).toEqual(all)
    expect([asked.length, all.length]).toEqual([Math.ceil(all.length / 3), all.length])
    expect(all.length).toBeGreaterThan(6)
  })

  test('comes out whole also where the server makes pages of its own', async () => {
    Object.assign(clinic.fhir.abilities, { count: false, pageSize: 2 })
    const found = await asAna(clinic).fhir.search('QuestionnaireResponse', entries)
    expect(idsOf(found)).toEqual(clinic.fhir.all('QuestionnaireResponse').map(({ id }) => id))
  })

  test('stops once as much is there as was wanted', async () => {
    const { fhir, asked } = asAna(clinic)
    const found = await fhir.search('QuestionnaireResponse', { ...entries, _count: '3' }, { enough: 4 })
    expect([found.length, asked.length]).toEqual([6, 2])
  })

  test('asks with every value of a parameter, and with nothing personal in the address', async () => {
    const { fhir, asked } = asAna(clinic)
    await fhir.search('Appointment', { patient: patientId, date: ['ge2026-01-01', 'lt2027-01-01'] })
    expect(new URL(asked[0]!.url).searchParams.getAll('date')).toEqual(['ge2026-01-01', 'lt2027-01-01'])
  })

  test('an answer without entries is an empty one', async () => {
    const { fhir } = answeredBy(() => Response.json({ resourceType: 'Bundle', type: 'searchset' }))
    expect(await fhir.search('Goal', {})).toEqual([])
  })

  test('what the server remarks about the search is not taken for a thing it found', async () => {
    const remark = { resource: { resourceType: 'OperationOutcome', issue: [] }, search: { mode: 'outcome' } }
    const { fhir } = answeredBy(() => Response.json({ resourceType: 'Bundle', entry: [remark, found('a')] }))
    expect(idsOf(await fhir.search('Goal', {}))).toEqual(['a'])
  })

  test('odd entries are passed over, the others are not', async () => {
    const entry = [null, {}, { resource: null }, 5, found('a')]
    const { fhir } = answeredBy(() => Response.json({ resourceType: 'Bundle', entry, link: [null, {}] }))
    expect(idsOf(await fhir.search('Goal', {}))).toEqual(['a'])
  })

  test.each([
    ['entries that are no list', { entry: {} }],
    ['links that are no list', { link: 'next' }],
    ['another resource', { resourceType: 'OperationOutcome' }],
  ])('%s: is no answer in FHIR', async (_, body) => {
    const { fhir } = answeredBy(() => Response.json({ resourceType: 'Bundle', ...body }))
    await expect(fhir.search('Goal', {})).rejects.toMatchObject(problem('broken'))
  })
})

describe('a next page that leads astray', () => {
  test('back to the first: stopped', async () => {
    const { fhir, asked } = answeredBy((url) => page('a', url))
    await expect(fhir.search('Goal', {})).rejects.toMatchObject(problem('tooMuch'))
    expect(asked).toHaveLength(1)
  })

  test('round in a circle: stopped when it closes', async () => {
    const next: Record<string, string> = { '1': '2', '2': '3', '3': '2' }
    const { fhir, asked } = answeredBy((url) => {
      const here = new URL(url).searchParams.get('page') ?? '1'
      return page(here, `${base}/Goal?page=${next[here]}`)
    })
    await expect(fhir.search('Goal', { page: '1' })).rejects.toMatchObject(problem('tooMuch'))
    expect(asked).toHaveLength(3)
  })

  test('on and on without end: given up aloud after 200 pages, not cut short in silence', async () => {
    let count = 0
    const { fhir, asked } = answeredBy(() => page(String(count), `${base}/Goal?page=${(count += 1)}`))
    await expect(fhir.search('Goal', {})).rejects.toMatchObject(problem('tooMuch'))
    expect(asked).toHaveLength(200)
  })

  test.each([
    'https://elsewhere.example/fhir/r4/Goal?page=2',
    'http://clinic.test.elsewhere.example/fhir/r4/Goal',
    'http://clinic.test:8080/fhir/r4/Goal',
    'https://clinic.test/fhir/r4/Goal',
    'http://ana@elsewhere.example/fhir/r4/Goal',
    '//elsewhere.example/fhir/r4/Goal',
    'http://clinic.test/other/Goal',
    'http://clinic.test/fhir/r4x/Goal',
    'http://clinic.test/fhir/r4/../../admin',
    'ftp://clinic.test/fhir/r4/Patient',
    'data:application/json,{}',
  ])('to %s: not followed, and our token is not shown there', async (next) => {
    const { fhir, asked } = answeredBy((url) => (url.includes('/fhir/r4/Goal?from') ? page('a', next) : page('b')))
    await expect(fhir.search('Goal', { from: 'here' })).rejects.toMatchObject(problem('broken'))
    expect(asked).toHaveLength(1)
  })

  test.each([
    'Goal?page=2',
    '/fhir/r4/Goal?page=2',
    '/fhir/r4?page=2',
    'http://clinic.test/fhir/r4?_getpages=abc&page=2',
  ])('but below the same base it is followed, however it is written: %s', async (next) => {
    const { fhir } = answeredBy((url) => (url.includes('page=2') ? page('b') : page('a', next)))
    expect(idsOf(await fhir.search('Goal', {}))).toEqual(['a', 'b'])
  })

  test('a clinic that stands on the portal’s own origin, at its root, works as well', async () => {
    const { fhir } = answeredBy((url) => (url.includes('page=2') ? page('b') : page('a', '/Goal?page=2')), {
      base: 'http://clinic.test/',
    })
    expect(idsOf(await fhir.search('Goal', {}))).toEqual(['a', 'b'])
  })
})

describe('every request', () => {
  test('is kept out of the browser’s cache, carries no cookies and follows no redirect', async () => {
    const { fhir, asked } = asAna(clinic)
    await fhir.read('Patient', patientId)
    await fhir.search('Appointment', { patient: patientId, _count: '5' })
    const { version } = await fhir.create(reflection('e1'))
    await fhir.replace(reflection('e1'), version!)
    clinic.fhir.abilities.clientIds = false
    await fhir.create(reflection('e2'))
    expect(new Set(asked.map(({ method }) => method))).toEqual(new Set(['GET', 'PUT', 'POST']))
    for (const { init, headers } of asked) {
      expect(init).toMatchObject({ cache: 'no-store', credentials: 'omit', redirect: 'error' })
      expect(headers.get('Authorization')).toMatch(/^Bearer ./)
      expect(headers.get('Accept')).toBe('application/fhir+json')
    }
  })

  test('goes to the clinic’s server and nowhere else', async () => {
    const { fhir, asked } = asAna(clinic)
    await fhir.search('QuestionnaireResponse', { ...entries, _count: '4' })
    await fhir.create(reflection('e1'))
    expect(asked.every(({ url }) => url.startsWith(`${base}/`))).toBe(true)
  })
})

describe('when it goes wrong', () => {
  const kinds: Record<RefusalStatus, string> = {
    401: 'signedOut',
    403: 'forbidden',
    404: 'missing',
    409: 'changed',
    412: 'changed',
    422: 'refused',
    429: 'busy',
    500: 'broken',
    503: 'busy',
  }
  const statuses = Object.keys(kinds).map(Number) as RefusalStatus[]

  test.each(statuses)('%d has its name, reading and writing', async (status) => {
    const { fhir } = asAna(clinic, { renews: false })
    for (const ask of [
      () => fhir.read('Patient', patientId),
      () => fhir.search('Appointment', { patient: patientId }),
      () => fhir.create(reflection('e1')),
      () => fhir.replace(reflection('e1'), 'W/"1"'),
    ]) {
      clinic.sky.change({ kind: 'refused', status })
      await expect(ask()).rejects.toMatchObject(problem(kinds[status]))
    }
    expect(written('e1')).toEqual([])
  })

  test('a clinic that asks for a pause is heard', async () => {
    clinic.sky.change({ kind: 'refused', status: 429, retryAfterSeconds: 11 })
    await expect(asAna(clinic).fhir.read('Patient', patientId)).rejects.toMatchObject(
      problem('busy', { retryAfterSeconds: 11 }),
    )
  })

  test('offline', async () => {
    clinic.sky.change({ kind: 'offline' })
    const { fhir } = asAna(clinic)
    await expect(fhir.read('Patient', patientId)).rejects.toMatchObject(problem('unreachable'))
    await expect(fhir.create(reflection('e1'))).rejects.toMatchObject(problem('unreachable'))
  })

  test('no answer in time', async () => {
    const { fhir } = answeredBy((_, init) => untilAborted(init), { patienceMilliseconds: 10 })
    await expect(fhir.read('Patient', 'p')).rejects.toMatchObject(problem('slow'))
    await expect(fhir.create(reflection('e1'))).rejects.toMatchObject(problem('slow'))
    const staying = new AbortController()
    await expect(fhir.read('Patient', 'p', staying.signal)).rejects.toMatchObject(problem('slow'))
  })

  test('given up by the one who asked: neither slow nor unreachable', async () => {
    const { fhir } = answeredBy((_, init) => untilAborted(init))
    const leaving = new AbortController()
    const reading = fhir.read('Patient', 'p', leaving.signal)
    leaving.abort()
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' })
  })

  test('an answer that breaks off, of a search and of a read', async () => {
    const { fhir } = asAna(clinic)
    clinic.sky.change({ kind: 'cut off', times: 2 })
    await expect(fhir.search('Appointment', { patient: patientId })).rejects.toMatchObject(problem('unreachable'))
    await expect(fhir.read('Patient', patientId)).rejects.toMatchObject(problem('unreachable'))
  })

  test('a search whose second page breaks off is not taken for a whole one', async () => {
    const { fhir } = asAna(clinic)
    let pages = 0
    clinic.server.use(
      http.get(`${base}/QuestionnaireResponse`, () => {
        pages += 1
        if (pages === 2) clinic.sky.change({ kind: 'cut off' })
      }),
    )
    await expect(fhir.search('QuestionnaireResponse', { ...entries, _count: '3' })).rejects.toMatchObject(
      problem('unreachable'),
    )
    expect(pages).toBe(2)
  })

  test('a write whose answer breaks off has happened, and says that it is not known', async () => {
    const { fhir } = asAna(clinic)
    clinic.sky.change({ kind: 'cut off' })
    await expect(fhir.create(reflection('e1'))).rejects.toMatchObject(problem('unreachable'))
    expect(written('e1')).toHaveLength(1)
    await expect(fhir.create(reflection('e1'))).rejects.toMatchObject(problem('changed'))
  })
})

test('every answer tells the clinic’s time, also one that is none', async () => {
  const Date = 'Thu, 03 Dec 2026 09:30:00 GMT'
  const heard: boolean[] = []
  for (const status of [200, 404, 503]) {
    const { fhir } = answeredBy(() => Response.json({ resourceType: 'Goal' }, { status, headers: { Date } }))
    await fhir.read('Goal', 'g').catch(() => undefined)
    heard.push(fhir.serverClock.minutesAhead() !== undefined)
  }
  expect(heard).toEqual([true, true, true])
})

describe('the token', () => {
  test('expired: renewed once, quietly, and the same request made again', async () => {
    const { fhir, asked, renewals } = asAna(clinic)
    clinic.sky.change({ kind: 'refused', status: 401 })
    expect((await fhir.read('Patient', patientId)).resource.id).toBe(patientId)
    expect([renewals(), asked.length]).toEqual([1, 2])
    expect(asked[0]?.headers.get('Authorization')).not.toBe(asked[1]?.headers.get('Authorization'))
  })

  test('a write is made again with its words and its condition', async () => {
    const { fhir } = asAna(clinic)
    clinic.sky.change({ kind: 'refused', status: 401 })
    await fhir.create(reflection('e1', 'newer'))
    expect(wordsAt('e1')).toEqual([true])
    expect(clinic.requests.map(({ headers }) => headers['if-none-match'])).toEqual(['*', '*'])
  })

  test('refused again after it was renewed: signed out, not a loop', async () => {
    const { fhir, asked, renewals } = asAna(clinic)
    clinic.sky.change({ kind: 'refused', status: 401, times: 100 })
    await expect(fhir.read('Patient', patientId)).rejects.toMatchObject(problem('signedOut'))
    expect([renewals(), asked.length]).toEqual([1, 2])
  })

  test('refused again after it was renewed: who signs in is told which one', async () => {
    let token = 'old'
    const refused: (string | undefined)[] = []
    const { fhir } = answeredBy(() => new Response(null, { status: 401 }), {
      access: {
        token: () => token,
        renew: () => {
          token = 'new'
          return Promise.resolve(true)
        },
        refused: (which) => void refused.push(which),
      },
    })
    await expect(fhir.read('Goal', 'g')).rejects.toMatchObject(problem('signedOut'))
    expect(refused).toEqual(['new'])
  })

  test('not to be had any more: signed out, and not asked again', async () => {
    const { fhir, asked } = asAna(clinic, { renews: false })
    clinic.sky.change({ kind: 'refused', status: 401, times: 100 })
    await expect(fhir.create(reflection('e1'))).rejects.toMatchObject(problem('signedOut'))
    expect(asked).toHaveLength(1)
  })

  test('not on this page: nothing is asked without one', async () => {
    const { fhir, asked } = answeredBy(() => page('a'), {
      access: { token: () => undefined, renew: () => Promise.resolve(false) },
    })
    await expect(fhir.read('Patient', patientId)).rejects.toMatchObject(problem('signedOut'))
    expect(asked).toEqual([])
  })

  test('not on this page, but to be had: asked with the new one', async () => {
    let token: string | undefined
    const { fhir, asked } = answeredBy(() => Response.json({ resourceType: 'Goal' }), {
      access: {
        token: () => token,
        renew: () => {
          token = 'new'
          return Promise.resolve(true)
        },
      },
    })
    await fhir.read('Goal', 'g')
    expect(asked.map(({ headers }) => headers.get('Authorization'))).toEqual(['Bearer new'])
  })

  test('about to run out: renewed before anything is asked, so that nothing comes back', async () => {
    let token = 'old'
    const { fhir, asked } = answeredBy(() => Response.json({ resourceType: 'Goal' }), {
      access: {
        token: () => token,
        isDue: () => token === 'old',
        renew: () => {
          token = 'new'
          return Promise.resolve(true)
        },
      },
    })
    await fhir.read('Goal', 'g')
    expect(asked.map(({ headers }) => headers.get('Authorization'))).toEqual(['Bearer new'])
  })

  test('about to run out, and nobody answers who could renew it: asked with the one that is held', async () => {
    const { fhir, asked } = answeredBy(() => Response.json({ resourceType: 'Goal' }), {
      access: {
        token: () => 'old',
        isDue: () => true,
        renew: () => Promise.reject(new ProblemError({ kind: 'unreachable' })),
      },
    })
    await fhir.read('Goal', 'g')
    expect(asked.map(({ headers }) => headers.get('Authorization'))).toEqual(['Bearer old'])
  })

  test('expired under many requests at once: one renewal serves them all', async () => {
    const { fhir, renewals, setToken } = asAna(clinic)
    setToken('expired')
    const read = await Promise.all(Array.from({ length: 12 }, () => fhir.read('Patient', patientId)))
    expect([read.length, renewals()]).toEqual([12, 1])
  })

  test('renewed while a request was on its way with the old one: that one is only made again', async () => {
    const { fhir, renewals, setToken } = asAna(clinic)
    setToken('expired')
    let late: Promise<unknown> | undefined
    clinic.server.use(
      http.get(
        `${base}/Patient/${patientId}`,
        async () => {
          late = undefined
          await fhir.search('Appointment', { patient: patientId })
          return HttpResponse.json({}, { status: 401 })
        },
        { once: true },
      ),
    )
    late = fhir.read('Patient', patientId)
    await late
    expect(renewals()).toBe(1)
  })
})

describe('creating', () => {
  test('asks for a new one under our id, and only if there is none', async () => {
    const { fhir, asked } = asAna(clinic)
    const { resource, version } = await fhir.create(reflection('e1'))
    expect([resource.id, version]).toEqual(['e1', 'W/"1"'])
    expect([asked[0]?.method, asked[0]?.headers.get('If-None-Match')]).toEqual(['PUT', '*'])
    expect(asked[0]?.headers.get('Content-Type')).toBe('application/fhir+json')
  })

  test('twice: the second changes nothing and says so', async () => {
    const { fhir } = asAna(clinic)
    await fhir.create(reflection('e1'))
    await expect(fhir.create(reflection('e1', 'newer'))).rejects.toMatchObject(problem('changed'))
    expect(wordsAt('e1')).toEqual([false])
  })

  test('where the server chooses ids itself: once, by an identifier of ours', async () => {
    clinic.fhir.abilities.clientIds = false
    const { fhir, asked } = asAna(clinic)
    const { resource } = await fhir.create(reflection('e1'))
    expect(asked.map(({ method }) => method)).toEqual(['PUT', 'POST'])
    expect(asked[1]?.headers.get('If-None-Exist')).toBe(
      'identifier=https%3A%2F%2Fkap-portal.example%2Fidentifier%2Fwriting%7Ce1',
    )
    expect(resource).toMatchObject({ identifier: { value: 'e1' } })
    expect(resource.id).not.toBe('e1')
  })

  test('there, a second time finds what is there, changes nothing and says so', async () => {
    clinic.fhir.abilities.clientIds = false
    const { fhir } = asAna(clinic)
    const { resource } = await fhir.create(reflection('e1'))
    await expect(fhir.create(reflection('e1', 'newer'))).rejects.toMatchObject(problem('changed'))
    expect(wordsAt(resource.id)).toEqual([false])
    expect(clinic.fhir.all('QuestionnaireResponse').filter((one) => JSON.stringify(one).includes('"e1"'))).toHaveLength(
      1,
    )
  })

  test('without an identifier, such a server’s refusal is the answer', async () => {
    clinic.fhir.abilities.clientIds = false
    const { identifier: _, ...nameless } = reflection('e1')
    await expect(asAna(clinic).fhir.create(nameless)).rejects.toMatchObject(problem('refused', { status: 405 }))
  })

  test('what the clinic does not take is refused with its status', async () => {
    const wrong = { ...reflection('e1'), status: 'finished' as 'completed' }
    await expect(asAna(clinic).fhir.create(wrong)).rejects.toMatchObject(problem('refused', { status: 422 }))
  })
})

describe('replacing', () => {
  test('with the version we know, as received', async () => {
    const { fhir, asked } = asAna(clinic)
    const { version } = await fhir.create(reflection('e1'))
    expect((await fhir.replace(reflection('e1', 'newer'), version!)).version).toBe('W/"2"')
    expect(asked[1]?.headers.get('If-Match')).toBe('W/"1"')
    expect(wordsAt('e1')).toEqual([false, true])
  })

  test('not when somebody wrote in between', async () => {
    const { fhir } = asAna(clinic)
    const { version } = await fhir.create(reflection('e1'))
    await fhir.replace(reflection('e1'), version!)
    await expect(fhir.replace(reflection('e1', 'newer'), version!)).rejects.toMatchObject(problem('changed'))
    expect(wordsAt('e1')).toEqual([false, false])
  })

  test('a write answered with nothing has worked: what we sent is what the clinic has', async () => {
    const { fhir } = answeredBy(() => new Response(null, { status: 200, headers: { ETag: 'W/"9"' } }))
    expect(await fhir.replace(reflection('e1'), 'W/"8"')).toEqual({ resource: reflection('e1'), version: 'W/"9"' })
  })

  test.each(['{"resourceType":"OperationOutcome"}', '{', '[]'])(
    'a write answered with %s may or may not have worked',
    async (body) => {
      const { fhir } = answeredBy(() => new Response(body, { status: 200 }))
      await expect(fhir.replace(reflection('e1'), 'W/"8"')).rejects.toMatchObject(problem('broken'))
    },
  )

  test('a write answered without end is given up', async () => {
    const piece = new Uint8Array(1024 * 1024).fill(32)
    let sent = 0
    const endless = () =>
      new Response(
        new ReadableStream({
          pull: (controller) => {
            sent += 1
            // Whoever reads on past any limit gets an end, so that this test has one too.
            if (sent > 40) controller.close()
            else controller.enqueue(piece)
          },
        }),
      )
    await expect(answeredBy(endless).fhir.replace(reflection('e1'), 'W/"1"')).rejects.toMatchObject(problem('tooMuch'))
  })
})

/** A clinic of one's own making: each answer is what the test says. */
function answeredBy(
  answer: (url: string, init: RequestInit) => Response | Promise<Response>,
  options: Partial<FhirClientOptions> = {},
) {
  const asked: { url: string; headers: Headers }[] = []
  const fhir = fhirClient({
    base,
    patientId,
    access: { token: () => 'token', renew: () => Promise.resolve(false) },
    fetch: async (address, init = {}) => {
      asked.push({ url: addressOf(address), headers: new Headers(init.headers) })
      return answer(addressOf(address), init)
    },
    ...options,
  })
  return { fhir, asked }
}

function found(id: string) {
  return { resource: { resourceType: 'Goal', id }, search: { mode: 'match' } }
}

function page(id: string, next?: string): Response {
  const link = next === undefined ? [] : [{ relation: 'next', url: next }]
  return Response.json({ resourceType: 'Bundle', type: 'searchset', entry: [found(id)], link })
}

function idsOf(resources: readonly unknown[]): unknown[] {
  return resources.map((resource) => (resource as { id: unknown }).id)
}

function untilAborted({ signal }: RequestInit): Promise<Response> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason as Error))
  })
}
