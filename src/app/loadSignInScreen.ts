import { getI18n } from 'react-i18next'

/** The screen to sign in with, its words and what it says to the clinic: only who is not signed in needs them. */
export async function loadSignInScreen() {
  const [{ SignInScreen }] = await Promise.all([
    import('./SignInScreen.tsx'),
    getI18n().loadNamespaces('help'),
    import('#identity/authorizationServer.ts'),
  ])
  return { default: SignInScreen }
}
