import type { QueryClient } from '@tanstack/react-query'
import { writingSender, writingsOf, type Writings } from '#care/writing.queries.ts'
import type { Writing } from '#care/writing.ts'
import type { Drafts } from '#drafts/DraftsContext.tsx'
import { openDraftStore } from '#drafts/draftStore.ts'
import { memoryStore } from '#drafts/memoryStore.ts'
import { aloneByLock, outbox, type Outbox } from '#drafts/outbox.ts'
import { fhirClient, type Access, type FhirClient } from '#fhir/client.ts'
import { deviceSealer } from '#vault/deviceSealer.ts'

/** What one person's page works with. Another person on this device has all of it apart. */
export interface Person {
  patientId: string
  fhir: FhirClient
  drafts: Drafts
  outbox: Outbox
}

export interface PersonOptions {
  patientId: string
  /** Absolute. */
  fhirBase: string
  access: Access
  queryClient: QueryClient
}

/** In: whose page it is. Out: their server, drafts and outbox, ready. */
export async function openPerson({ patientId, fhirBase, access, queryClient }: PersonOptions): Promise<Person> {
  const fhir = fhirClient({ base: fhirBase, patientId, access })
  const name = `portal-drafts:${fhirBase}|${patientId}`
  // Without a device that keeps things, words live as long as the page; the screens say so.
  const store = await openDraftStore(name, deviceSealer(name)).catch(memoryStore)
  const sender = writingSender(fhir, (writing) => showAsSent(queryClient, fhir, writing))
  const sending = outbox({
    store,
    senders: { entry: sender, worksheet: sender },
    alone: aloneByLock(navigator.locks),
    name: `${name}:outbox`,
    chance: Math.random,
    after(seconds, again) {
      const timer = setTimeout(again, seconds * 1000)
      return () => clearTimeout(timer)
    },
  })
  return { patientId, fhir, outbox: sending, drafts: { store, person: patientId, sendNow: () => void sending.send() } }
}

// In the list before the draft goes, so that what was sent never blinks out.
function showAsSent(queryClient: QueryClient, fhir: FhirClient, writing: Writing): void {
  queryClient.setQueryData(
    writingsOf(fhir).queryKey,
    (before: Writings | undefined): Writings | undefined =>
      before && { ...before, writings: [writing, ...before.writings.filter(({ id }) => id !== writing.id)] },
  )
  void queryClient.invalidateQueries({ queryKey: writingsOf(fhir).queryKey })
}
