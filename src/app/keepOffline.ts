import { wordsOutlive } from './failedCode.ts'
import { isQuiet } from './quietMoment.ts'
import type { Person } from './SignedIn.tsx'
import { codeOfPage } from '#offline/code.ts'
import { whichCode, type ToWorker } from '#offline/messages.ts'
import { isMetered } from '#offline/metered.ts'
import { trustedUrl } from '#trustedUrl.ts'
import { shownTheme } from '#ui/preferences.ts'

/**
 * Keeps the portal on this device, so that it opens without a network, and takes a newer one when nobody is in the middle of
 * something. A browser that refuses goes on without. In: whose page it is.
 */
export async function keepOffline(person: Person | undefined): Promise<void> {
  // Not there outside a secure context.
  const container = navigator.serviceWorker as ServiceWorkerContainer | undefined
  if (!container) return
  takeNewer(container, person)
  container.addEventListener('message', ({ data: asked, ports }) => {
    if (asked === whichCode) ports[0]?.postMessage(codeOfPage())
  })
  container.startMessages()
  await container.register(trustedUrl('/sw.js'), { updateViaCache: 'none' })
  const registration = await container.ready
  const tellCurrent = (message: ToWorker) => tell(container.controller ?? registration.active, message)
  const keep = () => tellCurrent({ keep: whatToKeep() })
  const tellTheme = () => tellCurrent({ theme: shownTheme() ?? null })
  container.addEventListener('controllerchange', keep)
  keep()
  new MutationObserver(tellTheme).observe(document.documentElement, { attributeFilter: ['data-theme'] })
  tellTheme()
  bringIn(registration)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void registration.update().catch(noNews)
  })
}

function tell(worker: ServiceWorker | null, message: ToWorker): void {
  worker?.postMessage(message)
}

// Where bytes are dear only what was used is kept, and what is used from now on.
function whatToKeep(): 'everything' | readonly string[] {
  return isMetered() ? usedFiles() : 'everything'
}

function usedFiles(): readonly string[] {
  return performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname)
}

// By then the page that asked for it stands, has come back from the sign-in, and what it had kept is kept.
const openingMilliseconds = 10_000

// A newer worker takes over while nothing is being opened; where no page stands that long, when none is left.
function bringIn(registration: ServiceWorkerRegistration): void {
  const bringInWaiting = () => {
    const { waiting } = registration
    if (waiting) setTimeout(() => tell(waiting, { takeOver: true }), openingMilliseconds)
  }
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', bringInWaiting)
  })
  bringInWaiting()
}

const quietMilliseconds = 3000

// A page in the background is loaded anew there. One that is written on, or holds words that lie nowhere else, goes on as it is.
function takeNewer(container: ServiceWorkerContainer, person: Person | undefined): void {
  let wasControlled = container.controller !== null
  let isNewerThere = false
  let waiting: ReturnType<typeof setTimeout> | undefined

  async function take(): Promise<void> {
    const mayGo = async () => (await wordsOutlive(person)) && document.visibilityState === 'hidden'
    if (isQuiet(document) && navigator.onLine && (await mayGo())) location.reload()
  }

  function wait(): void {
    clearTimeout(waiting)
    if (isNewerThere && document.visibilityState === 'hidden')
      waiting = setTimeout(() => void take(), quietMilliseconds)
  }

  container.addEventListener('controllerchange', () => {
    isNewerThere = wasControlled
    wasControlled = true
    wait()
  })
  document.addEventListener('visibilitychange', wait)
}

// Without a network there are none.
function noNews(): void {}
