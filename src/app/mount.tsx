import type { QueryClient } from '@tanstack/react-query'
import { createBrowserRouter } from 'react-router'
import { createRoot } from 'react-dom/client'
import { App, type PortalParts } from './App.tsx'
import type { Arrival } from './arrive.ts'
import { loadSignInScreen } from './loadSignInScreen.ts'
import { portalQueries } from './queryClient.ts'
import { portalRoutes } from './routes.tsx'
import type { Person } from './SignedIn.tsx'
import type { KeptAnswers } from '#care/keptAnswers.queries.ts'
import type { FhirClient } from '#fhir/client.ts'
import { startWords } from '#i18n/i18n.ts'
import { fetchReadingFont } from '#ui/readingFont.ts'

/** In: how the page was opened. Out: the portal, ready to be drawn: its words are there, what lies on the device is on its way. */
export async function openParts(arrival: Arrival): Promise<PortalParts> {
  const { clinic, clock, language, identity, server, fault, fhir } = arrival
  const kept = fhir && keptOf(fhir, arrival)
  const queryClient = portalQueries(clock, kept)
  const person = fhir && personOf(fhir, arrival, queryClient)
  const words = await startWords(language, ['portal'])
  // Drawn at once, in place of the shell of index.html.
  if (!person) await loadSignInScreen()
  const router = createBrowserRouter(portalRoutes(words))
  if (fault) void router.navigate(location.pathname + location.search, { replace: true, state: { signInFault: fault } })
  return { clinic, clock, words, signIn: { identity, server }, queryClient, router, person }
}

// Today's answer doesn't wait for the device, and the device not long for the answer.
const patienceMilliseconds = 1500

function enough({ answered }: Arrival): Promise<void> {
  const patience = new Promise<void>((resolve) => setTimeout(resolve, patienceMilliseconds))
  return Promise.race([answered, patience])
}

// Where this person was before, the last answers are there sooner than the clinic's.
function keptOf({ patientId }: FhirClient, arrival: Arrival): Promise<KeptAnswers | undefined> {
  const { fhirBase, clock, wasHere } = arrival
  return (wasHere ? Promise.resolve() : enough(arrival))
    .then(() => import('./keptHere.ts'))
    .then(({ openKeptHere }) => openKeptHere(fhirBase, patientId, clock))
    .catch(() => undefined)
}

function personOf(fhir: FhirClient, arrival: Arrival, queryClient: QueryClient): Person {
  const { fhirBase, clock } = arrival
  const device = enough(arrival)
    .then(() => import('./onDevice.ts'))
    .then(({ openDevice }) => openDevice({ fhir, fhirBase, queryClient, clock }))
  const shelf = () => device.then(({ privateEntries }) => privateEntries.shelf())
  return { fhir, shelf, device, drafts: device.then(({ drafts }) => drafts), vault: device.then(({ vault }) => vault) }
}

/** Draws the portal in place of the shell that index.html holds. */
export async function mount(arrival: Arrival, root: HTMLElement): Promise<void> {
  createRoot(root).render(<App {...await openParts(arrival)} />)
  fetchReadingFont()
}
