import { getI18n } from 'react-i18next'

/** What stands in place of every screen while the portal is locked, and its words. */
export async function loadLockScreen() {
  const words = getI18n().loadNamespaces(['vault', 'help', 'journal'])
  const [{ LockScreen }] = await Promise.all([import('./LockScreen.tsx'), words])
  return { default: LockScreen }
}
