'use no memo'

import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import type { i18n } from 'i18next'
import { useEffect } from 'react'
import { I18nextProvider } from 'react-i18next'
import { RouterProvider, type RouterProviderProps } from 'react-router/dom'
import type { Clinic } from '#clinic/clinic.ts'
import { ClinicProvider } from '#clinic/ClinicContext.tsx'
import { SignInProvider, type SignIn } from '#identity/IdentityContext.tsx'
import type { Clock } from '#time.ts'
import { ClockProvider } from '#ui/ClockContext.tsx'
import { PersonProvider, type Person } from './SignedIn.tsx'

/** Everything the portal is made of. `person` is missing while nobody is known here. */
export interface PortalParts {
  clinic: Clinic
  clock: Clock
  words: i18n
  signIn: SignIn
  queryClient: QueryClient
  router: RouterProviderProps['router']
  person: Person | undefined
  /** Told when the first frame is there. */
  onShown: () => void
}

export function App({ clinic, clock, words, signIn, queryClient, router, person, onShown }: PortalParts) {
  useEffect(onShown, [onShown])
  return (
    <I18nextProvider i18n={words}>
      <ClinicProvider value={clinic}>
        <ClockProvider value={clock}>
          <SignInProvider value={signIn}>
            <QueryClientProvider client={queryClient}>
              <PersonProvider value={person}>
                <RouterProvider router={router} />
              </PersonProvider>
            </QueryClientProvider>
          </SignInProvider>
        </ClockProvider>
      </ClinicProvider>
    </I18nextProvider>
  )
}
