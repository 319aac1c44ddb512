import { HttpResponse, http } from 'msw'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { signInServer, type SignInOptions, type SignInResult } from '#identity/smart.ts'
import { anasClinic, evening, patientId, problem } from '../fhir/asAna.ts'

let now = evening
const clinic = anasClinic({ now: () => now, portalOrigin: 'http://portal.test' })
const { fhirBase, authBase, clientId } = clinic.addresses
const redirectUri = 'http://portal.test/signed-in'
const script = ['javascript', 'alert(1)'].join(':')

beforeEach(() => {
  now = evening
  clinic.reset()
  clinic.server.listen()
})
afterEach(() => {
  clinic.server.resetHandlers()
  clinic.server.close()
})

/** One tab of a browser: what it carries in its pocket, and where it was sent. */
function tab(changes: Partial<SignInOptions> = {}) {
  const pocket = new Map<string, string>()
  const everStored: string[] = []
  const went: URL[] = []
  const server = signInServer({
    fhirBase,
    clientId,
    redirectUri,
    pocket: {
      getItem: (key) => pocket.get(key) ?? null,
      setItem(key, value) {
        everStored.push(value)
        pocket.set(key, value)
      },
      removeItem: (key) => void pocket.delete(key),
    },
    go: (address) => void went.push(new URL(address)),
    ...changes,
  })
  return { ...server, pocket, everStored, went }
}

/** The person chooses who they are on the clinic’s page. Out: where the clinic sends them. */
async function chosen(address: URL | undefined, person: string | undefined = patientId): Promise<URL> {
  if (!address) throw new Error('nobody was sent to the sign-in')
  const asked = new URL(address)
  if (person !== '') asked.searchParams.set('person', person)
  const response = await fetch(asked, { redirect: 'manual' })
  return new URL(response.headers.get('location') ?? 'http://nowhere.test/')
}

async function signedIn(browser = tab(), returnTo = '/journal') {
  await browser.leave(returnTo)
  return browser.arrive(await chosen(browser.went.at(-1)))
}

function grantIn(result: SignInResult) {
  if (!result.ok) throw new Error(`not signed in: ${result.fault}`)
  return result.grant
}

