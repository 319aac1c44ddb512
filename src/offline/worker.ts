import { keptFiles } from './keptFiles.ts'
import { isToWorker, whichCode, type ToWorker } from './messages.ts'
import { inKeptTheme, keepTheme } from './keptTheme.ts'
import { isMetered } from './metered.ts'
import { workerScope, type WindowClient } from './scope.ts'
import { shellPath, sourceOf, type Source, type Version } from './version.ts'

// Put in by the build (src/site/offlineCopy.ts).
declare const builtVersion: Version

const version = builtVersion
const files = keptFiles(version, { caches, fetch: (asked, how) => fetch(asked, how) })

// When this worker took over from another; undefined in one that was started again since.
let tookOver: number | undefined
// A file of this version was neither on the device nor at the host.
let hasHoles = false

// Waits then, until a page says that nothing is being opened or no page is left: browsers can lose what is opened just as a
// worker takes over. Pages of earlier versions find their own files as before.
workerScope.addEventListener('install', (event) => event.waitUntil(install()))

// Whatever is opened while a worker activates waits until it has: help too. So nothing is tidied up here; pages ask for that.
workerScope.addEventListener('activate', (event) => {
  tookOver = performance.now()
  event.waitUntil(workerScope.clients.claim())
})

workerScope.addEventListener('fetch', (event) => {
  const { request } = event
  const source = sourceOf(request, workerScope.location.origin, version)
  if (!source) return
  event.respondWith(answerTo(request, source))
  if (source.from === 'deviceThenClinic') event.waitUntil(files.refreshClinic().catch(asItWas))
})

workerScope.addEventListener('message', (event) => {
  const { data: message } = event
  if (!isToWorker(message)) return
  event.waitUntil(heed(message).catch(asItWas))
})

function heed(message: ToWorker): Promise<void> {
  if ('takeOver' in message) return workerScope.skipWaiting()
  return 'theme' in message ? keepTheme(message.theme, caches) : keep(message.keep)
}

async function install(): Promise<void> {
  await files.takeOver()
  await files.bringAll(version.needed)
  // Whoever could do without a network before can do so afterwards.
  if ((await files.wasWhole()) && !isMetered()) await files.bringWhole()
}

async function keep(which: 'everything' | readonly string[]): Promise<void> {
  await files.bringAll(version.needed)
  if (which === 'everything') await files.bringWhole()
  else await files.bringAll(which.filter((path) => version.files.some((file) => file.path === path)))
  await forgetUnused()
}

async function answerTo(request: Request, source: NonNullable<Source>): Promise<Response> {
  if (source.from === 'clinicThenShell') {
    try {
      return await fetch(request)
    } catch (thrown) {
      return (await fromDevice(shellPath)) ?? rejected(thrown)
    }
  }
  const { path } = source
  const newer = path === shellPath && hasHoles ? await fetch(request).catch(() => undefined) : undefined
  if (newer?.ok) return newer
  const kept = await fromDevice(path)
  // The help pages run no script that could set the theme: bright, one would hurt in a darkened room.
  if (kept) return isHelp(path) ? inKeptTheme(kept, caches) : kept
  const isOfThisVersion = version.files.some((file) => file.path === path)
  const brought = isOfThisVersion ? await files.bring(path).catch(() => undefined) : undefined
  if (brought) return brought
  const answer = await fetch(request)
  // The host has moved on: the page that is opened next begins with what is there now.
  if (isOfThisVersion && answer.status === 404) hasHoles = true
  return answer
}

function isHelp(path: string): boolean {
  return path.endsWith('/') && path !== shellPath
}

// A browser that lost its storage asks the host.
async function fromDevice(path: string): Promise<Response | undefined> {
  return files.find(path).catch(() => undefined)
}

function rejected(thrown: unknown): never {
  throw thrown
}

async function forgetUnused(): Promise<void> {
  // A page that was on its way when this worker took over has its document from an earlier version, and says nothing yet.
  if (tookOver !== undefined && performance.now() - tookOver < onTheWayMilliseconds) return
  const pages = await workerScope.clients.matchAll({ type: 'window', includeUncontrolled: true })
  const codes = await Promise.all(pages.map(codeOf))
  // What a later version is just bringing is no page's yet.
  if (workerScope.registration.installing ?? workerScope.registration.waiting) return
  // A page that sleeps may be an old one.
  if (codes.every((code) => code !== undefined)) await files.forgetEarlier(codes)
}

const onTheWayMilliseconds = 20_000
const patienceMilliseconds = 3000

async function codeOf(page: WindowClient): Promise<string | undefined> {
  const { port1, port2 } = new MessageChannel()
  return new Promise((resolve) => {
    setTimeout(() => resolve(undefined), patienceMilliseconds)
    port1.onmessage = ({ data: code }: MessageEvent<unknown>) => resolve(typeof code === 'string' ? code : undefined)
    page.postMessage(whichCode, [port2])
  })
}

// What was there stays; it is asked for again the next time.
function asItWas(): void {}
