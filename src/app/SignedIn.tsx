import { createContext, lazy, Suspense, use, useEffect } from 'react'
import { Outlet } from 'react-router'
import type { OnDevice } from './onDevice.ts'
import { loadSignInScreen } from './loadSignInScreen.ts'
import { startSending } from './startSending.ts'
import type { PrivateShelf } from '#care/privateShelf.ts'
import { ShelfProvider } from '#care/ShelfContext.tsx'
import { DraftsProvider, type Drafts } from '#drafts/DraftsContext.tsx'
import type { FhirClient } from '#fhir/client.ts'
import { FhirProvider } from '#fhir/FhirContext.tsx'
import { useSignIn, useStanding } from '#identity/IdentityContext.tsx'
import type { Vault } from '#vault/vault.ts'
import { VaultProvider } from '#vault/VaultContext.tsx'

/** What one person's page works with. What lies on the device is still being opened while the first screen stands. */
export interface Person {
  fhir: FhirClient
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
  return <PersonsScreens person={person} />
}

/** Screens that anybody may read. Where somebody is known, they may ask for what is theirs. */
export function ForAnybody() {
  const person = use(Context)
  const standing = useStanding()
  return standing.at === 'out' || !person ? <Outlet /> : <PersonsScreens person={person} />
}

function PersonsScreens({ person }: { person: Person }) {
  const { identity } = useSignIn()
  useEffect(() => {
    let stop: (() => void) | undefined
    let isOver = false
    void person.device.then(({ outbox }) => {
      if (!isOver) stop = startSending(outbox, identity)
    })
    return () => {
      isOver = true
      stop?.()
    }
  }, [person, identity])
  return (
    <FhirProvider value={person.fhir}>
      <VaultProvider value={person.vault}>
        <ShelfProvider value={person.shelf}>
          <DraftsProvider drafts={person.drafts}>
            <Suspense>
              <Outlet />
            </Suspense>
          </DraftsProvider>
        </ShelfProvider>
      </VaultProvider>
    </FhirProvider>
  )
}
