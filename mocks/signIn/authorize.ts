import type { ClinicAddresses } from '../clinicAddresses.ts'
import { authorizePage, untrustedPage } from './authorizePage.ts'
import { isAllowed } from './scopes.ts'
import { written } from './sealedNotes.ts'
import { sessionIn, sessionCookie } from './session.ts'

export type SignInPerson = { patient: string; name: string; story: string; language: string }

export type AuthorizeSetting = {
  addresses: ClinicAddresses
  people: readonly SignInPerson[]
  now(): string
  randomId(): string
  codeSeconds: number
  signedIn: string | undefined
}

/** The authorization endpoint of SMART App Launch (standalone patient launch, PKCE), as strict as a clinic's. */
export function authorize(request: Request, setting: AuthorizeSetting): Response {
  const url = new URL(request.url)
  const asked = url.searchParams
  const redirectUri = asked.get('redirect_uri') ?? ''
  // Until client and return address are known to belong together, a mistake must not send anybody anywhere.
  if (asked.get('client_id') !== setting.addresses.clientId) return untrustedPage('Unknown client_id')
  if (!setting.addresses.redirectUris.includes(redirectUri)) return untrustedPage('redirect_uri is not registered')

  const state = asked.get('state')
  const mistake = mistakeIn(asked, setting.addresses.fhirBase)
  if (mistake) return sendBack(redirectUri, { ...mistake, state })

  const chosen =
    asked.get('person') ?? (asked.get('prompt') === 'login' ? undefined : (sessionIn(request) ?? setting.signedIn))
  const person = setting.people.find(({ patient }) => patient === chosen)
  if (!person) {
    if (asked.get('prompt') === 'none') return sendBack(redirectUri, { error: 'login_required', state })
    return authorizePage(setting.people.map((each) => choiceOf(each, url)))
  }
  const code = written({
    kind: 'code',
    patient: person.patient,
    challenge: asked.get('code_challenge') ?? '',
    redirectUri,
    clientId: setting.addresses.clientId,
    scope: asked.get('scope') ?? '',
    expires: new Date(Date.parse(setting.now()) + setting.codeSeconds * 1000).toISOString(),
    nonce: setting.randomId(),
  })
  const back = sendBack(redirectUri, { code, state })
  back.headers.append('set-cookie', sessionCookie(person.patient))
  return back
}

type Mistake = { error: string; error_description: string }

function mistakeIn(asked: URLSearchParams, fhirBase: string): Mistake | undefined {
  if (asked.get('response_type') !== 'code') {
    return { error: 'unsupported_response_type', error_description: 'response_type must be code' }
  }
  if (!asked.get('state')) return invalidRequest('state is missing')
  if (asked.get('code_challenge_method') !== 'S256') return invalidRequest('code_challenge_method must be S256')
  if (!/^[A-Za-z0-9_-]{43}$/.test(asked.get('code_challenge') ?? ''))
    return invalidRequest('code_challenge is not right')
  if (asked.get('aud') !== fhirBase) return invalidRequest('aud must be the FHIR base address')
  const scope = asked.get('scope')
  if (!scope || !isAllowed(scope)) return { error: 'invalid_scope', error_description: 'More is asked than is allowed' }
  return undefined
}

function invalidRequest(description: string): Mistake {
  return { error: 'invalid_request', error_description: description }
}

function sendBack(redirectUri: string, answer: Record<string, string | null>): Response {
  const url = new URL(redirectUri)
  for (const [name, value] of Object.entries(answer)) if (value !== null) url.searchParams.set(name, value)
  return new Response(null, { status: 302, headers: { location: url.href, 'cache-control': 'no-store' } })
}

function choiceOf({ patient, name, story, language }: SignInPerson, url: URL) {
  const chosen = new URL(url)
  chosen.searchParams.set('person', patient)
  return { href: `${chosen.pathname}${chosen.search}`, name, story, language }
}
