import { describe, expect, test } from 'vitest'
import { addressesOn } from '#mocks/clinicAddresses.ts'
import { createSignIn } from '#mocks/signIn.ts'
import type { SignInOptions } from '#mocks/signIn.ts'
import { base64url } from '#mocks/signIn/sealedNotes.ts'

const origin = 'http://clinic.test'
const addresses = addressesOn(origin)
const verifier = 'a-verifier-of-at-least-forty-three-characters-0123'
const people = [
  { patient: 'pt-1', name: 'One', story: 'first', language: 'en' },
  { patient: 'pt-2', name: 'Two', story: 'second', language: 'en' },
]

function server(options: Partial<SignInOptions> = {}) {
  return createSignIn({ addresses, people, now: () => '2026-12-03T00:00:00.000Z', ...options })
}

async function asked(changes: Record<string, string | undefined> = {}): Promise<URL> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))
  const parameters: Record<string, string | undefined> = {
    response_type: 'code',
    client_id: addresses.clientId,
    redirect_uri: `${origin}/signed-in`,
    scope: 'launch/patient patient/*.rs patient/QuestionnaireResponse.cruds offline_access',
    state: 'state-1',
    aud: addresses.fhirBase,
    code_challenge: base64url(new Uint8Array(digest)),
    code_challenge_method: 'S256',
    ...changes,
  }
  const url = new URL(`${addresses.authBase}/authorize`)
  for (const [name, value] of Object.entries(parameters)) if (value !== undefined) url.searchParams.set(name, value)
  return url
}

async function authorize(
  clinic: ReturnType<typeof server>,
  changes: Record<string, string | undefined> = {},
  cookie = '',
) {
  const response = await clinic.answer(new Request(await asked(changes), { headers: cookie ? { cookie } : {} }))
  const back = response.headers.get('location')
  return { response, back: back === null ? undefined : new URL(back).searchParams }
}

async function codeFor(clinic: ReturnType<typeof server>, changes: Record<string, string | undefined> = {}) {
  const { back } = await authorize(clinic, { person: 'pt-1', ...changes })
  return back?.get('code') ?? ''
}

type Answer = { error?: string; access_token?: string; refresh_token?: string; patient?: string; expires_in?: number }

async function token(clinic: ReturnType<typeof server>, form: Record<string, string>) {
  const response = await clinic.answer(
    new Request(`${addresses.authBase}/token`, {
      method: 'POST',
      body: new URLSearchParams({ client_id: addresses.clientId, ...form }),
    }),
  )
  return { status: response.status, ...((await response.json()) as Answer) }
}

const exchange = (code: string, changes: Record<string, string> = {}) => ({
  grant_type: 'authorization_code',
  code,
  redirect_uri: `${origin}/signed-in`,
  code_verifier: verifier,
  ...changes,
})

describe('the page where a person signs in', () => {
  test('offers each person as a link, without any script', async () => {
    const { response } = await authorize(server())
    const page = await response.text()
    expect(response.status).toBe(200)
    expect(page).toContain('person=pt-2')
    expect(page).not.toContain('<script')
  })

  test('sends the chosen one back with a code and the state, and remembers them', async () => {
    const { response, back } = await authorize(server(), { person: 'pt-2' })
    expect(response.status).toBe(302)
    expect([back?.get('state'), back?.has('code')]).toEqual(['state-1', true])
    expect(response.headers.get('set-cookie')).toContain('mock_session=pt-2')
  })

  test.each([
    ['another client', { client_id: 'someone-else' }],
    ['a return address that is not registered', { redirect_uri: `${origin}/signed-in/elsewhere` }],
    ['no return address', { redirect_uri: undefined }],
  ])('sends nobody anywhere for %s', async (_, changes) => {
    const { response, back } = await authorize(server(), { person: 'pt-1', ...changes })
    expect([response.status, back]).toEqual([400, undefined])
  })

  test.each([
    ['a missing state', { state: undefined }, 'invalid_request'],
    ['no challenge', { code_challenge: undefined }, 'invalid_request'],
    ['a plain challenge', { code_challenge_method: 'plain' }, 'invalid_request'],
    ['another FHIR server', { aud: 'https://elsewhere.example/fhir' }, 'invalid_request'],
    ['an implicit grant', { response_type: 'token' }, 'unsupported_response_type'],
    ['a scope too wide', { scope: 'launch/patient user/*.cruds' }, 'invalid_scope'],
    ['write access to everything', { scope: 'launch/patient patient/*.cruds' }, 'invalid_scope'],
    ['no scope', { scope: undefined }, 'invalid_scope'],
  ])('refuses %s on the way back', async (_, changes, error) => {
    const { back } = await authorize(server(), { person: 'pt-1', ...changes })
    expect([back?.get('error'), back?.has('code')]).toEqual([error, false])
  })

  test('asks nobody when told not to: a code for who is signed in, an error for who is not', async () => {
    expect((await authorize(server(), { prompt: 'none' })).back?.get('error')).toBe('login_required')
    expect((await authorize(server(), { prompt: 'none' }, 'a=b; mock_session=pt-1')).back?.has('code')).toBe(true)
    expect((await authorize(server(), { prompt: 'none' }, 'mock_session=pt-9')).back?.get('error')).toBe(
      'login_required',
    )
    expect((await authorize(server(), { prompt: 'login' }, 'mock_session=pt-1')).response.status).toBe(200)
  })
})