describe('signing in', () => {
  test('leads there and back, as the person the clinic says, to where they were', async () => {
    const browser = tab()
    const result = await signedIn(browser, '/journal?draft=e1')
    expect(result).toMatchObject({ ok: true, returnTo: '/journal?draft=e1', grant: { patientId } })
    const answer = await fetch(`${fhirBase}/Patient/${patientId}`, {
      headers: { authorization: `Bearer ${grantIn(result).accessToken}` },
    })
    expect(answer.status).toBe(200)
  })

  test('asks for what the portal uses, bound to this clinic, this portal and this tab', async () => {
    const browser = tab()
    await browser.leave('/')
    const asked = browser.went[0]!
    expect(`${asked.origin}${asked.pathname}`).toBe(`${authBase}/authorize`)
    expect(Object.fromEntries(asked.searchParams)).toEqual({
      response_type: 'code',
      client_id: clientId,
      redirect_uri: redirectUri,
      scope:
        'launch/patient online_access patient/*.rs patient/QuestionnaireResponse.cu patient/DocumentReference.cu patient/Goal.cu patient/Task.u',
      aud: fhirBase,
      state: expect.stringMatching(/^[\w-]{20,}$/) as string,
      code_challenge: expect.stringMatching(/^[\w-]{43}$/) as string,
      code_challenge_method: 'S256',
    })
  })

  test.each([
    [['permission-v1'], 'read', 'write'],
    [['permission-v1', 'permission-v2'], 'rs', 'cu'],
    [undefined, 'rs', 'cu'],
  ])('asks a clinic that says %j in words it knows', async (capabilities, reading, writing) => {
    clinic.server.use(
      http.get(`${fhirBase}/.well-known/smart-configuration`, () =>
        HttpResponse.json({
          authorization_endpoint: `${authBase}/authorize`,
          token_endpoint: `${authBase}/token`,
          capabilities,
        }),
      ),
    )
    const browser = tab()
    const result = await signedIn(browser)
    const asked = browser.went[0]?.searchParams.get('scope')?.split(' ') ?? []
    expect(asked).toContain(`patient/*.${reading}`)
    expect(asked).toContain(`patient/QuestionnaireResponse.${writing}`)
    expect(result).toMatchObject({ ok: true, grant: { patientId } })
  })

  test('asks anew each time: no state and no challenge twice', async () => {
    const browser = tab()
    await browser.leave('/')
    await browser.leave('/')
    const [one, other] = browser.went.map(({ searchParams }) => searchParams)
    expect(one?.get('state')).not.toBe(other?.get('state'))
    expect(one?.get('code_challenge')).not.toBe(other?.get('code_challenge'))
  })

  test('leaves nothing behind: what was carried there is gone on return, and no token was ever stored', async () => {
    const browser = tab()
    const { accessToken, refreshToken } = grantIn(await signedIn(browser))
    expect(browser.pocket.size).toBe(0)
    expect(browser.everStored).toHaveLength(1)
    for (const stored of browser.everStored) {
      expect(stored).not.toContain(accessToken)
      expect(stored).not.toContain(refreshToken)
      expect(Object.keys(JSON.parse(stored) as object).toSorted()).toEqual([
        'issuer',
        'returnTo',
        'state',
        'tokenEndpoint',
        'verifier',
      ])
    }
  })

  test.each([
    [3600, 3600],
    ['3600', 3600],
    [undefined, NaN],
    [null, NaN],
    ['soon', NaN],
  ])('takes from the clinic how long its token holds (%s)', async (said, seconds) => {
    clinic.server.use(
      http.post(`${authBase}/token`, () =>
        HttpResponse.json({ access_token: 'a', token_type: 'Bearer', expires_in: said, patient: patientId }),
      ),
    )
    expect(grantIn(await signedIn()).seconds).toBe(seconds)
  })

  test('takes what a clinic grants in the words of SMART 1, or without a word', async () => {
    for (const scope of ['launch/patient patient/*.read patient/QuestionnaireResponse.write', undefined]) {
      clinic.server.use(
        http.post(`${authBase}/token`, () =>
          HttpResponse.json({ access_token: 'a', token_type: 'bearer', scope, patient: patientId }),
        ),
      )
      expect(grantIn(await signedIn()).patientId).toBe(patientId)
    }
  })

  test('does not show the verifier on the way there', async () => {
    const browser = tab()
    await browser.leave('/')
    const { verifier } = JSON.parse(browser.everStored[0]!) as { verifier: string }
    expect(browser.went[0]?.href).not.toContain(verifier)
  })
})

describe('how the person left goes with them, and comes back', () => {
  test('asked to show again who they are: the clinic is told so', async () => {
    const browser = tab()
    await browser.leave('/', { again: true })
    expect(browser.went[0]?.searchParams.get('prompt')).toBe('login')
    expect(await browser.arrive(await chosen(browser.went[0]))).toMatchObject({ ok: true, again: true })
    expect(await signedIn(browser)).toMatchObject({ ok: true, again: false, shared: undefined })
    expect(browser.went[1]?.searchParams.has('prompt')).toBe(false)
  })

  test.each([true, false])('what they said of this computer: %s', async (shared) => {
    const browser = tab()
    await browser.leave('/', { shared })
    expect(await browser.arrive(await chosen(browser.went[0]))).toMatchObject({ ok: true, shared })
  })
})

describe('what is asked of the sign-in server', () => {
  test('goes without cookies, follows no redirect, and a token stays in no cache', async () => {
    const asked: { address: string; how: RequestInit | undefined }[] = []
    const browser = tab({
      fetch: (address, how) => {
        asked.push({ address: new URL(address instanceof Request ? address.url : address).pathname, how })
        return fetch(address, how)
      },
    })
    await signedIn(browser)
    expect(asked.map(({ address }) => address.split('/').at(-1))).toEqual(['smart-configuration', 'token'])
    for (const { how } of asked) expect(how).toMatchObject({ credentials: 'omit', redirect: 'error' })
    expect(asked[1]?.how?.cache).toBe('no-store')
  })
})

