import { describe, expect, test } from 'vitest'
import { base, clinicUnderTest, read, readBundle, reflectionBy } from './clinicUnderTest.ts'

const ana = 'pt-4f2a9c'
const ben = 'pt-91be07'

describe('who may see and write what', () => {
  test('a patient finds their own record and nobody else’s, whatever they ask for', async () => {
    const ask = clinicUnderTest().as('ben')
    expect((await ask(`Patient/${ben}`)).status).toBe(200)
    expect((await ask(`Patient/${ana}`)).status).toBe(404)
    expect((await ask(`CarePlan/${ana}-cycle-1`)).status).toBe(404)
    expect((await ask(`Appointment/${ana}-s32/_history`)).status).toBe(404)
    expect((await readBundle(ask(`CarePlan?subject=Patient/${ana}`))).total).toBe(0)
    const patients = await readBundle(ask('Patient'))
    expect(patients.entry.map(({ resource }) => resource.id)).toEqual([ben])
  })

  test('the clinic’s own directory is open to every patient', async () => {
    const ask = clinicUnderTest().as('ben')
    for (const type of ['Location', 'Organization', 'Practitioner', 'PractitionerRole', 'Questionnaire']) {
      expect((await readBundle(ask(type))).total).toBeGreaterThan(0)
    }
  })

  test('without a token, or with one that has run out, nothing is answered', async () => {
    const clinic = clinicUnderTest({ accessTokenSeconds: -1 })
    const bare = await clinic.answerFhir(new Request(`${base}/Patient/${ana}`))
    expect([bare.status, bare.headers.get('www-authenticate')]).toEqual([401, 'Bearer error="invalid_token"'])
    expect((await clinic.as('ana')(`Patient/${ana}`)).status).toBe(401)
  })

  test('nothing is written into another record, and nothing the clinic keeps', async () => {
    const ask = clinicUnderTest().as('ben')
    const put = (body: { resourceType: string; id: string }) =>
      ask(`${body.resourceType}/${body.id}`, { method: 'PUT', body })
    expect((await put(reflectionBy(ana, 'e1'))).status).toBe(403)
    expect((await put({ ...reflectionBy(ben, `${ana}-course-r30`) })).status).toBe(403)
    const plan = await read(ask(`CarePlan/${ben}-cycle-1`))
    expect((await put(plan)).status).toBe(403)
    expect((await ask(`CarePlan/${ben}-cycle-1`, { method: 'DELETE' })).status).toBe(403)
  })

  test('of a task, a patient may change how far it is and nothing else', async () => {
    const ask = clinicUnderTest().as('ben')
    const task = await read(ask(`Task/${ben}-t1`))
    const put = (body: unknown) => ask(`Task/${ben}-t1`, { method: 'PUT', body })
    expect((await put({ ...task, status: 'completed' })).status).toBe(200)
    expect((await put({ ...task, restriction: { period: { end: '2030-01-01' } } })).status).toBe(403)
  })
})

