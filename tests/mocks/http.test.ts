import { afterAll, beforeEach, expect, test } from 'vitest'
import { serveClinic } from '#mocks/http.ts'
import type { ControlRequest } from '#mocks/http/control.ts'
import { evening } from './clinicUnderTest.ts'

const portalOrigin = 'http://127.0.0.1:4173'
const served = await serveClinic({ fhirPort: 0, authPort: 0, portalOrigin, now: () => evening, person: 'ana' })

const control = (asked: ControlRequest) =>
  served.control(new Request('http://control.test/', { method: 'POST', body: JSON.stringify(asked) }))

beforeEach(
  async () => void (await control({ reset: true, person: 'ana', clock: null, weather: { kind: 'reachable' } })),
)
afterAll(() => served.close())

function ask(path: string, init: { headers?: Record<string, string> } = {}) {
  const authorization = `Bearer ${served.clinic.signIn.tokenFor('pt-4f2a9c')}`
  return fetch(`${served.addresses.fhirBase}/${path}`, {
    headers: { origin: portalOrigin, authorization, ...init.headers },
  })
}

test('the portal’s origin may read the answer and its headers, and no other may', async () => {
  const response = await ask('Patient/pt-4f2a9c')
  expect(response.headers.get('access-control-allow-origin')).toBe(portalOrigin)
  expect(response.headers.get('access-control-expose-headers')).toContain('ETag')
  const stranger = await ask('Patient/pt-4f2a9c', { headers: { origin: 'http://elsewhere.example' } })
  expect(stranger.headers.get('access-control-allow-origin')).toBeNull()
})

test('a preflight says what the portal needs', async () => {
  const preflight = (origin: string) =>
    fetch(`${served.addresses.fhirBase}/Goal/g`, { method: 'OPTIONS', headers: { origin } })
  const allowed = await preflight(portalOrigin)
  expect(allowed.status).toBe(204)
  for (const header of ['Authorization', 'If-Match', 'If-None-Match', 'If-None-Exist', 'Prefer', 'Content-Type']) {
    expect(allowed.headers.get('access-control-allow-headers')).toContain(header)
  }
  expect((await preflight('http://elsewhere.example')).status).toBe(403)
})

test('sign-in stands elsewhere, and knows who is signed in at the clinic', async () => {
  const configuration = (await (await ask('.well-known/smart-configuration')).json()) as Record<string, string>
  const authorize = new URL(configuration.authorization_endpoint ?? '')
  expect(authorize.origin).not.toBe(new URL(served.addresses.fhirBase).origin)
  const parameters = {
    response_type: 'code',
    client_id: served.addresses.clientId,
    redirect_uri: `${portalOrigin}/signed-in`,
    scope: 'launch/patient patient/*.rs',
    state: 's',
    aud: served.addresses.fhirBase,
    code_challenge: 'c'.repeat(43),
    code_challenge_method: 'S256',
  }
  const go = () => fetch(`${authorize.href}?${new URLSearchParams(parameters).toString()}`, { redirect: 'manual' })
  expect((await go()).headers.get('location')).toContain('code=')
  await control({ person: null })
  expect((await go()).status).toBe(200)
})

test('a dead network is a broken connection, and a cut answer a broken body', async () => {
  await control({ weather: { kind: 'offline' } })
  await expect(ask('metadata')).rejects.toThrow(TypeError)
  await control({ weather: { kind: 'cut off' } })
  await expect(ask('metadata').then((response) => response.text())).rejects.toThrow(TypeError)
})

test('the clock can be set, and the records are told anew around it', async () => {
  await control({ clock: '2027-05-02T23:00:00.000Z', reset: true })
  const infusion = (await (await ask('Appointment/pt-4f2a9c-s31')).json()) as { start: string }
  expect(infusion.start).toBe('2027-05-02T13:30:00.000Z')
})

test('what was received can be asked for', async () => {
  await ask('Patient/pt-4f2a9c')
  const told = (await (await control({})).json()) as { requests: { url: string }[] }
  expect(told.requests.map(({ url }) => url)).toEqual([`${served.addresses.fhirBase}/Patient/pt-4f2a9c`])
})