/** A clinic that is protected, and what it says of its sign-in. */
function protectedClinic(said: Record<string, string | boolean>) {
  const base = 'https://fhir.clinic.test/r4'
  const asked: string[] = []
  const configuration = {
    authorization_endpoint: 'https://login.clinic.test/authorize',
    token_endpoint: 'https://login.clinic.test/token',
    ...said,
  }
  const browser = tab({
    fhirBase: base,
    fetch: async (address) => {
      asked.push(address instanceof Request ? address.url : String(address))
      return Response.json(configuration)
    },
  })
  return { ...browser, asked }
}

describe('a protected clinic', () => {
  test.each([
    { authorization_endpoint: 'http://fhir.clinic.test/authorize' },
    { token_endpoint: 'http://fhir.clinic.test/token' },
    { authorization_endpoint: 'ftp://fhir.clinic.test/authorize' },
  ])('sends nobody to an unprotected sign-in, on its own machine or not: %j', async (said) => {
    const { leave, went } = protectedClinic(said)
    await expect(leave('/')).rejects.toMatchObject(problem('broken'))
    expect(went).toEqual([])
  })

  test('is handed no code without protection, whatever lay in the pocket', async () => {
    const { leave, arrive, went, pocket, asked } = protectedClinic({})
    await leave('/')
    const state = went[0]?.searchParams.get('state') ?? ''
    for (const [key, value] of pocket) {
      const changed = { ...(JSON.parse(value) as object), tokenEndpoint: 'http://evil.test/token' }
      pocket.set(key, JSON.stringify(changed))
    }
    const back = new URL(`${redirectUri}?code=c&state=${state}`)
    expect(await arrive(back)).toMatchObject({ ok: false, fault: 'refused' })
    expect(asked.filter((address) => address.includes('evil'))).toEqual([])
  })
})

describe('who answers', () => {
  const login = 'https://login.clinic.test'

  /** In: what the clinic says of its sign-in, and whom the answer names. Out: whether it was taken as the clinic's. */
  async function isTaken(said: Record<string, string | boolean>, ...named: string[]) {
    const { leave, arrive, went } = protectedClinic(said)
    await leave('/')
    const back = new URL(`${redirectUri}?code=c&state=${went[0]?.searchParams.get('state') ?? ''}`)
    for (const issuer of named) back.searchParams.append('iss', issuer)
    const result = await arrive(back)
    return !(!result.ok && result.fault === 'notOurs')
  }

  test('is compared where the clinic says who it is, and cannot be where it does not', async () => {
    expect(await isTaken({ issuer: login }, login)).toBe(true)
    expect(await isTaken({ issuer: login })).toBe(true)
    expect(await isTaken({ issuer: login }, `${login}/`)).toBe(false)
    // Some name themselves in each answer, and nowhere in what they say of themselves.
    expect(await isTaken({}, login)).toBe(true)
  })

  test('must be named where the clinic says that it always does', async () => {
    const always = { issuer: login, authorization_response_iss_parameter_supported: true }
    expect(await isTaken(always, login)).toBe(true)
    expect(await isTaken(always)).toBe(false)
    expect(await isTaken(always, login, login)).toBe(false)
  })
})

describe('signing out at the clinic', () => {
  test('leads to its own sign-out, which is told which portal it is and where to lead back to', async () => {
    const browser = tab()
    await browser.endSession()
    const [end] = browser.went
    expect(`${end?.origin}${end?.pathname}`).toBe(`${authBase}/logout`)
    expect(Object.fromEntries(end?.searchParams ?? [])).toEqual({
      client_id: clientId,
      post_logout_redirect_uri: 'http://portal.test/',
    })
  })

  test('leads nowhere where the clinic has none', async () => {
    const { endSession, went } = protectedClinic({})
    await endSession()
    expect(went).toEqual([])
  })
})

