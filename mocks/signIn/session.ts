const name = 'mock_session'

/** Who is signed in at the authorization server (not in the portal), from its cookie. */
export function sessionIn(request: Request): string | undefined {
  return sessionOf(request.headers.get('cookie') ?? '')
}

export function sessionOf(cookies: string): string | undefined {
  const own = cookies.split(/;\s*/).find((cookie) => cookie.startsWith(`${name}=`))
  return own?.slice(name.length + 1) || undefined
}

// Readable by script on purpose: the development panel signs people in and out with it.
export function sessionCookie(patient: string): string {
  return `${name}=${patient}; Path=/; SameSite=Lax`
}

export const endedSessionCookie = `${name}=; Path=/; SameSite=Lax; Max-Age=0`
