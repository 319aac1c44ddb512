import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { cachePrefix } from '#offline/keptFiles.ts'
import { isMetered } from '#offline/metered.ts'
import type { Version } from '#offline/version.ts'
import { fakeCaches, type FakeCaches } from './fakeCaches.ts'

const paths = ['/', '/clinic.json', '/help/', '/assets/start.js', '/assets/timeline.js', '/assets/journal.js']
const version = (name: string): Version => ({
  name,
  files: paths.map((path) => ({ path: path.replace('journal', `journal-${name}`), hash: `sha256-${path}` })),
  needed: ['/', '/clinic.json', '/help/', '/assets/start.js'],
})

const fetched: string[] = []
let device: FakeCaches

beforeEach(() => {
  vi.resetModules()
  fetched.length = 0
  device = fakeCaches()
  vi.stubGlobal('caches', device.caches)
  vi.stubGlobal('fetch', (path: string) => {
    fetched.push(path)
    return Promise.resolve(new Response('{}'))
  })
})
afterEach(() => vi.unstubAllGlobals())

/** The worker of a version, on a line, as the browser starts it. Out: what it does as it is installed, and on a message. */
async function workerOf(name: string, connection: object | undefined) {
  type Heard = {
    waitUntil(work: Promise<unknown>): void
    data?: unknown
    request?: object
    respondWith?(answer: Promise<Response>): void
  }
  const listeners = new Map<string, (event: Heard) => void>()
  vi.stubGlobal('navigator', { connection })
  vi.stubGlobal('builtVersion', version(name))
  vi.stubGlobal('addEventListener', (event: string, listener: (event: Heard) => void) => listeners.set(event, listener))
  vi.stubGlobal('skipWaiting', () => Promise.resolve())
  vi.stubGlobal('registration', { installing: null, waiting: null })
  vi.stubGlobal('clients', { claim: () => Promise.resolve(), matchAll: () => Promise.resolve([]) })
  await import('#offline/worker.ts')
  async function happens(event: string, data?: unknown): Promise<void> {
    const works: Promise<unknown>[] = []
    listeners.get(event)?.({ data, waitUntil: (work) => void works.push(work) })
    await Promise.all(works)
  }
  function opened(path: string, mode = 'navigate'): Promise<string> {
    return new Promise((resolve, reject) => {
      const request = { method: 'GET', mode, url: `https://portal.example${path}` }
      const respondWith = (answer: Promise<Response>) => void answer.then((one) => one.text()).then(resolve, reject)
      listeners.get('fetch')?.({ request, respondWith, waitUntil: () => undefined })
    })
  }
  return {
    install: () => happens('install'),
    activate: () => happens('activate'),
    told: (keep: unknown) => happens('message', { keep }),
    hears: (message: unknown) => happens('message', message),
    opened,
    kept: () => device.paths(cachePrefix + name),
  }
}

/** A device that has an earlier version whole. */
async function wholeFirst(): Promise<void> {
  const first = await workerOf('first', undefined)
  await first.told('everything')
  expect(first.kept()).toContain('/whole')
  vi.resetModules()
  fetched.length = 0
}

test('a first visit, wherever: only what the next page needs is fetched before anybody asks for more', async () => {
  const worker = await workerOf('first', undefined)
  await worker.install()
  expect(worker.kept()).toEqual(version('first').needed.toSorted())
  await worker.activate()
  await worker.told('everything')
  expect(worker.kept()).toContain('/assets/journal-first.js')
})

test('a newer worker takes over when a page says that nothing is being opened, not as soon as it is there', async () => {
  const worker = await workerOf('next', undefined)
  const takesOver = vi.fn(() => Promise.resolve())
  vi.stubGlobal('skipWaiting', takesOver)
  await worker.install()
  await worker.hears({ takeOver: 'perhaps' })
  expect(takesOver).not.toHaveBeenCalled()
  await worker.hears({ takeOver: true })
  expect(takesOver).toHaveBeenCalledOnce()
})

test('a page that sleeps keeps nothing waiting that is opened while a newer version takes over', async () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const worker = await workerOf('first', undefined)
  await worker.install()
  const asleep = { postMessage: vi.fn() }
  vi.stubGlobal('clients', { claim: () => Promise.resolve(), matchAll: () => Promise.resolve([asleep]) })
  await worker.activate()
  expect(asleep.postMessage).not.toHaveBeenCalled()
})