describe('creating and changing', () => {
  test('an entry is created once, and the second attempt is refused without a change', async () => {
    const ask = clinicUnderTest().as('ana')
    const create = (words: string) =>
      ask('QuestionnaireResponse/e1', {
        method: 'PUT',
        body: reflectionBy(ana, 'e1', words),
        headers: { 'if-none-match': '*' },
      })
    const first = await create('mine')
    expect(first.status).toBe(201)
    expect(first.headers.get('etag')).toBe('W/"1"')
    expect(first.headers.get('location')).toBe(`${base}/QuestionnaireResponse/e1/_history/1`)
    expect(first.headers.get('last-modified')).toBe('Thu, 03 Dec 2026 00:00:00 GMT')
    expect((await create('other words')).status).toBe(412)
    expect((await read(ask('QuestionnaireResponse/e1'))).item[0]?.answer[0]?.valueString).toBe('mine')
  })

  test('a change needs the version it was made from: stale is refused, unquoted too', async () => {
    const ask = clinicUnderTest().as('ana')
    const put = (words: string, headers: Record<string, string> = {}) =>
      ask('QuestionnaireResponse/e1', { method: 'PUT', body: reflectionBy(ana, 'e1', words), headers })
    await put('one')
    expect((await put('two', { 'if-match': 'W/"1"' })).status).toBe(200)
    expect((await put('three', { 'if-match': 'W/"1"' })).status).toBe(412)
    expect((await put('three', { 'if-match': '"2"' })).status).toBe(200)
    expect((await put('four', { 'if-match': '3' })).status).toBe(400)
    expect((await read(ask('QuestionnaireResponse/e1'))).meta.versionId).toBe('3')
  })

  test('what is known already is not sent again', async () => {
    const ask = clinicUnderTest().as('ana')
    const etag = (await ask(`Patient/${ana}`)).headers.get('etag') ?? ''
    const again = await ask(`Patient/${ana}`, { headers: { 'if-none-match': etag } })
    expect([again.status, await again.text()]).toEqual([304, ''])
  })

  test('a conditional create answers with the first one', async () => {
    const ask = clinicUnderTest().as('ana')
    const { id: _, ...body } = { ...reflectionBy(ana, ''), identifier: { system: 'urn:portal', value: 'draft-1' } }
    const post = () =>
      ask('QuestionnaireResponse', {
        method: 'POST',
        body,
        headers: { 'if-none-exist': 'identifier=urn:portal|draft-1' },
      })
    const first = await post()
    expect(first.status).toBe(201)
    const second = await post()
    expect(second.status).toBe(200)
    expect((await read(second)).id).toBe((await read(first)).id)
  })

  test('a server that chooses its own ids refuses ours, and gives one on POST', async () => {
    const ask = clinicUnderTest({ abilities: { clientIds: false } }).as('ana')
    const body = reflectionBy(ana, 'mine')
    expect((await ask('QuestionnaireResponse/mine', { method: 'PUT', body })).status).toBe(405)
    const posted = await ask('QuestionnaireResponse', { method: 'POST', body })
    expect(posted.status).toBe(201)
    expect((await read(posted)).id).not.toBe('mine')
  })

  test('what is deleted is gone, may be deleted again, and stays in its history', async () => {
    const ask = clinicUnderTest().as('ana')
    await ask('QuestionnaireResponse/e1', { method: 'PUT', body: reflectionBy(ana, 'e1') })
    expect((await ask('QuestionnaireResponse/e1', { method: 'DELETE' })).status).toBe(204)
    expect((await ask('QuestionnaireResponse/e1', { method: 'DELETE' })).status).toBe(204)
    expect((await ask('QuestionnaireResponse/e1')).status).toBe(410)
    expect((await readBundle(ask('QuestionnaireResponse?_count=200'))).total).toBe(11)
    const history = await readBundle(ask('QuestionnaireResponse/e1/_history'))
    expect(history.entry.map(({ request }) => request.method)).toEqual(['DELETE', 'PUT'])
  })

  test('a transaction happens whole or not at all', async () => {
    const ask = clinicUnderTest().as('ana')
    const put = (resource: { resourceType: string; id: string }) => ({
      request: { method: 'PUT', url: `${resource.resourceType}/${resource.id}` },
      resource,
    })
    const send = (entry: unknown[]) =>
      ask('', { method: 'POST', body: { resourceType: 'Bundle', type: 'transaction', entry } })
    const failed = await send([put(reflectionBy(ana, 'e1')), put(reflectionBy(ben, 'e2'))])
    expect(failed.status).toBeGreaterThanOrEqual(400)
    expect((await ask('QuestionnaireResponse/e1')).status).toBe(404)
    expect((await send([put(reflectionBy(ana, 'e1'))])).status).toBe(200)
    expect((await ask('QuestionnaireResponse/e1')).status).toBe(200)
  })
})

