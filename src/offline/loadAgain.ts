import { codeOfPage } from './code.ts'

const key = 'loaded-again'

/**
 * Whether loading the page again may bring code that did not come: at most once for each build in a tab, and only when the portal's
 * host is there. Survives the way through the clinic's sign-in and back.
 */
export async function mayLoadAgain(): Promise<boolean> {
  try {
    const code = codeOfPage()
    if (code === undefined || sessionStorage.getItem(key) === code) return false
    const answer = await fetch('/', { cache: 'no-store' })
    // What stands between may answer with a page of its own.
    if (!answer.ok || !(await answer.text()).includes('/assets/')) return false
    sessionStorage.setItem(key, code)
    return true
  } catch {
    return false
  }
}
