import { fhirAddress } from './fhirAddress.ts'
import { firstDayAsked, upcomingSearch } from '#care/upcoming.ts'
import type { Clinic } from '#clinic/clinic.ts'
import { fhirClient, type FhirClient } from '#fhir/client.ts'
import { withHeadStart } from '#fhir/headStart.ts'
import type { Language } from '#i18n/languages.ts'
import { startIdentity, type Identity } from '#identity/identity.ts'
import { rememberedPerson } from '#identity/rememberedPerson.ts'
import { signInServer, type SignInFault, type SignInServer } from '#identity/smart.ts'
import { paths } from '#paths.ts'
import type { Clock } from '#time.ts'

export interface ArriveOptions {
  clinic: Clinic
  clock: Clock
  language: Language
  /** Takes the browser to another address. */
  leave: (address: string) => void
}

/** How the page was opened: by whom, and what is already on its way. */
export interface Arrival extends ArriveOptions {
  /** Absolute. */
  fhirBase: string
  identity: Identity
  server: SignInServer
  /** Why a sign-in that just ended did not work. */
  fault: SignInFault | undefined
  /** Whether this device knew whose page it is before anybody signed in on it. */
  wasHere: boolean
  /** The clinic's server, asked as whoever this page belongs to. */
  fhir: FhirClient | undefined
  /** When Today's first question, if one was asked, has its answer. */
  answered: Promise<void>
}

/**
 * The first thing that runs, small, while the rest of the code still loads: takes the answer of the clinic's sign-in and asks
 * Today's question. Out: undefined when the page is being left for the clinic's sign-in.
 */
export async function arrive(options: ArriveOptions): Promise<Arrival | undefined> {
  const { clinic, clock, leave } = options
  const fhirBase = fhirAddress(clinic.fhirBase)
  const server = signInServer({
    fhirBase,
    clientId: clinic.clientId,
    redirectUri: new URL(paths.signInReturn(), location.origin).href,
    go: leave,
  })
  const identity = await startIdentity({ remembered: rememberedPerson(), server })
  const wasHere = identity.current().at === 'known'
  const fault = await settle(identity, server)
  if (fault === 'leaving') return undefined
  const standing = identity.current()
  const fhir =
    standing.at === 'out'
      ? undefined
      : fhirClient({ base: fhirBase, patientId: standing.patientId, access: identity.access, clock })
  const isToday = location.pathname === paths.today()
  const ahead =
    fhir && standing.at === 'in' && isToday
      ? withHeadStart(fhir, upcomingSearch(fhir.patientId, firstDayAsked(clinic.zone, clock.now())))
      : undefined
  const answered = ahead?.answered ?? Promise.resolve()
  return { ...options, fhirBase, identity, server, fault, wasHere, fhir: ahead?.fhir ?? fhir, answered }
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
