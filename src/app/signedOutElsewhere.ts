import { wordsOutlive } from './failedCode.ts'
import type { Person } from './SignedIn.tsx'
import type { Identity } from '#identity/identity.ts'
import { paths } from '#paths.ts'

/**
 * Whoever signs out on one page has signed out on every page of this browser: each lets go of what it holds, and begins anew as
 * nobody's. In: whose page this is. A page with words that lie nowhere else stays as it is.
 */
export function followSignOut(person: Person, identity: Identity): void {
  const others = new BroadcastChannel(`portal-signed-out:${person.fhir.person}`)
  identity.afterSignOut(async () => others.postMessage('signed out'))
  others.onmessage = () => void follow()

  async function follow(): Promise<void> {
    if (!(await wordsOutlive(person))) return
    // Nothing of the person's is on the screen from here on; beginning anew, nothing is in memory either.
    await Promise.race([identity.signedOutElsewhere(), new Promise((resolve) => setTimeout(resolve, patience))])
    location.replace(paths.today())
  }
}

// To tell the clinic that this page's tokens are not wanted any more.
const patience = 2000
