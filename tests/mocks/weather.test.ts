import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openMockClinic } from '#mocks/node.ts'
import { createSky } from '#mocks/weather.ts'
import type { RefusalStatus } from '#mocks/weather.ts'
import { evening, reflectionBy } from './clinicUnderTest.ts'

const ana = 'pt-4f2a9c'
const clinic = openMockClinic({ now: () => evening })

beforeEach(() => {
  clinic.reset()
  clinic.server.listen()
})
afterEach(() => clinic.server.close())

function ask(path: string, init: RequestInit = {}) {
  const headers = { authorization: `Bearer ${clinic.tokenFor('ana')}`, 'content-type': 'application/fhir+json' }
  return fetch(`${clinic.addresses.fhirBase}/${path}`, { ...init, headers })
}

const write = () => ask('QuestionnaireResponse/e1', { method: 'PUT', body: JSON.stringify(reflectionBy(ana, 'e1')) })

test('in fair weather the answer arrives', async () => {
  expect((await ask(`Patient/${ana}`)).status).toBe(200)
})

test('offline, nothing reaches the clinic', async () => {
  clinic.sky.change({ kind: 'offline' })
  await expect(write()).rejects.toThrow(TypeError)
  expect(clinic.requests).toEqual([])
  expect(clinic.fhir.versions('QuestionnaireResponse', 'e1')).toEqual([])
})

test('a lost answer is a write that happened', async () => {
  clinic.sky.change({ kind: 'answer lost' })
  expect((await ask(`Patient/${ana}`)).status).toBe(200)
  await expect(write()).rejects.toThrow(TypeError)
  expect(clinic.fhir.versions('QuestionnaireResponse', 'e1')).toHaveLength(1)
  expect((await write()).status).toBe(200)
})

test('an answer that breaks off can’t be read to its end', async () => {
  clinic.sky.change({ kind: 'cut off' })
  const response = await ask(`Patient/${ana}`)
  expect(response.status).toBe(200)
  await expect(response.text()).rejects.toThrow(TypeError)
  expect((await (await ask(`Patient/${ana}`)).text()).length).toBeGreaterThan(100)
})

describe('the next answer is a refusal', () => {
  const statuses: RefusalStatus[] = [401, 403, 404, 409, 412, 429, 500, 503]

  test.each(statuses)('%d, once, with an OperationOutcome, and nothing is written', async (status) => {
    clinic.sky.change({ kind: 'refused', status })
    const response = await write()
    expect(response.status).toBe(status)
    expect(await response.json()).toMatchObject({ resourceType: 'OperationOutcome' })
    expect(clinic.fhir.versions('QuestionnaireResponse', 'e1')).toEqual([])
    expect((await write()).status).toBe(201)
  })

  test('too many requests say when to come back', async () => {
    clinic.sky.change({ kind: 'refused', status: 429, retryAfterSeconds: 7 })
    expect((await write()).headers.get('retry-after')).toBe('7')
  })

  test('for the requests that are meant only, and as often as said', async () => {
    clinic.sky.change({
      kind: 'refused',
      status: 503,
      times: 2,
      only: { method: 'PUT', path: '/QuestionnaireResponse' },
    })
    expect((await ask(`Patient/${ana}`)).status).toBe(200)
    expect((await write()).status).toBe(503)
    expect((await write()).status).toBe(503)
    expect((await write()).status).toBe(201)
  })
})

test('slow means slow, and still answered', async () => {
  const waited: number[] = []
  const sky = createSky((milliseconds) => {
    waited.push(milliseconds)
    return Promise.resolve()
  })
  sky.change({ kind: 'slow', milliseconds: 3000 })
  const response = await sky.pass(new Request('http://clinic.test/'), () => Promise.resolve(new Response('here')))
  expect([await response.text(), waited]).toEqual(['here', [3000]])
})

test('everything the clinic received can be searched', async () => {
  await write()
  expect(clinic.requests.map(({ method }) => method)).toEqual(['PUT'])
  expect(clinic.requests[0]?.body).toContain('The light on the water.')
})