describe('coming back without being signed in', () => {
  test.each([
    ['with a state that is not ours', (back: URL) => back.searchParams.set('state', 'forged'), 'notOurs'],
    ['without a state', (back: URL) => back.searchParams.delete('state'), 'notOurs'],
    ['with two states', (back: URL) => back.searchParams.append('state', 'forged'), 'notOurs'],
    ['from another sign-in server', (back: URL) => back.searchParams.set('iss', 'https://evil.example'), 'notOurs'],
    [
      'from the clinic’s and another sign-in server at once',
      (back: URL) => {
        back.searchParams.set('iss', authBase)
        back.searchParams.append('iss', 'https://evil.example')
      },
      'notOurs',
    ],
    ['with two codes', (back: URL) => back.searchParams.append('code', 'another'), 'notOurs'],
    ['without a code', (back: URL) => back.searchParams.delete('code'), 'notOurs'],
    ['with an empty code', (back: URL) => back.searchParams.set('code', ''), 'notOurs'],
    ['with a made-up code', (back: URL) => back.searchParams.set('code', 'made-up'), 'refused'],
  ] as const)('%s', async (_, change, fault) => {
    const browser = tab()
    await browser.leave('/plan')
    const back = await chosen(browser.went[0])
    change(back)
    expect(await browser.arrive(back)).toEqual({ ok: false, fault, returnTo: '/plan' })
    expect(browser.pocket.size).toBe(0)
  })

  test('an old link opened again: what it asked for is used up', async () => {
    const browser = tab()
    await browser.leave('/')
    const back = await chosen(browser.went[0])
    expect((await browser.arrive(back)).ok).toBe(true)
    expect(await browser.arrive(back)).toEqual({ ok: false, fault: 'notOurs', returnTo: '/' })
  })

  test('a link somebody else began, opened in this tab', async () => {
    const theirs = tab()
    await theirs.leave('/')
    const ours = tab()
    await ours.leave('/')
    expect(await ours.arrive(await chosen(theirs.went[0]))).toMatchObject({ ok: false, fault: 'notOurs' })
  })

  test('with a code that was used before', async () => {
    const browser = tab()
    await browser.leave('/')
    const carried = [...browser.pocket]
    const back = await chosen(browser.went[0])
    const { accessToken } = grantIn(await browser.arrive(back))
    for (const [key, value] of carried) browser.pocket.set(key, value)
    expect(await browser.arrive(back)).toEqual({ ok: false, fault: 'refused', returnTo: '/' })
    // The clinic then ends what the first use gave as well.
    const answer = await fetch(`${fhirBase}/Patient/${patientId}`, {
      headers: { authorization: `Bearer ${accessToken}` },
    })
    expect(answer.status).toBe(401)
  })

  test('with a code that waited too long', async () => {
    const browser = tab()
    await browser.leave('/')
    const back = await chosen(browser.went[0])
    now = '2026-12-03T00:10:00.000Z'
    expect(await browser.arrive(back)).toMatchObject({ ok: false, fault: 'refused' })
  })

  test('asked quietly, and nobody is signed in at the clinic', async () => {
    const browser = tab()
    await browser.leave('/journal', { quietly: true, signal: new AbortController().signal })
    expect(browser.went[0]?.searchParams.get('prompt')).toBe('none')
    const back = await chosen(browser.went[0], '')
    expect(await browser.arrive(back)).toEqual({ ok: false, fault: 'loginRequired', returnTo: '/journal' })
  })

  test('the person or the clinic said no', async () => {
    const browser = tab()
    await browser.leave('/')
    const back = new URL(redirectUri)
    back.searchParams.set('error', 'access_denied')
    back.searchParams.set('state', browser.went[0]?.searchParams.get('state') ?? '')
    expect(await browser.arrive(back)).toMatchObject({ ok: false, fault: 'declined' })
  })

  test('a “no” that carries a forged state is not believed', async () => {
    const browser = tab()
    await browser.leave('/')
    const back = new URL(`${redirectUri}?error=access_denied&state=forged`)
    expect(await browser.arrive(back)).toMatchObject({ ok: false, fault: 'notOurs' })
  })

  test.each([undefined, '', 5, '../Patient', 'a b', 'x'.repeat(65)])(
    'as nobody whose record this is: %s',
    async (who) => {
      clinic.server.use(
        http.post(`${authBase}/token`, () =>
          HttpResponse.json({ access_token: 'a', token_type: 'Bearer', expires_in: 60, patient: who }),
        ),
      )
      expect(await signedIn()).toEqual({ ok: false, fault: 'noPatient', returnTo: '/journal' })
    },
  )

  test('the clinic cannot be reached for the last step', async () => {
    const browser = tab()
    await browser.leave('/')
    const back = await chosen(browser.went[0])
    clinic.sky.change({ kind: 'offline' })
    expect(await browser.arrive(back)).toMatchObject({ ok: false, fault: 'unreachable' })
  })

  test('the clinic does not answer the last step: nobody waits for ever', async () => {
    const browser = tab({ patienceMilliseconds: 20 })
    await browser.leave('/')
    const back = await chosen(browser.went[0])
    clinic.server.use(http.post(`${authBase}/token`, () => new Promise<never>(() => undefined)))
    expect(await browser.arrive(back)).toMatchObject({ ok: false, fault: 'unreachable' })
  })

  test('the clinic fails at the last step', async () => {
    const browser = tab()
    await browser.leave('/')
    const back = await chosen(browser.went[0])
    clinic.sky.change({ kind: 'refused', status: 500 })
    expect(await browser.arrive(back)).toMatchObject({ ok: false, fault: 'unreachable' })
  })

  test('nothing was asked: an empty state is nobody’s', async () => {
    const browser = tab()
    await browser.leave('/')
    const back = await chosen(browser.went[0])
    for (const [key, value] of browser.pocket) {
      browser.pocket.set(key, JSON.stringify({ ...(JSON.parse(value) as object), state: '' }))
    }
    back.searchParams.set('state', '')
    expect(await browser.arrive(back)).toMatchObject({ ok: false, fault: 'notOurs' })
  })

  test.each([{ token_type: 'mac' }, { token_type: undefined }, { access_token: '' }, { refresh_token: 5 }])(
    'with what is no token for the bearer: %j',
    async (said) => {
      const answer = { access_token: 'a', token_type: 'Bearer', patient: patientId, ...said }
      clinic.server.use(http.post(`${authBase}/token`, () => HttpResponse.json(answer)))
      expect(await signedIn()).toMatchObject({ ok: false, fault: 'refused' })
    },
  )

  test.each(['//evil.example/journal', '/\\evil.example', 'https://evil.example/', script, 'journal', ''])(
    'to where nobody was: %j is not a page of the portal',
    async (returnTo) => {
      const browser = tab()
      await browser.leave(returnTo)
      expect(await browser.arrive(await chosen(browser.went[0]))).toMatchObject({ ok: true, returnTo: '/' })
    },
  )

  test('something strange lay in the pocket', async () => {
    const browser = tab()
    await browser.leave('/')
    const back = await chosen(browser.went[0])
    for (const key of browser.pocket.keys()) browser.pocket.set(key, '{broken')
    expect(await browser.arrive(back)).toEqual({ ok: false, fault: 'notOurs', returnTo: '/' })
  })
})

