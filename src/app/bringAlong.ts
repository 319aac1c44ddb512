import type { i18n } from 'i18next'
import type { Person } from './SignedIn.tsx'
import type { Identity } from '#identity/identity.ts'

/**
 * Brings along, once the page has nothing better to do, what must be there when the network is gone: help with its words, what is
 * said to the clinic's sign-in, what follows the other pages' signing out, and then the whole portal. What fails is asked for again when it is needed.
 */
export function bringAlong(words: i18n, identity: Identity, person: Person | undefined): void {
  const bring = () =>
    void Promise.allSettled([
      import('./HelpScreen.tsx'),
      words.loadNamespaces('help'),
      import('#identity/authorizationServer.ts'),
      person && import('./signedOutElsewhere.ts').then(({ followSignOut }) => followSignOut(person, identity)),
    ])
      // In mock mode another worker stands there.
      .then(() => (import.meta.env.DEV ? undefined : import('./keepOffline.ts')))
      .then((loaded) => loaded?.keepOffline(person))
      .catch(() => undefined)
  if ('requestIdleCallback' in globalThis) requestIdleCallback(bring, { timeout: 10_000 })
  else setTimeout(bring, 3000)
}
