/**
 * Codes and tokens say everything themselves, so that the page that hands them out and the endpoint that takes them
 * need not share a memory (in development one is the dev server, the other runs inside the browser). Nothing signs
 * them: this server guards made-up people only.
 */
export type AuthorizationCode = {
  kind: 'code'
  patient: string
  challenge: string
  redirectUri: string
  clientId: string
  scope: string
  expires: string
  nonce: string
}

export type Token = {
  kind: 'access' | 'refresh'
  patient: string
  clientId: string
  scope: string
  expires: string
  /** Shared by everything that came from one sign-in, so that it can be ended together. */
  family: string
  nonce: string
}

export function written(note: AuthorizationCode | Token): string {
  const bytes = new TextEncoder().encode(JSON.stringify(note))
  return base64url(bytes)
}

export function readCode(text: string): AuthorizationCode | undefined {
  const note = read(text)
  return note?.kind === 'code' ? (note as AuthorizationCode) : undefined
}

export function readToken(text: string, kind: Token['kind']): Token | undefined {
  const note = read(text)
  return note?.kind === kind ? (note as Token) : undefined
}

export function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

function read(text: string): { kind?: unknown } | undefined {
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
    const note: unknown = JSON.parse(new TextDecoder().decode(Uint8Array.from(binary, (sign) => sign.charCodeAt(0))))
    return typeof note === 'object' && note !== null ? note : undefined
  } catch {
    return undefined
  }
}
