import type { ClinicAddresses } from '../clinicAddresses.ts'
import { base64url, readCode, readToken, written } from './sealedNotes.ts'
import type { Token } from './sealedNotes.ts'

/** What the token endpoint must not forget. Plain JSON, so that it can be kept somewhere. */
export type Spent = { nonces: string[]; families: string[] }

export type TokenSetting = {
  addresses: ClinicAddresses
  now(): string
  randomId(): string
  accessTokenSeconds: number
  refreshTokenSeconds: number
  spent: Spent
}

/** The token endpoint: one-time codes against their verifier, and refresh tokens that change at each use. */
export async function answerTokenRequest(request: Request, setting: TokenSetting): Promise<Response> {
  if (request.method !== 'POST') return refused('invalid_request', 'POST only', 405)
  if (!request.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded')) {
    return refused('invalid_request', 'The request must be form-encoded')
  }
  const form = new URLSearchParams(await request.text())
  if (request.headers.has('authorization') || form.get('client_id') !== setting.addresses.clientId) {
    return refused('invalid_client', 'This is a public client with another name', 401)
  }
  switch (form.get('grant_type')) {
    case 'authorization_code':
      return exchangeCode(form, setting)
    case 'refresh_token':
      return renew(form, setting)
    default:
      return refused('unsupported_grant_type', 'Only codes and refresh tokens')
  }
}

async function exchangeCode(form: URLSearchParams, setting: TokenSetting): Promise<Response> {
  const code = readCode(form.get('code') ?? '')
  if (!code) return refused('invalid_grant', 'Unknown code')
  if (setting.spent.nonces.includes(code.nonce)) {
    // A code seen twice may have been stolen: what came from the first use ends too (RFC 6749, 4.1.2).
    setting.spent.families.push(code.nonce)
    return refused('invalid_grant', 'The code has been used')
  }
  if (code.expires <= setting.now()) return refused('invalid_grant', 'The code has expired')
  if (code.redirectUri !== form.get('redirect_uri')) return refused('invalid_grant', 'Another redirect_uri')
  if (code.clientId !== form.get('client_id')) return refused('invalid_grant', 'Another client')
  if (code.challenge !== (await challengeOf(form.get('code_verifier') ?? ''))) {
    return refused('invalid_grant', 'The verifier does not fit')
  }
  setting.spent.nonces.push(code.nonce)
  return granted({ patient: code.patient, scope: code.scope, family: code.nonce }, setting)
}

function renew(form: URLSearchParams, setting: TokenSetting): Response {
  const token = readToken(form.get('refresh_token') ?? '', 'refresh')
  if (!token || token.clientId !== form.get('client_id')) return refused('invalid_grant', 'Unknown refresh token')
  if (setting.spent.families.includes(token.family)) return refused('invalid_grant', 'This sign-in has ended')
  if (token.expires <= setting.now()) return refused('invalid_grant', 'The refresh token has expired')
  if (setting.spent.nonces.includes(token.nonce)) {
    setting.spent.families.push(token.family)
    return refused('invalid_grant', 'The refresh token has been used')
  }
  const scope = form.get('scope') ?? token.scope
  if (!scope.split(' ').every((each) => token.scope.split(' ').includes(each))) {
    return refused('invalid_scope', 'More than was granted')
  }
  setting.spent.nonces.push(token.nonce)
  return granted({ patient: token.patient, scope, family: token.family }, setting)
}

type Grant = Pick<Token, 'patient' | 'scope' | 'family'>

function granted(grant: Grant, setting: TokenSetting): Response {
  const mayRenew = /\b(offline_access|online_access)\b/.test(grant.scope)
  return json(200, {
    access_token: newToken('access', grant, setting),
    token_type: 'Bearer',
    expires_in: setting.accessTokenSeconds,
    scope: grant.scope,
    patient: grant.patient,
    ...(mayRenew ? { refresh_token: newToken('refresh', grant, setting) } : {}),
  })
}

export function newToken(kind: Token['kind'], { patient, scope, family }: Grant, setting: TokenSetting): string {
  const seconds = kind === 'access' ? setting.accessTokenSeconds : setting.refreshTokenSeconds
  const expires = new Date(Date.parse(setting.now()) + seconds * 1000).toISOString()
  const { clientId } = setting.addresses
  return written({ kind, patient, clientId, scope, expires, family, nonce: setting.randomId() })
}

/** Ends a token (RFC 7009); an unknown one is fine too. A refresh token takes its whole sign-in with it. */
export async function answerRevocation(request: Request, spent: Spent): Promise<Response> {
  const form = new URLSearchParams(await request.text())
  const text = form.get('token') ?? ''
  const access = readToken(text, 'access')
  const refresh = readToken(text, 'refresh')
  if (access) spent.nonces.push(access.nonce)
  if (refresh) spent.families.push(refresh.family)
  return new Response(null, { status: 200, headers: { 'cache-control': 'no-store' } })
}

async function challengeOf(verifier: string): Promise<string> {
  return base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))))
}

function refused(error: string, description: string, status = 400): Response {
  return json(status, { error, error_description: description })
}

function json(status: number, body: Record<string, unknown>): Response {
  return Response.json(body, { status, headers: { 'cache-control': 'no-store', pragma: 'no-cache' } })
}
