import { ProblemError } from '#problem.ts'

/**
 * The end of a sign-in, in as little code as it takes: it stands between a person and their first page. The rest of what is said
 * to the clinic's authorization server is oauth4webapi's.
 */

/** The little that must survive the way to the sign-in and back. It holds no token and is removed on return. */
export interface OnTheWay {
  state: string
  verifier: string
  tokenEndpoint: string
  /** Where the clinic's server names one. */
  issuer?: string
  /** It says that it names itself in each answer. */
  namesItself?: true
  returnTo: string
  again?: true
  shared?: boolean
}

/** Why the address holds no code of ours. */
export type AnswerFault =
  | 'declined' // the person or the clinic said no
  | 'loginRequired' // asked without showing a page, and there is no session to use
  | 'notOurs' // an answer to a question this page didn't ask: another tab, an old link, or somebody's forgery

/** What the token endpoint gives (RFC 6749, 5.1), with SMART's own names still unread. */
export interface TokenAnswer {
  access_token: string
  refresh_token?: string | undefined
  expires_in?: unknown
  patient?: unknown
}

/**
 * In: the address the person was sent back to, and what was put aside when they left. Out: the code, or why there is none:
 * the state must be ours and stand there once (RFC 6749, 4.1.2), and the issuer, where both name one, must be the clinic's (RFC 9207).
 */
export function codeIn({ searchParams }: URL, onTheWay: OnTheWay): { code: string } | { fault: AnswerFault } {
  const { state, issuer, namesItself } = onTheWay
  const issuers = searchParams.getAll('iss')
  const isTheClinics =
    (issuer === undefined || issuers.every((named) => named === issuer)) && (!namesItself || issuers.length === 1)
  if (onlyOne(searchParams, 'state') !== state || state === '' || !isTheClinics) return { fault: 'notOurs' }
  const error = searchParams.get('error')
  if (error !== null) return { fault: error === 'login_required' ? 'loginRequired' : 'declined' }
  const code = onlyOne(searchParams, 'code')
  return code ? { code } : { fault: 'notOurs' }
}

function onlyOne(parameters: URLSearchParams, name: string): string | undefined {
  const values = parameters.getAll(name)
  return values.length === 1 ? values[0] : undefined
}

export interface Asking {
  fhirBase: string
  clientId: string
  redirectUri: string
  fetch: typeof globalThis.fetch
  patienceMilliseconds: number
}

/**
 * In: the code, and the verifier only this tab has (RFC 7636, 4.5). Out: the tokens. Throws a Problem: `unreachable` without an
 * answer, `broken` with one that is no bearer token.
 */
export async function tokensFor(code: string, onTheWay: OnTheWay, asking: Asking): Promise<TokenAnswer> {
  const { clientId, redirectUri, fetch, patienceMilliseconds } = asking
  let response: Response
  let json: unknown
  try {
    response = await fetch(endpointOf(onTheWay, asking), {
      method: 'POST',
      headers: { Accept: 'application/json' },
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        code,
        redirect_uri: redirectUri,
        code_verifier: onTheWay.verifier,
        client_id: clientId,
      }),
      // A token is for this page alone: no cookie goes with the question, and the answer stays in no cache.
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      signal: AbortSignal.timeout(patienceMilliseconds),
    })
    json = response.ok ? await response.json() : undefined
  } catch (thrown) {
    const isNoJson = thrown instanceof SyntaxError
    throw new ProblemError({ kind: isNoJson || thrown instanceof ProblemError ? 'broken' : 'unreachable' })
  }
  if (response.status >= 500) throw new ProblemError({ kind: 'unreachable' })
  if (!isTokenAnswer(json)) throw new ProblemError({ kind: 'broken' })
  return json
}

// Plain http is for a server on the same machine, where the FHIR server is on it too.
function endpointOf({ tokenEndpoint }: OnTheWay, { fhirBase }: Asking): URL {
  const endpoint = new URL(tokenEndpoint)
  if (endpoint.protocol === 'https:' || endpoint.protocol === new URL(fhirBase).protocol) return endpoint
  throw new ProblemError({ kind: 'broken' })
}

function isTokenAnswer(json: unknown): json is TokenAnswer {
  if (typeof json !== 'object' || json === null) return false
  const { access_token, token_type, refresh_token } = json as Record<string, unknown>
  return (
    isText(access_token) &&
    isText(token_type) &&
    token_type.toLowerCase() === 'bearer' &&
    (refresh_token === undefined || isText(refresh_token))
  )
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}
