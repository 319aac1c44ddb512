import { fhirAddress } from './fhirAddress.ts'
import { firstDayAsked, upcomingSearch } from '#care/upcoming.ts'
import type { Clinic } from '#clinic/clinic.ts'
import { fhirClient, type FhirClient } from '#fhir/client.ts'
import { withHeadStart } from '#fhir/headStart.ts'
import type { Language } from '#i18n/languages.ts'
import { startIdentity, type Identity } from '#identity/identity.ts'
import { isOwnWindow, noteOwnWindow } from '#identity/ownWindow.ts'
import { rememberedPerson, type RememberedPerson } from '#identity/rememberedPerson.ts'
import { signInServer, type SignInFault, type SignInResult, type SignInServer } from '#identity/smart.ts'
import { paths } from '#paths.ts'
import { ProblemError } from '#problem.ts'
import { isZone, type Clock } from '#time.ts'
import { nextTurn } from '#turns.ts'
import { openLock, type Lock } from '#vault/lock.ts'

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
  remembered: RememberedPerson
  /** Why a sign-in that just ended did not work. */
  fault: SignInFault | undefined
  /** Whether this device knew whose page it is before anybody signed in on it. */
  wasHere: boolean
  /** The clinic's server, asked as whoever this page belongs to. */
  fhir: FhirClient | undefined
  /** How the portal is locked here for whoever this page belongs to. */
  lock: Lock | undefined
  /** The person has shown the clinic who they are a moment ago, because they were asked to again. */
  isConfirmed: boolean
  /** Today's first question, when it was asked ahead: resolves with its answer, whatever it is. */
  ahead: Promise<void> | undefined
}

/**
 * The first thing that runs, small, while the rest of the code still loads: takes the answer of the clinic's sign-in and asks
 * Today's question. Out: undefined when the page is being left for the clinic's sign-in. Throws ProblemError when the clinic's
 * zone is none.
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
  const address = new URL(location.href)
  // On its way to the clinic while the device still says whose page this is.
  const returning = address.pathname === paths.signInReturn() ? server.arrive(address) : undefined
  // The device may take long over a time zone: while the network is waited for.
  const zoneHolds = nextTurn().then(() => isZone(clinic.zone))
  const remembered = rememberedPerson()
  const identity = await startIdentity({ remembered, server })
  const wasHere = identity.current().at === 'known'
  const { fault, remembering, isConfirmed, shared } = returning ? takeAnswer(await returning, identity) : nothing
  const lock = await lockOf(identity, remembered, clock)
  if (lock) await noteShared(lock, shared, returning !== undefined)
  if (!returning && (await leaves(identity, server, address, lock))) return undefined
  if (!(await zoneHolds)) throw new ProblemError({ kind: 'broken' })
  const standing = identity.current()
  // Without a passphrase of their own, showing the clinic who they are is what opens it.
  if (isConfirmed && lock?.note().hasVault === false) await lock.unlock()
  const fhir =
    standing.at === 'out'
      ? undefined
      : fhirClient({ base: fhirBase, patientId: standing.patientId, access: identity.access, clock })
  const isToday = location.pathname === paths.today()
  const ahead =
    fhir && standing.at === 'in' && isToday && !lock?.current()
      ? withHeadStart(fhir, upcomingSearch(fhir.patientId, firstDayAsked(clinic.zone, clock.now())))
      : undefined
  await remembering
  return {
    ...options,
    fhirBase,
    identity,
    server,
    remembered,
    lock,
    isConfirmed,
    fault,
    wasHere,
    fhir: ahead?.fhir ?? fhir,
    ahead: ahead?.answered,
  }
}

async function lockOf(identity: Identity, remembered: RememberedPerson, clock: Clock): Promise<Lock | undefined> {
  const standing = identity.current()
  if (standing.at === 'out') return undefined
  const { patientId } = standing
  return openLock({
    patientId,
    clock,
    notes: {
      read: (which) => remembered.note(patientId, which),
      write: (which, value) => remembered.setNote(patientId, which, value),
    },
  })
}

// On a computer that others use, a window opened anew may be anybody's: locked, until the person has shown who they are.
async function noteShared(lock: Lock, shared: boolean | undefined, isReturning: boolean): Promise<void> {
  if (shared !== undefined && shared !== lock.note().isShared) await lock.change({ isShared: shared })
  if (!lock.note().isShared) return
  if (isReturning) noteOwnWindow()
  else if (!isOwnWindow()) await lock.lock('asked')
}

interface Taken {
  fault: SignInFault | undefined
  isConfirmed: boolean
  /** What the person said of this computer; undefined when they were not asked. */
  shared: boolean | undefined
  /** The device is told whose page it is now. */
  remembering: Promise<void> | undefined
}

const nothing: Taken = { fault: undefined, isConfirmed: false, shared: undefined, remembering: undefined }

/** Takes the answer of the clinic's sign-in. */
function takeAnswer(result: SignInResult, identity: Identity): Taken {
  // The code in the address is used up; it does not stay in the history.
  history.replaceState(null, '', result.returnTo)
  if (result.ok) {
    const { again, shared, grant } = result
    return { fault: undefined, isConfirmed: again, shared, remembering: identity.accept(grant) }
  }
  const isNews = identity.current().at !== 'known' || result.fault !== 'loginRequired'
  return { ...nothing, fault: isNews ? result.fault : undefined }
}

/** Quietly asks the clinic's sign-in where this device knows whose page it is. Out: whether the page is being left for it. */
async function leaves(
  identity: Identity,
  server: SignInServer,
  address: URL,
  lock: Lock | undefined,
): Promise<boolean> {
  // Where signing in is what opens it, nobody is signed in behind their back.
  if (lock?.current() && !lock.note().hasVault) return false
  return identity.current().at === 'known' && navigator.onLine && (await leftQuietly(server, address))
}

const patience = 4000

// A clinic that doesn't answer must not keep anybody from their words.
async function leftQuietly(server: SignInServer, { pathname, search, hash }: URL): Promise<boolean> {
  try {
    await server.leave(pathname + search + hash, { quietly: true, signal: AbortSignal.timeout(patience) })
    return true
  } catch {
    return false
  }
}
