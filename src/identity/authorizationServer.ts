import * as oauth from 'oauth4webapi'
import type { OnTheWay } from './codeExchange.ts'
import { pocketKey, recordIn, type SignInOptions, type SignInServer } from './smart.ts'
import { ProblemError } from '#problem.ts'

// In the words of SMART 2; in those of SMART 1 for a server that says it knows no others.
const scopes = {
  v2: 'launch/patient online_access patient/*.rs patient/QuestionnaireResponse.cu patient/DocumentReference.cu patient/Goal.cu patient/Task.u',
  v1: 'launch/patient online_access patient/*.read patient/QuestionnaireResponse.write patient/DocumentReference.write patient/Goal.write patient/Task.write',
}

/** What the portal says to the clinic's authorization server, all but the end of a sign-in. Its code comes when it is needed. */
export function authorizationServer(options: Required<SignInOptions>): Omit<SignInServer, 'arrive'> {
  const { fhirBase, clientId, redirectUri, pocket, go, fetch, patienceMilliseconds } = options
  const client: oauth.Client = { client_id: clientId }
  const insecure = new URL(fhirBase).protocol === 'http:' // loopback only, where a browser counts it as secure
  const inTime = () => AbortSignal.timeout(patienceMilliseconds)
  // oxlint-disable-next-line typescript/no-deprecated -- deprecated as a warning: it is for loopback, and so is this
  const request = { [oauth.customFetch]: fetch, [oauth.allowInsecureRequests]: insecure, signal: inTime }

  async function discover(signal = inTime()): Promise<Discovered> {
    const address = `${fhirBase.replace(/\/$/, '')}/.well-known/smart-configuration`
    try {
      const headers = { Accept: 'application/json' }
      const response = await fetch(address, { headers, credentials: 'omit', redirect: 'error', signal })
      if (!response.ok) throw new ProblemError({ kind: 'broken' })
      return authorizationServerOf(await response.json(), fhirBase)
    } catch (thrown) {
      throw thrown instanceof ProblemError ? thrown : new ProblemError({ kind: 'unreachable' })
    }
  }

  return {
    async leave(returnTo, how) {
      const quiet = how && 'quietly' in how ? how : undefined
      const again = how && 'again' in how
      const server = await discover(quiet?.signal)
      const verifier = oauth.generateRandomCodeVerifier()
      const state = oauth.generateRandomState()
      const onTheWay: OnTheWay = {
        state,
        verifier,
        tokenEndpoint: server.token_endpoint,
        ...(server.named ? { issuer: server.issuer } : {}),
        ...(server.named && server.authorization_response_iss_parameter_supported ? { namesItself: true } : {}),
        returnTo,
        ...(again ? { again } : {}),
        ...(how && 'shared' in how ? { shared: how.shared } : {}),
      }
      const address = new URL(server.authorization_endpoint)
      const asked = {
        response_type: 'code',
        client_id: clientId,
        redirect_uri: redirectUri,
        scope: scopes[server.scopes],
        state,
        aud: fhirBase,
        code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        ...(quiet ? { prompt: 'none' } : again ? { prompt: 'login' } : {}),
      }
      for (const [name, value] of Object.entries(asked)) address.searchParams.set(name, value)
      quiet?.signal.throwIfAborted()
      pocket.setItem(pocketKey, JSON.stringify(onTheWay))
      go(address.href)
    },

    async refresh(refreshToken) {
      const server = await discover()
      const response = await oauth.refreshTokenGrantRequest(server, client, oauth.None(), refreshToken, request)
      const answer = await oauth.processRefreshTokenResponse(server, client, response)
      const { access_token: accessToken, refresh_token, expires_in: seconds, patient } = answer
      return {
        accessToken,
        refreshToken: refresh_token,
        seconds,
        ...(patient === undefined ? {} : { patientId: recordIn(patient) }),
      }
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

type Discovered = oauth.AuthorizationServer & {
  authorization_endpoint: string
  token_endpoint: string
  scopes: keyof typeof scopes
  /** Whether it says who it is, as SMART asks it to only where it signs people in for others too. */
  named: boolean
}

function authorizationServerOf(json: unknown, fhirBase: string): Discovered {
  const read = typeof json === 'object' && json !== null ? (json as Record<string, unknown>) : {}
  const authorize = addressIn(read, 'authorization_endpoint', fhirBase)
  const token = addressIn(read, 'token_endpoint', fhirBase)
  if (!authorize || !token) throw new ProblemError({ kind: 'broken' })
  const revoke = addressIn(read, 'revocation_endpoint', fhirBase)
  const end = addressIn(read, 'end_session_endpoint', fhirBase)
  return {
    issuer: typeof read.issuer === 'string' ? read.issuer : new URL(fhirBase).origin,
    named: typeof read.issuer === 'string',
    authorization_response_iss_parameter_supported: read.authorization_response_iss_parameter_supported === true,
    authorization_endpoint: authorize,
    token_endpoint: token,
    scopes: knowsOnlyTheFirst(read.capabilities) ? 'v1' : 'v2',
    ...(revoke ? { revocation_endpoint: revoke } : {}),
    ...(end ? { end_session_endpoint: end } : {}),
  }
}

function knowsOnlyTheFirst(capabilities: unknown): boolean {
  return (
    Array.isArray(capabilities) && capabilities.includes('permission-v1') && !capabilities.includes('permission-v2')
  )
}

// Where the clinic's server is protected, so is its sign-in; plain http is for a server on the same machine.
function addressIn(read: Record<string, unknown>, name: string, fhirBase: string): string | undefined {
  const value = read[name]
  if (typeof value !== 'string' || !URL.canParse(value, fhirBase)) return undefined
  const address = new URL(value, fhirBase)
  const { protocol, hostname } = new URL(fhirBase)
  const isBeside = address.protocol === protocol && address.hostname === hostname
  return address.protocol === 'https:' || isBeside ? address.href : undefined
}
