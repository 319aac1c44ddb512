import { createBrowserRouter } from 'react-router'
import { createRoot } from 'react-dom/client'
import { App, type PortalParts } from './App.tsx'
import type { Arrival } from './arrive.ts'
import { openPerson } from './person.ts'
import { portalQueries } from './queryClient.ts'
import { portalRoutes } from './routes.tsx'
import { startWords } from '#i18n/i18n.ts'

/** In: how the page was opened. Out: the portal, ready to be drawn: words there, drafts open. */
export async function openParts({
  clinic,
  clock,
  language,
  identity,
  server,
  fault,
  fhir,
  fhirBase,
}: Arrival): Promise<PortalParts> {
  const queryClient = portalQueries()
  const [words, person] = await Promise.all([
    startWords(language, ['portal', 'help']),
    fhir && openPerson({ fhir, fhirBase, queryClient, clock }),
  ])
  const router = createBrowserRouter(portalRoutes(words))
  if (fault) void router.navigate(location.pathname + location.search, { replace: true, state: { signInFault: fault } })
  return { clinic, clock, words, signIn: { identity, server }, queryClient, router, person }
}

/** Draws the portal in place of the shell that index.html holds. */
export async function mount(arrival: Arrival, root: HTMLElement): Promise<void> {
  createRoot(root).render(<App {...await openParts(arrival)} />)
}