describe('the clinic’s sign-in cannot be found', () => {
  const configuration = `${fhirBase}/.well-known/smart-configuration`

  test('offline: said so, and nobody leaves the page', async () => {
    clinic.sky.change({ kind: 'offline' })
    const browser = tab()
    await expect(browser.leave('/')).rejects.toMatchObject(problem('unreachable'))
    expect([browser.went, browser.pocket.size]).toEqual([[], 0])
  })

  test('no answer: nobody waits for ever', async () => {
    clinic.server.use(http.get(configuration, () => new Promise<never>(() => undefined)))
    await expect(tab({ patienceMilliseconds: 20 }).leave('/')).rejects.toMatchObject(problem('unreachable'))
  })

  test.each([404, 500, 503])('%d: said so', async (status) => {
    clinic.server.use(http.get(configuration, () => new HttpResponse(null, { status })))
    await expect(tab().leave('/')).rejects.toMatchObject(problem('broken'))
  })

  test.each<[string, unknown]>([
    ['nothing', {}],
    ['null', null],
    ['a list', []],
    ['addresses that are none', { authorization_endpoint: 5, token_endpoint: {} }],
    [
      'an address no page can be sent to',
      { authorization_endpoint: 'ftp://clinic.example/a', token_endpoint: 'data:,x' },
    ],
    [
      'unprotected addresses elsewhere',
      { authorization_endpoint: 'http://evil.example/a', token_endpoint: 'http://evil.example/t' },
    ],
  ])('a configuration that says %s: nobody is sent anywhere', async (_, said) => {
    clinic.server.use(http.get(configuration, () => HttpResponse.json(said as object)))
    const browser = tab()
    await expect(browser.leave('/')).rejects.toMatchObject(problem('broken'))
    expect(browser.went).toEqual([])
  })

  test('an address that cannot be read at all is no better', async () => {
    const said = { authorization_endpoint: 'http://[', token_endpoint: 'http://[' }
    clinic.server.use(http.get(configuration, () => HttpResponse.json(said)))
    await expect(tab().leave('/')).rejects.toMatchObject({ name: 'ProblemError' })
  })

  test('given up while it was looked for: nobody is sent away afterwards', async () => {
    const leaving = new AbortController()
    const browser = tab()
    const left = browser.leave('/', { quietly: true, signal: leaving.signal })
    leaving.abort()
    await expect(left).rejects.toThrow()
    expect([browser.went, browser.pocket.size]).toEqual([[], 0])
  })
})

