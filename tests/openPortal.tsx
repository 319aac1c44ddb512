import { act, render, screen, type RenderResult } from '@testing-library/react'
import { IDBFactory } from 'fake-indexeddb'
import userEvent, { type UserEvent } from '@testing-library/user-event'
import { onTestFinished } from 'vitest'
import { App } from '#app/App.tsx'
import { arrive } from '#app/arrive.ts'
import { openParts } from '#app/mount.tsx'
import { readClinic } from '#clinic/readClinic.ts'
import { languages, type Language } from '#i18n/languages.ts'
import { openMockClinic, type MockClinic, type MockClinicOptions } from '#mocks/node.ts'
import { byId } from '#mocks/people/people.ts'
import type { Weather } from '#mocks/weather.ts'
import { instantAt, plusMinutes } from '#time.ts'
import clinicFile from '../public/clinic.json' with { type: 'json' }

export interface OpenOptions {
  /** A person of mocks/people; nobody: the page of somebody who has to sign in. */
  as?: string
  at?: string
  language?: Language
  /** The moment, as an instant; the person's own story time on a fixed day when left out. */
  now?: string
  mock?: Partial<MockClinicOptions>
  /** The person says at sign-in that others use this computer. */
  shared?: boolean
  /** What this clinic says differently in its `clinic.json`. */
  clinic?: Readonly<Record<string, unknown>>
}

export interface OpenedPortal {
  user: UserEvent
  mock: MockClinic
  /** Where the browser stands now. */
  path: () => string
  weather: (weather: Weather) => void
  goOffline: () => void
  goOnline: () => void
  /** Loads the page again: everything in memory is gone, everything on the device stays. */
  reload: () => Promise<void>
  /** Goes through the clinic's sign-in by the button in view, which has to ask who it is in any case. */
  signInAgain: () => Promise<void>
  /** The page is gone; the device stays. */
  closePage: () => void
  /** Time goes on (or back, when less than nothing), and the page is looked at again. */
  later: (minutes: number) => void
  /** Opens another address as if typed. */
  open: (path: string) => Promise<void>
}

const storyDay = '2026-12-03'
const zone = 'America/Detroit'

/**
 * The real portal over the real mock clinic, in this document: signs in through the clinic's own pages as that person.
 * In: who, where, when. Out: how to act in it. What it opened is closed when the test ends.
 */
export async function openPortal(options: OpenOptions = {}): Promise<OpenedPortal> {
  const { as, at = '/', language = 'en', mock: mockOptions, clinic, shared = false } = options
  let now = options.now ?? instantAt(storyDay, as ? byId(as).storyTime : '12:00', zone)
  const mock = openMockClinic({
    origin: 'http://127.0.0.1:8801',
    now: () => now,
    portalOrigin: location.origin,
    ...mockOptions,
  })
  mock.server.listen({ onUnhandledFrame: 'error' })
  onTestFinished(() => mock.server.close())
  onTestFinished(forgetDevice)
  speakIn(language)

  let rendered: RenderResult | undefined
  const cookie = as ? `mock_session=${byId(as).patient}` : undefined
  let left: string | undefined

  async function load(): Promise<void> {
    rendered?.unmount()
    left = undefined
    const arrival = await arrive({
      clinic: clinicAt(mock.addresses.fhirBase, clinic),
      clock: { now: () => now },
      language,
      leave: (address) => void (left = address),
    })
    if (!arrival) return followSignIn()
    const { parts } = await openParts(arrival)
    await act(async () => {
      rendered = render(<App {...parts} />)
    })
  }

  // The way through the clinic's sign-in pages, which are another site: asked for as the browser would, and back.
  async function followSignIn(): Promise<void> {
    if (left === undefined) throw new Error('the page was left for nowhere')
    const request = new Request(left, cookie ? { headers: { cookie } } : {})
    const answer = await mock.answerSignIn(withPromptNone(request, cookie !== undefined))
    const back = answer.headers.get('location')
    if (!back) throw new Error(`the sign-in did not send anybody back: ${answer.status} ${await answer.text()}`)
    const address = new URL(back)
    history.replaceState(null, '', address.pathname + address.search)
    await load()
  }

  history.replaceState(null, '', at)
  await load()
  const user = userEvent.setup()
  if (as) {
    // The first test of a file waits here until all of the portal's code is compiled.
    const signIn = await screen.findByRole('button', { name: signInName[language] }, { timeout: 40_000 })
    if (shared) await user.click(screen.getByRole('checkbox'))
    await user.click(signIn)
    await waitUntil(() => left !== undefined)
    await followSignIn()
  }
  return {
    user,
    mock,
    path: () => location.pathname + location.search,
    weather: (weather) => mock.sky.change(weather),
    goOffline() {
      mock.sky.change({ kind: 'offline' })
      setOnline(false)
    },
    goOnline() {
      mock.sky.change({ kind: 'reachable' })
      setOnline(true)
    },
    reload: load,
    async signInAgain() {
      await user.click(screen.getByRole('button', { name: signInName[language], hidden: true }))
      await waitUntil(() => left !== undefined)
      if (!left?.includes('prompt=login'))
        throw new Error('the clinic was not asked to have the person show who they are')
      await followSignIn()
    },
    closePage: () => rendered?.unmount(),
    later(minutes) {
      now = plusMinutes(now, minutes)
      document.dispatchEvent(new Event('visibilitychange'))
    },
    async open(path) {
      history.replaceState(null, '', path)
      await load()
    },
  }
}

const signInName: Record<Language, string> = { en: 'Sign in', es: 'Iniciar sesión', ar: 'تسجيل الدخول' }

// A person who has a session there is not asked again; that is how the test chooses one on the clinic's page.
function withPromptNone(request: Request, hasSession: boolean): Request {
  const address = new URL(request.url)
  if (hasSession) address.searchParams.set('prompt', 'none')
  return new Request(address, request)
}

function clinicAt(fhirBase: string, changes: OpenOptions['clinic']) {
  const { clinic } = readClinic({ ...clinicFile, ...changes, fhirBase })
  if (!clinic) throw new Error('public/clinic.json does not hold')
  return clinic
}

function speakIn(language: Language): void {
  document.documentElement.lang = language
  document.documentElement.dir = languages[language].direction
}

function setOnline(online: boolean): void {
  Object.defineProperty(navigator, 'onLine', { value: online, configurable: true })
  window.dispatchEvent(new Event(online ? 'online' : 'offline'))
}

// A page that is gone holds no connection; here it would, and a database in use can't be deleted: so a new device.
function forgetDevice(): void {
  setOnline(true)
  sessionStorage.clear()
  localStorage.clear()
  globalThis.indexedDB = new IDBFactory()
}

async function waitUntil(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5))
}
