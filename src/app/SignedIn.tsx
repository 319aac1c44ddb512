'use no memo'

import { createContext, lazy, Suspense, use, useEffect, useState, useSyncExternalStore } from 'react'
import { Outlet } from 'react-router'
import type { OnDevice } from './onDevice.ts'
import { loadLockScreen } from './loadLockScreen.ts'
import { loadSignInScreen } from './loadSignInScreen.ts'
import { startSending } from './startSending.ts'
import type { PrivateShelf } from '#care/privateShelf.ts'
import { ShelfProvider } from '#care/ShelfContext.tsx'
import { DraftsProvider, type Drafts } from '#drafts/DraftsContext.tsx'
import type { FhirClient } from '#fhir/client.ts'
import { FhirProvider } from '#fhir/FhirContext.tsx'
import { useSignIn, useStanding } from '#identity/IdentityContext.tsx'
import type { Lock } from '#vault/lock.ts'
import { LockProvider } from '#vault/LockContext.tsx'
import type { Vault } from '#vault/vault.ts'
import { VaultProvider } from '#vault/VaultContext.tsx'

/** What one person's page works with. What lies on the device is still being opened while the first screen stands. */
export interface Person {
  fhir: FhirClient
  lock: Lock
  /** The person has shown the clinic who they are a moment ago. */
  isConfirmed: boolean
  device: Promise<OnDevice>
  drafts: Promise<Drafts>
  vault: Promise<Vault>
  /** What of the private entries can be read. */
  shelf: () => Promise<PrivateShelf>
}

const Context = createContext<Person | undefined>(undefined)

/** Whose page this is since it was loaded; nobody's when they have to sign in first. */
export const PersonProvider = Context.Provider

export function usePersonHere(): Person | undefined {
  return use(Context)
}

const SignInScreen = lazy(loadSignInScreen)

/** The screens of one person. Nobody's page: the way to sign in. */
export function SignedIn() {
  const person = use(Context)
  const standing = useStanding()
  if (standing.at === 'out' || !person) {
    return (
      <Suspense>
        <SignInScreen />
      </Suspense>
    )
  }
  return <PersonHere person={person} />
}

/** Screens that anybody may read, locked or not. Where somebody is known, they may ask for what is theirs. */
export function ForAnybody() {
  const person = use(Context)
  const standing = useStanding()
  return standing.at === 'out' || !person ? <Outlet /> : <PersonHere person={person} forAnybody />
}

/** One person's page. Locked, nothing of theirs stands there; sending goes on as far as what is to be sent can be opened. */
function PersonHere({ person, forAnybody }: { person: Person; forAnybody?: boolean }) {
  const { identity } = useSignIn()
  const { lock, fhir, vault, shelf, drafts, device } = person
  const locked = useSyncExternalStore(lock.subscribe, lock.current)
  // Loaded when it is first needed on this page, with the words of this page.
  const [LockScreen] = useState(() => lazy(loadLockScreen))
  useEffect(() => {
    let stop: (() => void) | undefined
    let isOver = false
    void device.then(({ outbox }) => {
      if (!isOver) stop = startSending(outbox, identity)
    })
    return () => {
      isOver = true
      stop?.()
    }
  }, [device, identity])
  return (
    <LockProvider value={lock}>
      <FhirProvider value={fhir}>
        <VaultProvider value={vault}>
          <ShelfProvider value={shelf}>
            <DraftsProvider drafts={drafts}>
              <Suspense>
                {locked && !forAnybody ? <LockScreen because={locked} isConfirmed={person.isConfirmed} /> : <Outlet />}
              </Suspense>
            </DraftsProvider>
          </ShelfProvider>
        </VaultProvider>
      </FhirProvider>
    </LockProvider>
  )
}
