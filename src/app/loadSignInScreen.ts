import { getI18n } from 'react-i18next'

/** The screen to sign in with, and its words: only who is not signed in needs them. */
export async function loadSignInScreen() {
  const [{ SignInScreen }] = await Promise.all([import('./SignInScreen.tsx'), getI18n().loadNamespaces('help')])
  return { default: SignInScreen }
}
