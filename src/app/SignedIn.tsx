import { createContext, use, useEffect } from 'react'
import { Outlet } from 'react-router'
import type { Person } from './person.ts'
import { SignInScreen } from './SignInScreen.tsx'
import { startSending } from './startSending.ts'
import { DraftsProvider } from '#drafts/DraftsContext.tsx'
import { FhirProvider } from '#fhir/FhirContext.tsx'
import { useSignIn, useStanding } from '#identity/IdentityContext.tsx'

const Context = createContext<Person | undefined>(undefined)

/** Whose page this is since it was loaded; nobody's when they have to sign in first. */
export const PersonProvider = Context.Provider

/** The screens of one person. Nobody's page: the way to sign in. */
export function SignedIn() {
  const person = use(Context)
  const standing = useStanding()
  if (standing.at === 'out' || !person) return <SignInScreen />
  return <PersonsScreens person={person} />
}

function PersonsScreens({ person }: { person: Person }) {
  const { identity } = useSignIn()
  useEffect(() => startSending(person.outbox, identity), [person, identity])
  return (
    <FhirProvider value={person.fhir}>
      <DraftsProvider drafts={person.drafts}>
        <Outlet />
      </DraftsProvider>
    </FhirProvider>
  )
}