test('a page on its way when a later version takes over finds its own code: earlier ones are forgotten a while after', async () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  await wholeFirst()
  const next = await workerOf('next', undefined)
  await next.install()
  await next.activate()
  await next.told('everything')
  expect(device.names()).toContain(`${cachePrefix}first`)
  vi.advanceTimersByTime(20_000)
  await next.told('everything')
  expect(device.names()).not.toContain(`${cachePrefix}first`)
})

test('a version being brought is let alone, also one that begins while the pages are asked what they run', async () => {
  await wholeFirst()
  const next = await workerOf('next', undefined)
  await next.install()
  const page = {
    postMessage(_: unknown, [port]: readonly MessagePort[]) {
      vi.stubGlobal('registration', { installing: {}, waiting: null })
      port?.postMessage('/assets/journal-next.js')
    },
  }
  vi.stubGlobal('clients', { matchAll: () => Promise.resolve([page]) })
  vi.stubGlobal('registration', { installing: null, waiting: null })
  await next.told('everything')
  expect(device.names()).toContain(`${cachePrefix}first`)
})

test('where the host no longer has what this version wants, the next page begins with what the host has now', async () => {
  vi.stubGlobal('location', { origin: 'https://portal.example' })
  const worker = await workerOf('first', undefined)
  await worker.install()
  const later = 'the shell of a later version'
  vi.stubGlobal('fetch', async (asked: string | Request) => {
    const isShell = typeof asked === 'object' && asked.mode === 'navigate'
    return isShell ? new Response(later) : new Response('', { status: 404 })
  })
  expect(await worker.opened('/timeline')).toBe('{}')
  await worker.opened('/assets/journal-first.js', 'no-cors')
  expect(await worker.opened('/timeline')).toBe(later)
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
  expect(await worker.opened('/timeline')).toBe('{}')
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('bad gateway', { status: 502 })))
  expect(await worker.opened('/timeline')).toBe('{}')
})

test('help stands in the theme the portal was last shown in, and as it was built when there is none or it cannot be read', async () => {
  const built = '<!doctype html><html lang="en" dir="ltr"><p>help</p>'
  vi.stubGlobal('location', { origin: 'https://portal.example' })
  vi.stubGlobal('fetch', (path: string) => Promise.resolve(new Response(path === '/clinic.json' ? '{}' : built)))
  const worker = await workerOf('first', undefined)
  await worker.install()
  expect(await worker.opened('/help/')).toBe(built)
  await worker.hears({ theme: 'low-light' })
  expect(await worker.opened('/help/')).toBe(built.replace('<html', '<html data-theme="low-light"'))
  // The app sets itself.
  expect(await worker.opened('/timeline')).toBe(built)
  await worker.hears({ theme: '"><script>' })
  expect(await worker.opened('/help/')).toContain('data-theme="low-light"')
  await worker.hears({ theme: null })
  expect(await worker.opened('/help/')).toBe(built)
  await worker.hears({ theme: 'dark' })
  const { open } = device.caches
  vi.spyOn(device.caches, 'open').mockImplementation((name) =>
    name === 'portal-theme' ? Promise.reject(new DOMException('gone', 'UnknownError')) : open(name),
  )
  expect(await worker.opened('/help/')).toBe(built)
})

test.each([
  ['the data saver', { saveData: true, effectiveType: '4g' }],
  ['a line of the second generation', { effectiveType: '2g' }],
])(
  'an update under %s fetches what the next page needs, takes over what is here, and nothing more',
  async (_, line) => {
    await wholeFirst()
    const worker = await workerOf('dear', line)
    await worker.install()
    expect(fetched).toEqual(['/', '/clinic.json', '/help/'])
    expect(worker.kept()).toEqual(['/', '/assets/start.js', '/assets/timeline.js', '/clinic.json', '/help/'])
    await worker.told(['/assets/journal-dear.js', '/fhir/r4/Patient/x'])
    expect(fetched.at(-1)).toBe('/assets/journal-dear.js')
  },
)

test('an update on any other line is there whole before it is taken', async () => {
  await wholeFirst()
  const next = await workerOf('next', { effectiveType: '3g' })
  await next.install()
  expect(next.kept()).toEqual([...version('next').files.map(({ path }) => path), '/whole'].toSorted())
})

test.each([
  [undefined, false],
  [{}, false],
  [{ effectiveType: '4g', saveData: false }, false],
  [{ effectiveType: '3g' }, false],
  [{ effectiveType: 'slow-2g' }, true],
  [{ effectiveType: '2g' }, true],
  [{ effectiveType: '4g', saveData: true }, true],
])('bytes are dear on %j: %s', (line, isDear) => expect(isMetered(line)).toBe(isDear))
