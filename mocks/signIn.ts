import type { Reader } from './access.ts'
import type { ClinicAddresses } from './clinicAddresses.ts'
import { authorize } from './signIn/authorize.ts'
import type { SignInPerson } from './signIn/authorize.ts'
import { widestScope } from './signIn/scopes.ts'
import { readToken } from './signIn/sealedNotes.ts'
import { endedSessionCookie } from './signIn/session.ts'
import { answerRevocation, answerTokenRequest, newToken } from './signIn/tokens.ts'
import type { Spent } from './signIn/tokens.ts'

export type SignInOptions = {
  addresses: ClinicAddresses
  people: readonly SignInPerson[]
  now(): string
  randomId?(): string
  accessTokenSeconds?: number
  refreshTokenSeconds?: number
  codeSeconds?: number
  /** Someone already signed in at the authorization server, for when there is no cookie to say so. */
  signedIn?(): string | undefined
}

export type SignIn = {
  /** Answers everything below the authorization server's address. */
  answer(request: Request): Promise<Response>
  smartConfiguration(): Record<string, unknown>
  /** Who carries this `Authorization` header, while the token lasts. */
  readerOf(authorization: string | null): Reader | undefined
  /** An access token without the way through the pages: for tests of what lies behind them. */
  tokenFor(patient: string, scope?: string): string
  state(): Spent
  restore(spent: Spent): void
}

/** A strict SMART App Launch authorization server as functions of web requests. */
export function createSignIn(options: SignInOptions): SignIn {
  const { addresses, people, now } = options
  const spent: Spent = { nonces: [], families: [] }
  const randomId = options.randomId ?? (() => crypto.randomUUID())
  const tokenSetting = {
    addresses,
    now,
    randomId,
    accessTokenSeconds: options.accessTokenSeconds ?? 3600,
    refreshTokenSeconds: options.refreshTokenSeconds ?? 30 * 24 * 3600,
    spent,
  }

  async function answer(request: Request): Promise<Response> {
    const endpoint = new URL(request.url).pathname.slice(new URL(addresses.authBase).pathname.length)
    switch (endpoint) {
      case '/authorize':
        return authorize(request, {
          addresses,
          people,
          now,
          randomId,
          codeSeconds: options.codeSeconds ?? 60,
          signedIn: options.signedIn?.(),
        })
      case '/token':
        return answerTokenRequest(request, tokenSetting)
      case '/revoke':
        return answerRevocation(request, spent)
      case '/logout':
        return logout(request, addresses)
      default:
        return new Response('Not found', { status: 404 })
    }
  }

  return {
    answer,
    smartConfiguration: () => smartConfiguration(addresses),
    readerOf: (authorization) => readerOf(authorization, spent, now()),
    tokenFor: (patient, scope = widestScope) =>
      newToken('access', { patient, scope, family: randomId() }, tokenSetting),
    state: () => structuredClone(spent),
    restore: ({ nonces, families }) => void Object.assign(spent, { nonces: [...nonces], families: [...families] }),
  }
}

function readerOf(authorization: string | null, { nonces, families }: Spent, now: string): Reader | undefined {
  const [scheme, text] = authorization?.split(' ') ?? []
  const token = scheme?.toLowerCase() === 'bearer' && text ? readToken(text, 'access') : undefined
  if (!token || token.expires <= now) return undefined
  if (nonces.includes(token.nonce) || families.includes(token.family)) return undefined
  return { kind: 'patient', id: token.patient, scope: token.scope }
}

// Back to a registered origin only, or a plain word: nobody is sent to an address that came from outside.
function logout(request: Request, { redirectUris }: ClinicAddresses): Response {
  const back = new URL(request.url).searchParams.get('post_logout_redirect_uri')
  const isKnown =
    back !== null && redirectUris.some((uri) => URL.canParse(back) && new URL(uri).origin === new URL(back).origin)
  const headers = new Headers({ 'set-cookie': endedSessionCookie, 'cache-control': 'no-store' })
  if (!isKnown) return new Response('Signed out', { status: 200, headers })
  headers.set('location', back)
  return new Response(null, { status: 302, headers })
}

function smartConfiguration({ authBase, fhirBase }: ClinicAddresses): Record<string, unknown> {
  return {
    issuer: authBase,
    authorization_endpoint: `${authBase}/authorize`,
    token_endpoint: `${authBase}/token`,
    revocation_endpoint: `${authBase}/revoke`,
    end_session_endpoint: `${authBase}/logout`,
    token_endpoint_auth_methods_supported: ['none'],
    grant_types_supported: ['authorization_code', 'refresh_token'],
    response_types_supported: ['code'],
    code_challenge_methods_supported: ['S256'],
    scopes_supported: widestScope.split(' '),
    capabilities: [
      'launch-standalone',
      'client-public',
      'context-standalone-patient',
      'permission-patient',
      'permission-offline',
      'permission-v1',
      'permission-v2',
    ],
    associated_endpoints: [{ url: fhirBase, capabilities: ['launch-standalone'] }],
  }
}
