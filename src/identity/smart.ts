import * as oauth from 'oauth4webapi'
import { ProblemError } from '#problem.ts'

/** What a sign-in gives. Never stored: it lives as long as the page. */
export interface Grant {
  accessToken: string
  refreshToken?: string | undefined
  patientId: string
}

/** A new token for somebody signed in. The server may, but need not, say again whose record it is for (SMART App Launch, refresh). */
export type Renewal = Omit<Grant, 'patientId'> & { patientId?: string | undefined }

/** Why nobody came back signed in. */
export type SignInFault =
  | 'declined' // the person or the clinic said no
  | 'loginRequired' // asked without showing a page, and there is no session to use
  | 'notOurs' // an answer to a question this page didn't ask: another tab, an old link, or somebody's forgery
  | 'noPatient' // signed in, but as nobody whose record this is
  | 'unreachable'
  | 'refused' // the clinic's server does not take what we sent

export type SignInResult =
  { ok: true; grant: Grant; returnTo: string } | { ok: false; fault: SignInFault; returnTo: string }

export interface SignInServer {
  /** Leaves this page for the clinic's sign-in. `quietly`: comes straight back when that needs a person. Throws ProblemError. */
  leave(returnTo: string, how?: { quietly: true; signal: AbortSignal }): Promise<void>
  /** In: the address the clinic's server sent the person back to. Out: who it is, or why not. The state is used up. */
  arrive(address: URL): Promise<SignInResult>
  refresh(refreshToken: string): Promise<Renewal>
  revoke(grant: Grant): Promise<void>
  /** Leaves for the clinic's own sign-out where it has one: else the next sign-in here would ask nobody for anything. */
  endSession(): Promise<void>
}

/** The little that must survive the way to the sign-in and back. It holds no token and is removed on return. */
interface OnTheWay {
  state: string
  verifier: string
  tokenEndpoint: string
  issuer: string
  returnTo: string
}

export interface SignInOptions {
  fhirBase: string
  clientId: string
  redirectUri: string
  /** Where the way back is kept until the return; `sessionStorage` when left out. */
  pocket?: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
  go: (address: string) => void
  fetch?: typeof globalThis.fetch
  patienceMilliseconds?: number
}

const pocketKey = 'sign-in'
const scope =
  'launch/patient online_access patient/*.rs patient/QuestionnaireResponse.cu patient/DocumentReference.cu patient/Goal.cu patient/Task.u'

/**
 * SMART App Launch 2.2, standalone patient launch, public client, PKCE S256.
 * In: the clinic's FHIR base (absolute) and our client id there. Out: the ways to and from its sign-in.
 */