describe('what is refused for its content', () => {
  const cases: [name: string, status: number, change: Record<string, unknown>][] = [
    ['an unknown field', 400, { mood: 3 }],
    ['a missing required field', 400, { status: undefined }],
    ['a value of the wrong type', 400, { authored: 7 }],
    ['a string where an object belongs', 400, { subject: `Patient/${ana}` }],
    ['a code that is not on the list', 422, { status: 'banana' }],
    ['a reference to nothing', 422, { basedOn: [{ reference: 'CarePlan/nowhere' }] }],
    ['an answer to a question nobody asked', 422, { item: [{ linkId: 'x', answer: [{ valueString: 'y' }] }] }],
    ['an answer of the wrong type', 422, { item: [{ linkId: 'mood-now', answer: [{ valueString: '7' }] }] }],
  ]

  test.each(cases)('%s: %d with an OperationOutcome', async (name, status, change) => {
    const ask = clinicUnderTest().as('ana')
    const response = await ask('QuestionnaireResponse/e1', {
      method: 'PUT',
      body: { ...reflectionBy(ana, 'e1'), ...change },
    })
    const outcome = await read(response)
    // A subject that is no reference belongs to nobody, so it is refused before its shape is looked at.
    expect(response.status).toBe(name.startsWith('a string') ? 403 : status)
    expect(outcome.resourceType).toBe('OperationOutcome')
    expect(outcome.issue[0]?.severity).toBe('error')
  })

  test('a body that is no JSON, a type nobody serves, a resource in the wrong place', async () => {
    const clinic = clinicUnderTest()
    const ask = clinic.as('ana')
    const authorization = `Bearer ${clinic.signIn.tokenFor(ana)}`
    const broken = new Request(`${base}/Goal/g`, { method: 'PUT', body: '{"half', headers: { authorization } })
    expect((await clinic.answerFhir(broken)).status).toBe(400)
    expect((await ask('Basic')).status).toBe(404)
    expect((await ask('Goal/e1', { method: 'PUT', body: reflectionBy(ana, 'e1') })).status).toBe(400)
  })
})

describe('searching', () => {
  test('next links lead through everything, each once, in the order asked for', async () => {
    const ask = clinicUnderTest().as('ana')
    let url: string | undefined = 'QuestionnaireResponse?subject=Patient/pt-4f2a9c&_sort=-authored&_count=4'
    const authored: string[] = []
    let pages = 0
    while (url) {
      const bundle = await readBundle(ask(url))
      authored.push(...bundle.entry.map(({ resource }) => resource.authored))
      url = bundle.link.find(({ relation }) => relation === 'next')?.url
      pages += 1
    }
    expect([pages, authored.length]).toEqual([3, 11])
    expect(authored).toEqual(inAlphabet(authored).toReversed())
  })

  test('pages are 50 long when nothing is said, and never longer than 200', async () => {
    const ask = clinicUnderTest().as('ana')
    for (let number = 0; number < 210; number += 1) {
      await ask(`Goal/g${number}`, {
        method: 'PUT',
        body: {
          resourceType: 'Goal',
          id: `g${number}`,
          lifecycleStatus: 'active',
          description: { text: 'x' },
          subject: { reference: `Patient/${ana}` },
        },
      })
    }
    expect((await readBundle(ask('Goal'))).entry).toHaveLength(50)
    expect((await readBundle(ask('Goal?_count=1000'))).entry).toHaveLength(200)
  })

  test('several sort keys: the first decides, the next breaks its ties', async () => {
    const ask = clinicUnderTest().as('ana')
    const bundle = await readBundle(ask('Appointment?_sort=status,-date&_count=200'))
    const keys = bundle.entry.map(({ resource }) => [resource.status, resource.start ?? ''])
    const statuses = keys.map(([status = '']) => status)
    expect(statuses).toEqual(inAlphabet(statuses))
    const fulfilled = keys.filter(([status]) => status === 'fulfilled').map(([, start = '']) => start)
    expect(fulfilled).toEqual(inAlphabet(fulfilled).toReversed())
  })

  test('_include brings what is pointed to; a server without it just answers the question', async () => {
    const query = `CarePlan?subject=Patient/${ana}&_include=CarePlan:activity-reference`
    const modes = async (include: boolean) => {
      const bundle = await readBundle(clinicUnderTest({ abilities: { include } }).as('ana')(query))
      expect(bundle.total).toBe(6)
      return bundle.entry.filter(({ search }) => search.mode === 'include').length
    }
    expect(await modes(true)).toBe(15)
    expect(await modes(false)).toBe(0)
  })

  test('the next appointments are found by date', async () => {
    const ask = clinicUnderTest().as('ana')
    const bundle = await readBundle(ask(`Appointment?patient=${ana}&date=ge2026-12-03T00:00:00.000Z&_count=5`))
    expect(bundle.entry.map(({ resource }) => resource.id)).toEqual([`${ana}-s32`])
  })

  test('a search may be posted, and is the same search', async () => {
    const clinic = clinicUnderTest()
    const posted = await readBundle(
      clinic.answerFhir(
        new Request(`${base}/CarePlan/_search`, {
          method: 'POST',
          headers: { authorization: `Bearer ${clinic.signIn.tokenFor(ana)}` },
          body: new URLSearchParams({ subject: `Patient/${ana}`, _count: '2' }),
        }),
      ),
    )
    expect([posted.total, posted.entry.length, posted.link.length]).toEqual([6, 2, 2])
  })

  test('a token that lets its bearer read only, writes nothing', async () => {
    const clinic = clinicUnderTest()
    const token = clinic.signIn.tokenFor(ana, 'launch/patient patient/*.rs patient/Task.u')
    const write = new Request(`${base}/QuestionnaireResponse/e1`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/fhir+json' },
      body: JSON.stringify(reflectionBy(ana, 'e1')),
    })
    expect((await clinic.answerFhir(write)).status).toBe(403)
  })

  test('a parameter the server does not know is ignored', async () => {
    const bundle = await readBundle(clinicUnderTest().as('ana')('CarePlan?moon=full'))
    expect(bundle.total).toBe(6)
  })

  test('a server without _sort or _count answers in its own order and size', async () => {
    const ask = clinicUnderTest({ abilities: { sort: false, count: false, pageSize: 3, total: false } }).as('ana')
    const bundle = await readBundle(ask('QuestionnaireResponse?_sort=-authored&_count=100'))
    expect(bundle.entry).toHaveLength(3)
    expect(bundle.total).toBeUndefined()
    expect(bundle.link.map(({ relation }) => relation)).toEqual(['self', 'next'])
  })
})