describe('renewing', () => {
  test('gives a token that works, and a new refresh token', async () => {
    const browser = tab()
    const first = grantIn(await signedIn(browser))
    const renewed = await browser.refresh(first.refreshToken!)
    expect(renewed.patientId).toBe(patientId)
    expect(renewed.refreshToken).not.toBe(first.refreshToken)
    const answer = await fetch(`${fhirBase}/Patient/${patientId}`, {
      headers: { authorization: `Bearer ${renewed.accessToken}` },
    })
    expect(answer.status).toBe(200)
  })

  test('from a server that does not say again whose record it is (it may, it need not)', async () => {
    const browser = tab()
    clinic.server.use(
      http.post(`${authBase}/token`, () =>
        HttpResponse.json({ access_token: 'access-2', token_type: 'Bearer', expires_in: 60 }),
      ),
    )
    const renewed = await browser.refresh('refresh-1')
    expect([renewed.accessToken, renewed.patientId, renewed.seconds]).toEqual(['access-2', undefined, 60])
  })

  test('with a token that was used, or given back, fails', async () => {
    const browser = tab()
    const first = grantIn(await signedIn(browser))
    await browser.refresh(first.refreshToken!)
    await expect(browser.refresh(first.refreshToken!)).rejects.toThrow()
    const second = grantIn(await signedIn(browser))
    await browser.revoke(second)
    await expect(browser.refresh(second.refreshToken!)).rejects.toThrow()
  })

  test('with no answer fails in time', async () => {
    clinic.server.use(http.post(`${authBase}/token`, () => new Promise<never>(() => undefined)))
    await expect(tab({ patienceMilliseconds: 20 }).refresh('refresh-1')).rejects.toThrow()
  })
})

test('signing out at a clinic that offers no way to say so is no fault', async () => {
  clinic.server.use(
    http.get(`${fhirBase}/.well-known/smart-configuration`, () =>
      HttpResponse.json({ authorization_endpoint: `${authBase}/authorize`, token_endpoint: `${authBase}/token` }),
    ),
  )
  await expect(tab().revoke({ accessToken: 'a', patientId })).resolves.toBeUndefined()
})
