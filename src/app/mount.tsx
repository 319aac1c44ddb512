import type { QueryClient } from '@tanstack/react-query'
import { startTransition } from 'react'
import { createBrowserRouter } from 'react-router'
import { createRoot } from 'react-dom/client'
import { App, type PortalParts } from './App.tsx'
import type { Arrival } from './arrive.ts'
import { bringAlong } from './bringAlong.ts'
import { watchFailedCode } from './failedCode.ts'
import { loadLockScreen } from './loadLockScreen.ts'
import { loadSignInScreen } from './loadSignInScreen.ts'
import { portalQueries } from './queryClient.ts'
import { readAtOnce } from './readAtOnce.ts'
import { portalRoutes } from './routes.tsx'
import type { Person } from './SignedIn.tsx'
import { upcomingOf } from '#care/course.queries.ts'
import type { KeptAnswers } from '#care/keptAnswers.queries.ts'
import { firstDayAsked } from '#care/upcoming.ts'
import type { FhirClient } from '#fhir/client.ts'
import { startWords } from '#i18n/i18n.ts'
import { drawn, nextTurn } from '#turns.ts'
import { fetchReadingFont } from '#ui/readingFont.ts'
import type { Lock } from '#vault/lock.ts'

export interface Opened {
  parts: PortalParts
  /** Resolves when what the page was opened for has been drawn: what matters less may begin then. */
  answered: Promise<void>
}

/** In: how the page was opened. Out: the portal, ready to be drawn: its words are there, what lies on the device comes by itself. */
export async function openParts(arrival: Arrival): Promise<Opened> {
  const { clinic, clock, language, identity, server, fault, fhir, lock, ahead } = arrival
  let onShown = () => {}
  const shown = new Promise<void>((resolve) => {
    onShown = resolve
  })
  const answered = ahead ? afterTheAnswer(ahead, shown) : shown
  const begin = ahead ? answered : Promise.resolve()
  const kept = fhir && keptOf(fhir, arrival, begin)
  const queryClient = portalQueries(clock, kept)
  const person = fhir && lock && personOf(fhir, lock, arrival, queryClient, begin)
  // What was asked for ahead is read as soon as it comes: the first frame may hold it.
  if (fhir && ahead) {
    queryClient.query(upcomingOf(fhir, firstDayAsked(clinic.zone, clock.now()))).catch(saidByTheScreen)
  }
  const words = await startWords(language, ['portal'])
  // Drawn at once, in place of the shell of index.html.
  if (!person) await loadSignInScreen()
  else if (person.lock.current()) await loadLockScreen()
  await nextTurn()
  const router = createBrowserRouter(portalRoutes(words))
  if (fault) void router.navigate(location.pathname + location.search, { replace: true, state: { signInFault: fault } })
  const parts = { clinic, clock, words, signIn: { identity, server }, queryClient, router, person, onShown }
  return { parts, answered }
}

// Today asks for it again, and shows what came of it.
function saidByTheScreen(): void {}

// Today's answer doesn't wait for the device, and the device not long for the answer.
const patienceMilliseconds = 1500

/** Resolves when the answer has been drawn; where it keeps people waiting, when the page without it has. */
async function afterTheAnswer(ahead: Promise<void>, shown: Promise<void>): Promise<void> {
  const patience = new Promise<void>((resolve) => setTimeout(resolve, patienceMilliseconds))
  await Promise.all([shown, Promise.race([ahead, patience])])
  await drawn()
}

// Where this person was before, the last answers are there sooner than the clinic's.
function keptOf(
  { patientId }: FhirClient,
  { fhirBase, clock, wasHere }: Arrival,
  begin: Promise<void>,
): Promise<KeptAnswers | undefined> {
  return (wasHere ? Promise.resolve() : begin)
    .then(() => import('./keptHere.ts'))
    .then(({ openKeptHere }) => openKeptHere(fhirBase, patientId, clock))
    .catch(() => undefined)
}

function personOf(
  fhir: FhirClient,
  lock: Lock,
  { fhirBase, clock, identity, isConfirmed }: Arrival,
  queryClient: QueryClient,
  begin: Promise<void>,
): Person {
  const opening = begin.then(() => import('./onDevice.ts'))
  const vault = readAtOnce(opening.then(({ openVaultHere }) => openVaultHere(fhir, fhirBase, lock)))
  const device = opening.then(({ openDevice }) => openDevice({ fhir, fhirBase, queryClient, clock, vault }))
  // Without a passphrase of their own, it is the clinic's sign-in that opens it again.
  lock.subscribe(() => {
    if (lock.current() && !lock.note().hasVault) identity.letGo()
  })
  // Signed out, no copy of what the clinic said stays here.
  identity.afterSignOut(async () => {
    const { forgetKeptHere, forgetPersonHere } = await import('./keptHere.ts')
    await forgetKeptHere(fhirBase, fhir.patientId)
    if (lock.note().isShared) await forgetPersonHere(fhirBase, fhir.patientId, (await device).drafts.store)
    await lock.forget(lock.note().isShared)
  })
  const drafts = readAtOnce(device.then((opened) => opened.drafts))
  const shelf = () => device.then(({ privateEntries }) => privateEntries.shelf())
  return { fhir, lock, isConfirmed, shelf, device, drafts, vault }
}

/** Draws the portal in place of the shell that index.html holds. */
export async function mount(arrival: Arrival, root: HTMLElement): Promise<void> {
  watchFailedCode()
  const { parts, answered } = await openParts(arrival)
  await nextTurn()
  const place = createRoot(root)
  await nextTurn()
  // As a transition it is drawn up in many short turns instead of one long one.
  startTransition(() => place.render(<App {...parts} />))
  await answered
  fetchReadingFont()
  bringAlong(parts.words, arrival.identity, parts.person)
}