export function signInServer(options: SignInOptions): SignInServer {
  const {
    fhirBase,
    clientId,
    redirectUri,
    pocket = sessionStorage,
    go,
    fetch = globalThis.fetch,
    patienceMilliseconds = 15_000,
  } = options
  const client: oauth.Client = { client_id: clientId }
  const insecure = new URL(fhirBase).protocol === 'http:' // loopback only, where a browser counts it as secure
  const inTime = () => AbortSignal.timeout(patienceMilliseconds)
  // oxlint-disable-next-line typescript/no-deprecated -- deprecated as a warning: it is for loopback, and so is this
  const request = { [oauth.customFetch]: fetch, [oauth.allowInsecureRequests]: insecure, signal: inTime }

  async function discover(signal = inTime()): Promise<Discovered> {
    const address = `${fhirBase.replace(/\/$/, '')}/.well-known/smart-configuration`
    try {
      const response = await fetch(address, { headers: { Accept: 'application/json' }, signal })
      if (!response.ok) throw new ProblemError({ kind: 'broken' })
      return authorizationServerOf(await response.json(), fhirBase)
    } catch (thrown) {
      throw thrown instanceof ProblemError ? thrown : new ProblemError({ kind: 'unreachable' })
    }
  }

  function grantOf(answer: oauth.TokenEndpointResponse): Grant {
    const { patient } = answer
    if (typeof patient !== 'string' || !/^[A-Za-z0-9.-]{1,64}$/.test(patient))
      throw new ProblemError({ kind: 'missing' })
    return { ...tokensIn(answer), patientId: patient }
  }

  return {
    async leave(returnTo, how) {
      const server = await discover(how?.signal)
      const verifier = oauth.generateRandomCodeVerifier()
      const state = oauth.generateRandomState()
      const onTheWay: OnTheWay = {
        state,
        verifier,
        tokenEndpoint: server.token_endpoint,
        issuer: server.issuer,
        returnTo,
      }
      const address = new URL(server.authorization_endpoint)
      const asked = {
        response_type: 'code',
        client_id: clientId,
        redirect_uri: redirectUri,
        scope,
        state,
        aud: fhirBase,
        code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        ...(how?.quietly ? { prompt: 'none' } : {}),
      }
      for (const [name, value] of Object.entries(asked)) address.searchParams.set(name, value)
      how?.signal.throwIfAborted()
      pocket.setItem(pocketKey, JSON.stringify(onTheWay))
      go(address.href)
    },

    async arrive(address) {
      const onTheWay = takeFrom(pocket)
      if (!onTheWay) return { ok: false, fault: 'notOurs', returnTo: '/' }
      const returnTo = withinThePortal(onTheWay.returnTo)
      const server: oauth.AuthorizationServer = { issuer: onTheWay.issuer, token_endpoint: onTheWay.tokenEndpoint }
      let answer: URLSearchParams
      try {
        answer = oauth.validateAuthResponse(server, client, address, onTheWay.state)
      } catch (thrown) {
        return { ok: false, fault: faultOfAnswer(thrown), returnTo }
      }
      try {
        const response = await oauth.authorizationCodeGrantRequest(
          server,
          client,
          oauth.None(),
          answer,
          redirectUri,
          onTheWay.verifier,
          request,
        )
        if (response.status >= 500) return { ok: false, fault: 'unreachable', returnTo }
        return {
          ok: true,
          grant: grantOf(await oauth.processAuthorizationCodeResponse(server, client, response)),
          returnTo,
        }
      } catch (thrown) {
        return { ok: false, fault: faultOfExchange(thrown), returnTo }
      }
    },

    async refresh(refreshToken) {
      const server = await discover()
      const response = await oauth.refreshTokenGrantRequest(server, client, oauth.None(), refreshToken, request)
      const answer = await oauth.processRefreshTokenResponse(server, client, response)
      return answer.patient === undefined ? tokensIn(answer) : grantOf(answer)
    },

    async revoke(grant) {
      const server = await discover()
      if (!server.revocation_endpoint) return
      const response = await oauth.revocationRequest(
        server,
        client,
        oauth.None(),
        grant.refreshToken ?? grant.accessToken,
        request,
      )
      await oauth.processRevocationResponse(response)
    },

    async endSession() {
      const { end_session_endpoint: end } = await discover()
      if (!end) return
      const address = new URL(end)
      address.searchParams.set('client_id', clientId)
      address.searchParams.set('post_logout_redirect_uri', new URL('/', redirectUri).href)
      go(address.href)
    },
  }
}

function tokensIn({ access_token, refresh_token }: oauth.TokenEndpointResponse): Renewal {
  return { accessToken: access_token, refreshToken: refresh_token }
}

/** In: where somebody was. Out: the same, if it is a path of this origin; the front page otherwise. */
function withinThePortal(path: string): string {
  return /^\/(?![/\\])/.test(path) ? path : '/'
}

function takeFrom(pocket: Pick<Storage, 'getItem' | 'removeItem'>): OnTheWay | undefined {
  const kept = pocket.getItem(pocketKey)
  pocket.removeItem(pocketKey)
  if (!kept) return undefined
  try {
    return JSON.parse(kept) as OnTheWay
  } catch {
    return undefined
  }
}

type Discovered = oauth.AuthorizationServer & { authorization_endpoint: string; token_endpoint: string }

function authorizationServerOf(json: unknown, fhirBase: string): Discovered {
  const read = typeof json === 'object' && json !== null ? (json as Record<string, unknown>) : {}
  const authorize = addressIn(read, 'authorization_endpoint', fhirBase)
  const token = addressIn(read, 'token_endpoint', fhirBase)
  if (!authorize || !token) throw new ProblemError({ kind: 'broken' })
  const revoke = addressIn(read, 'revocation_endpoint', fhirBase)
  const end = addressIn(read, 'end_session_endpoint', fhirBase)
  return {
    issuer: typeof read.issuer === 'string' ? read.issuer : new URL(fhirBase).origin,
    authorization_endpoint: authorize,
    token_endpoint: token,
    ...(revoke ? { revocation_endpoint: revoke } : {}),
    ...(end ? { end_session_endpoint: end } : {}),
  }
}

function addressIn(read: Record<string, unknown>, name: string, fhirBase: string): string | undefined {
  const value = read[name]
  if (typeof value !== 'string') return undefined
  const address = new URL(value, fhirBase)
  return address.protocol === 'https:' || address.hostname === new URL(fhirBase).hostname ? address.href : undefined
}

function faultOfAnswer(thrown: unknown): SignInFault {
  if (!(thrown instanceof oauth.AuthorizationResponseError)) return 'notOurs'
  return thrown.error === 'login_required' ? 'loginRequired' : 'declined'
}

function faultOfExchange(thrown: unknown): SignInFault {
  if (thrown instanceof ProblemError && thrown.problem.kind === 'missing') return 'noPatient'
  if (thrown instanceof TypeError || (thrown instanceof DOMException && thrown.name === 'TimeoutError'))
    return 'unreachable'
  return 'refused'
}
