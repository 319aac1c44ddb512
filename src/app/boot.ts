import type { QueryClient } from '@tanstack/react-query'
import { createBrowserRouter } from 'react-router'
import type { PortalParts } from './App.tsx'
import { fhirAddress } from './fhirAddress.ts'
import { openPerson, type Person } from './person.ts'
import { portalQueries } from './queryClient.ts'
import { portalRoutes } from './routes.tsx'
import { upcomingOf } from '#care/course.queries.ts'
import type { Clinic } from '#clinic/clinic.ts'
import { startWords } from '#i18n/i18n.ts'
import type { Language } from '#i18n/languages.ts'
import { startIdentity, type Identity } from '#identity/identity.ts'
import { rememberedPerson } from '#identity/rememberedPerson.ts'
import { signInServer, type SignInFault, type SignInServer } from '#identity/smart.ts'
import { paths } from '#paths.ts'
import { dayIn, type Clock, type Day } from '#time.ts'

export interface BootOptions {
  clinic: Clinic
  clock: Clock
  language: Language
  /** Takes the browser to another address. */
  leave: (address: string) => void
}

/**
 * In: the clinic, the time and the language. Out: the portal, ready to be drawn: words there, the person known, their drafts
 * open, Today's question on its way. Out: undefined when the page is being left for the clinic's sign-in.
 */
export async function boot({ clinic, clock, language, leave }: BootOptions): Promise<PortalParts | undefined> {
  const fhirBase = fhirAddress(clinic.fhirBase)
  const server = signInServer({
    fhirBase,
    clientId: clinic.clientId,
    redirectUri: new URL(paths.signInReturn(), location.origin).href,
    go: leave,
  })
  const wordsComing = startWords(language, ['portal', 'help'])
  const identity = await startIdentity({ remembered: rememberedPerson(), server })
  const fault = await settle(identity, server)
  if (fault === 'leaving') return undefined

  const queryClient = portalQueries()
  const standing = identity.current()
  const person =
    standing.at === 'out'
      ? undefined
      : await openPerson({ patientId: standing.patientId, fhirBase, access: identity.access, queryClient })
  if (person && standing.at === 'in') askAhead(queryClient, person, dayIn(clinic.zone, clock.now()))
  const words = await wordsComing
  const router = createBrowserRouter(portalRoutes(words))
  if (fault) void router.navigate(location.pathname, { replace: true, state: { signInFault: fault } })
  return { clinic, clock, words, signIn: { identity, server }, queryClient, router, person }
}

// Today's question goes out while the rest of the code still loads. When it fails, the screen that asks again says why.
function askAhead(queryClient: QueryClient, { fhir }: Person, day: Day): void {
  queryClient.query(upcomingOf(fhir, day)).catch(() => undefined)
}

/** Takes the answer of the clinic's sign-in, or quietly asks for one where this device knows whose page it is. */
async function settle(identity: Identity, server: SignInServer): Promise<SignInFault | 'leaving' | undefined> {
  const address = new URL(location.href)
  if (address.pathname === paths.signInReturn()) {
    const result = await server.arrive(address)
    // The code in the address is used up; it does not stay in the history.
    history.replaceState(null, '', result.returnTo)
    if (result.ok) {
      await identity.accept(result.grant)
      return undefined
    }
    return identity.current().at === 'known' && result.fault === 'loginRequired' ? undefined : result.fault
  }
  if (identity.current().at === 'known' && navigator.onLine && (await leftQuietly(server, address))) return 'leaving'
  return undefined
}

const patience = 4000

// A clinic that doesn't answer must not keep anybody from their words.
async function leftQuietly(server: SignInServer, { pathname, search }: URL): Promise<boolean> {
  try {
    await server.leave(pathname + search, { quietly: true, signal: AbortSignal.timeout(patience) })
    return true
  } catch {
    return false
  }
}
