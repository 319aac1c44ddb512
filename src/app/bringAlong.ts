import type { i18n } from 'i18next'

/**
 * Brings along, once the page has nothing better to do, what must be there when the network is gone: help with its words, and
 * what is said to the clinic's sign-in. What fails is asked for again when it is needed.
 */
export function bringAlong(words: i18n): void {
  const bring = () =>
    void Promise.allSettled([
      import('./HelpScreen.tsx'),
      words.loadNamespaces('help'),
      import('#identity/authorizationServer.ts'),
    ])
  if ('requestIdleCallback' in globalThis) requestIdleCallback(bring, { timeout: 10_000 })
  else setTimeout(bring, 3000)
}
