import type { QueryClient } from '@tanstack/react-query'
import { privateEntriesOf, type PrivateEntries } from './privateEntries.ts'
import { sentElsewhere } from './sentElsewhere.ts'
import { entryKind } from '#care/audience.ts'
import { sendingSteps } from './sendingSteps.ts'
import { writingSender, type Writings } from '#care/writing.queries.ts'
import type { Writing } from '#care/writing.ts'
import type { Drafts } from '#drafts/DraftsContext.tsx'
import { isPastBringingBack } from '#drafts/draft.ts'
import { openDraftStore, type DraftStore } from '#drafts/draftStore.ts'
import { aloneByLock, outbox, type Outbox, type Sender } from '#drafts/outbox.ts'
import { storeHere } from '#drafts/storeHere.ts'
import type { FhirClient } from '#fhir/client.ts'
import { newId } from '#ids.ts'
import { sharingKey } from '#care/sharingKey.ts'
import { stepsKey } from '#care/stepsKey.ts'
import { writingsKey } from '#care/writingsKey.ts'
import type { Clock } from '#time.ts'
import { ageAside } from '#vault/ageAside.ts'
import { personSealer } from '#vault/personSealer.ts'
import type { Lock } from '#vault/lock.ts'
import { openVault, type Vault, type VaultState } from '#vault/vault.ts'
import { vaultInMemory, vaultStore } from '#vault/vaultStore.ts'
import { clinicKeys } from '#vault/wrappedKey.queries.ts'

/** What one person's page keeps on this device. Another person on it has all of it apart. */
export interface OnDevice {
  drafts: Drafts
  outbox: Outbox
  privateEntries: PrivateEntries
}

export interface DeviceOptions {
  fhir: FhirClient
  /** Absolute. */
  fhirBase: string
  queryClient: QueryClient
  clock: Clock
  /** Opened meanwhile: drafts and vault lie in databases of their own. */
  vault: Promise<Vault>
}

/** In: the clinic's server, asked as whoever this page belongs to. Out: their drafts and outbox, ready. */
export async function openDevice({ fhir, fhirBase, queryClient, clock, ...options }: DeviceOptions): Promise<OnDevice> {
  const { patientId } = fhir
  const person = `${fhirBase}|${patientId}`
  const name = `portal-drafts:${person}`
  const [store, vault] = await Promise.all([
    storeHere({ open: () => openDraftStore(name, personSealer(name)), newId }),
    options.vault,
  ])
  void clearRemoved(store, clock)
  const sender: Sender = async (draft) => {
    const sent = await writingSender(fhir, (writing) => showAsSent(queryClient, fhir, writing))(draft)
    await privateEntries.shared(draft)
    return sent
  }
  const privateEntries = privateEntriesOf({ fhir, vault, person, queryClient })
  const tellOthers = sentElsewhere(person, () => {
    void queryClient.invalidateQueries({ queryKey: writingsKey(fhir) })
    void queryClient.invalidateQueries({ queryKey: stepsKey(fhir) })
    void queryClient.invalidateQueries({ queryKey: sharingKey(fhir) })
    void privateEntries.refreshed()
  })
  const andTell =
    (send: Sender): Sender =>
    async (draft) => {
      const sent = await send(draft)
      void queryClient.invalidateQueries({ queryKey: sharingKey(fhir) })
      tellOthers()
      return sent
    }
  const readable = andTell(sender)
  const sending = outbox({
    store,
    senders: {
      entry: readable,
      worksheet: readable,
      plan: readable,
      bring: readable,
      step: andTell(sendingSteps(fhir, queryClient)),
      [entryKind.onlyMe]: andTell(privateEntries.sender),
    },
    heldBack: privateEntries.heldBack,
    alone: aloneByLock(navigator.locks),
    name: `${name}:outbox`,
    chance: Math.random,
    after(seconds, again) {
      const timer = setTimeout(again, seconds * 1000)
      return () => clearTimeout(timer)
    },
  })
  // What was held back for want of a key goes as soon as there is one, and what lies here has been sealed with it.
  vault.subscribe(() => void sealAnew(store, vault).then(() => sending.send()))
  void sealAnew(store, vault)
  const drafts = { store, person: patientId, sendNow: () => void sending.send() }
  return { privateEntries, outbox: sending, drafts }
}

/** In: the clinic's server, asked as whoever this page belongs to, and their lock. Out: their vault, as it stands on this device. */
export async function openVaultHere(fhir: FhirClient, fhirBase: string, lock: Lock): Promise<Vault> {
  const person = `${fhirBase}|${fhir.patientId}`
  const vault = await openVaultOf(person, fhir)
  let wasLocked = lock.current()
  // A lock that was broken off is finished, before anything is opened.
  if (wasLocked) await vault.lock()
  lock.subscribe(() => {
    if (lock.current() && !wasLocked) void vault.lock()
    wasLocked = lock.current()
  })
  const noteWhether = () => {
    const hasVault = isOpenedHere(vault.current())
    if (hasVault !== lock.note().hasVault) void lock.change({ hasVault })
  }
  noteWhether()
  vault.subscribe(noteWhether)
  return vault
}

function openVaultOf(person: string, fhir: FhirClient): Promise<Vault> {
  const parts = {
    person,
    patientId: fhir.patientId,
    keys: clinicKeys(fhir),
    aside: ageAside(),
    newId,
    wait: (seconds: number) => new Promise<void>((waited) => setTimeout(waited, seconds * 1000)),
  }
  return openVault({ ...parts, store: vaultStore(person) }).catch(() => openVault({ ...parts, store: vaultInMemory() }))
}

// Once there is a vault, what lies here from before is sealed to it. A device that fails here goes on with it the next time.
async function sealAnew(store: DraftStore, vault: Vault): Promise<void> {
  if (vault.current().at === 'open') await store.sealAnew().catch(() => 0)
}

// What was removed more than 30 days ago goes for good. A device that fails here keeps it a little longer.
async function clearRemoved(store: DraftStore, clock: Clock): Promise<void> {
  const { drafts } = await store.list().catch(() => ({ drafts: [] }))
  const past = drafts.filter((draft) => isPastBringingBack(draft, clock.now()))
  await Promise.allSettled(past.map(({ id }) => store.remove(id)))
}

// In the list before the draft goes, so that what was sent never blinks out.
function showAsSent(queryClient: QueryClient, fhir: FhirClient, writing: Writing): void {
  queryClient.setQueryData(
    writingsKey(fhir),
    (before: Writings | undefined): Writings | undefined =>
      before && { ...before, writings: [writing, ...before.writings.filter(({ id }) => id !== writing.id)] },
  )
  void queryClient.invalidateQueries({ queryKey: writingsKey(fhir) })
}

// A key the clinic has and this device was never given opens nothing here: locked, signing in again opens it, as without one.
function isOpenedHere(state: VaultState): boolean {
  return state.at === 'open' || (state.at === 'locked' && state.canSeal)
}
