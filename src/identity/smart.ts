import { pocketOfPage, pocketOfWindow, type Pocket } from './pocket.ts'
import { codeIn, tokensFor, type AnswerFault, type OnTheWay } from './codeExchange.ts'
import { ProblemError } from '#problem.ts'

/** What a sign-in gives. Never stored: it lives as long as the page. */
export interface Grant {
  accessToken: string
  refreshToken?: string | undefined
  /** How long the access token holds from now on; no number where the clinic does not say. */
  seconds?: number | undefined
  patientId: string
}

/** A new token for somebody signed in. The server may, but need not, say again whose record it is for (SMART App Launch, refresh). */
export type Renewal = Omit<Grant, 'patientId'> & { patientId?: string | undefined }

/** Why nobody came back signed in. */
export type SignInFault =
  | AnswerFault
  | 'noPatient' // signed in, but as nobody whose record this is
  | 'unreachable'
  | 'refused' // the clinic's server does not take what we sent

/**
 * `again`: the clinic was asked to have the person show who they are, whoever was signed in there. `shared`: what they said of
 * this computer as they left; undefined when they were not asked.
 */
export type SignInResult =
  | { ok: true; grant: Grant; returnTo: string; again: boolean; shared: boolean | undefined }
  | { ok: false; fault: SignInFault; returnTo: string }

/** `quietly`: comes straight back when it needs a person. `again`: asks the person in any case. `shared`: others use this computer. */
export type HowToLeave = { quietly: true; signal: AbortSignal } | { again: true } | { shared: boolean }

export interface SignInServer {
  /** Leaves this page for the clinic's sign-in. Throws ProblemError. */
  leave(returnTo: string, how?: HowToLeave): Promise<void>
  /** In: the address the clinic's server sent the person back to. Out: who it is, or why not. The state is used up. */
  arrive(address: URL): Promise<SignInResult>
  refresh(refreshToken: string): Promise<Renewal>
  revoke(grant: Grant): Promise<void>
  /** Leaves for the clinic's own sign-out where it has one: else the next sign-in here would ask nobody for anything. */
  endSession(): Promise<void>
}

export interface SignInOptions {
  fhirBase: string
  clientId: string
  redirectUri: string
  /** Where the way back is kept until the return; the window's own when left out. */
  pocket?: Pocket
  go: (address: string) => void
  fetch?: typeof globalThis.fetch
  patienceMilliseconds?: number
}

export const pocketKey = 'sign-in'

/**
 * SMART App Launch 2.2, standalone patient launch, public client, PKCE S256.
 * In: the clinic's FHIR base (absolute) and our client id there. Out: the ways to and from its sign-in.
 */
export function signInServer(given: SignInOptions): SignInServer {
  const { pocket = pocketOfWindow() ?? pocketOfPage(), fetch = globalThis.fetch, patienceMilliseconds = 15_000 } = given
  const options = { ...given, pocket, fetch, patienceMilliseconds }
  const server = async () => (await import('./authorizationServer.ts')).authorizationServer(options)

  return {
    leave: async (returnTo, how) => (await server()).leave(returnTo, how),
    refresh: async (refreshToken) => (await server()).refresh(refreshToken),
    revoke: async (grant) => (await server()).revoke(grant),
    endSession: async () => (await server()).endSession(),

    async arrive(address) {
      const onTheWay = takeFrom(pocket)
      if (!onTheWay) return { ok: false, fault: 'notOurs', returnTo: '/' }
      const returnTo = withinThePortal(onTheWay.returnTo)
      const answered = codeIn(address, onTheWay)
      if ('fault' in answered) return { ok: false, fault: answered.fault, returnTo }
      try {
        const answer = await tokensFor(answered.code, onTheWay, options)
        const { access_token: accessToken, refresh_token: refreshToken, expires_in: seconds } = answer
        const grant = {
          accessToken,
          refreshToken,
          seconds: Number(seconds ?? NaN),
          patientId: recordIn(answer.patient),
        }
        return { ok: true, grant, returnTo, again: onTheWay.again === true, shared: onTheWay.shared }
      } catch (thrown) {
        return { ok: false, fault: faultOf(thrown), returnTo }
      }
    },
  }
}

/** In: what came with the tokens as their `patient`. Out: whose record they are for. Throws a Problem when it is no id. */
export function recordIn(patient: unknown): string {
  if (typeof patient !== 'string' || !/^[A-Za-z0-9.-]{1,64}$/.test(patient)) throw new ProblemError({ kind: 'missing' })
  return patient
}

/** In: where somebody was. Out: the same, if it is a path of this origin; the front page otherwise. */
function withinThePortal(path: string): string {
  return /^\/(?![/\\])/.test(path) ? path : '/'
}

function takeFrom(pocket: Pocket): OnTheWay | undefined {
  const kept = pocket.getItem(pocketKey)
  pocket.removeItem(pocketKey)
  if (!kept) return undefined
  try {
    return JSON.parse(kept) as OnTheWay
  } catch {
    return undefined
  }
}

function faultOf(thrown: unknown): SignInFault {
  if (thrown instanceof ProblemError && thrown.problem.kind === 'missing') return 'noPatient'
  if (thrown instanceof ProblemError && thrown.problem.kind === 'unreachable') return 'unreachable'
  return 'refused'
}