describe('history', () => {
  test('stays newest first, however often it is read', async () => {
    const ask = clinicUnderTest().as('ana')
    for (const words of ['one', 'two', 'three']) {
      await ask('QuestionnaireResponse/e1', { method: 'PUT', body: reflectionBy(ana, 'e1', words) })
    }
    for (let reading = 0; reading < 3; reading += 1) {
      const history = await readBundle(ask('QuestionnaireResponse/e1/_history'))
      expect(history.total).toBe(3)
      expect(history.entry.map(({ resource }) => resource.meta.versionId)).toEqual(['3', '2', '1'])
      expect(history.entry[2]?.request.method).toBe('PUT')
      expect(history.entry[2]?.response.status).toBe('201')
    }
  })

  test('tells when a session was moved', async () => {
    const ask = clinicUnderTest().as('ana')
    const history = await readBundle(ask(`Appointment/${ana}-s32/_history`))
    expect(history.entry.map(({ resource }) => resource.start)).toEqual([
      '2026-12-06T16:00:00.000Z',
      '2026-12-05T16:00:00.000Z',
    ])
    expect((await read(ask(`Appointment/${ana}-s32/_history/1`))).start).toBe('2026-12-05T16:00:00.000Z')
  })
})

test('the server says what it can do, to anyone', async () => {
  const clinic = clinicUnderTest({ abilities: { clientIds: false } })
  const statement = await read(clinic.answerFhir(new Request(`${base}/metadata`)))
  expect(statement.fhirVersion).toBe('4.0.1')
  const plan = statement.rest[0]?.resource.find(({ type }) => type === 'CarePlan')
  expect(plan?.updateCreate).toBe(false)
  expect(plan?.searchInclude).toContain('CarePlan:activity-reference')
})

test('what it holds can be kept as JSON and given to another', async () => {
  const one = clinicUnderTest()
  await one.as('ana')('QuestionnaireResponse/e1', { method: 'PUT', body: reflectionBy(ana, 'e1') })
  const other = clinicUnderTest({ people: [] })
  other.restore(JSON.parse(JSON.stringify(one.state())) as ReturnType<typeof one.state>)
  expect((await other.as('ana')('QuestionnaireResponse/e1')).status).toBe(200)
  expect((await readBundle(other.as('ana')(`Appointment/${ana}-s32/_history`))).total).toBe(2)
})

function inAlphabet(texts: readonly string[]): string[] {
  return texts.toSorted((one, other) => (one < other ? -1 : 1))
}