describe('the token endpoint', () => {
  test('gives a token that the FHIR server knows as that person', async () => {
    const clinic = server()
    const answer = await token(clinic, exchange(await codeFor(clinic)))
    expect([answer.status, answer.patient, answer.expires_in]).toEqual([200, 'pt-1', 3600])
    expect(clinic.readerOf(`Bearer ${answer.access_token}`)).toMatchObject({ kind: 'patient', id: 'pt-1' })
    expect(clinic.readerOf('Bearer nonsense')).toBeUndefined()
    expect(clinic.readerOf(`Bearer ${answer.refresh_token}`)).toBeUndefined()
  })

  test.each([
    ['another verifier', { code_verifier: `${verifier}x` }, 'invalid_grant'],
    ['another return address', { redirect_uri: `${origin}/` }, 'invalid_grant'],
    ['another client', { client_id: 'someone-else' }, 'invalid_client'],
    ['a made-up code', { code: 'abc' }, 'invalid_grant'],
    ['another grant', { grant_type: 'password' }, 'unsupported_grant_type'],
  ])('refuses %s', async (_, changes, error) => {
    const clinic = server()
    expect((await token(clinic, exchange(await codeFor(clinic), changes))).error).toBe(error)
  })

  test('takes a code once; a second use ends what the first one gave', async () => {
    const clinic = server()
    const code = await codeFor(clinic)
    const first = await token(clinic, exchange(code))
    expect((await token(clinic, exchange(code))).error).toBe('invalid_grant')
    expect(clinic.readerOf(`Bearer ${first.access_token}`)).toBeUndefined()
  })

  test('refuses a code that has waited too long', async () => {
    let now = '2026-12-03T00:00:00.000Z'
    const clinic = server({ now: () => now })
    const code = await codeFor(clinic)
    now = '2026-12-03T00:01:00.000Z'
    expect((await token(clinic, exchange(code))).error).toBe('invalid_grant')
  })

  test('renews once per refresh token; an old one ends the whole sign-in', async () => {
    const clinic = server()
    const renewed = (refresh = '') => token(clinic, { grant_type: 'refresh_token', refresh_token: refresh })
    const first = await token(clinic, exchange(await codeFor(clinic)))
    const second = await renewed(first.refresh_token)
    expect([second.status, second.patient]).toEqual([200, 'pt-1'])
    expect(second.refresh_token).not.toBe(first.refresh_token)
    expect((await renewed(first.refresh_token)).error).toBe('invalid_grant')
    expect((await renewed(second.refresh_token)).error).toBe('invalid_grant')
    expect(clinic.readerOf(`Bearer ${second.access_token}`)).toBeUndefined()
  })

  test('gives no refresh token to who did not ask to stay', async () => {
    const clinic = server()
    const code = await codeFor(clinic, { scope: 'launch/patient patient/*.rs' })
    expect((await token(clinic, exchange(code))).refresh_token).toBeUndefined()
  })

  test('a token ends with its time, and when it is given back', async () => {
    let now = '2026-12-03T00:00:00.000Z'
    const clinic = server({ now: () => now })
    const { access_token = '', refresh_token = '' } = await token(clinic, exchange(await codeFor(clinic)))
    now = '2026-12-03T00:59:59.000Z'
    expect(clinic.readerOf(`Bearer ${access_token}`)).toBeDefined()
    now = '2026-12-03T01:00:00.000Z'
    expect(clinic.readerOf(`Bearer ${access_token}`)).toBeUndefined()
    const body = new URLSearchParams({ token: refresh_token })
    await clinic.answer(new Request(`${addresses.authBase}/revoke`, { method: 'POST', body }))
    expect((await token(clinic, { grant_type: 'refresh_token', refresh_token })).error).toBe('invalid_grant')
  })
})

test('signing out ends the session at the clinic and returns to registered places only', async () => {
  const logout = (back: string) =>
    server().answer(new Request(`${addresses.authBase}/logout?post_logout_redirect_uri=${encodeURIComponent(back)}`))
  const home = await logout(`${origin}/`)
  expect([home.status, home.headers.get('location')]).toEqual([302, `${origin}/`])
  expect(home.headers.get('set-cookie')).toContain('Max-Age=0')
  expect((await logout('https://elsewhere.example/')).headers.get('location')).toBeNull()
})

test('what has been used is remembered by whoever takes over the endpoint', async () => {
  const one = server()
  const code = await codeFor(one)
  await token(one, exchange(code))
  const other = server()
  other.restore(one.state())
  expect((await token(other, exchange(code))).error).toBe('invalid_grant')
})
