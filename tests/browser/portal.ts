import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, onTestFinished } from 'vitest'
import type { Language } from '#i18n/languages.ts'
import type { Theme } from '#ui/preferences.ts'
import { serveDemo, type Demo, type DemoOptions } from '#mocks/demo/serveDemo.ts'
import { byId } from '#mocks/people/people.ts'
import { launchChromium } from './chromium.ts'
import { dist } from './servedBuild.ts'
import { setClock, storyTime, watched } from './troubles.ts'

export interface VisitOptions {
  /** A person of mocks/people, who signs in through the clinic's pages; nobody when left out. */
  as?: string
  at?: string
  language?: Language
  /** As the device has it when left out. */
  theme?: Theme
  device?: BrowserContextOptions
  /** What may go wrong here, because the test brings it about. */
  expected?: readonly RegExp[]
}

/** One browser profile in front of the portal, and everything that went wrong in it. */
export interface Visit {
  context: BrowserContext
  page: Page
  /** Errors on the console, exceptions, failed requests, breaches of the policy, requests to strangers: none, or the test fails. */
  troubles: readonly string[]
  /** Another page of the same profile, watched like the first. */
  newPage: () => Promise<Page>
  close: () => Promise<void>
}

export interface ServedPortal {
  demo: () => Demo
  browser: () => Browser
  /** Closed when the test ends, and the test fails on any trouble. */
  visit: (options?: VisitOptions) => Promise<Visit>
  /** The same for more than one test: the caller closes it. */
  longVisit: (options?: VisitOptions) => Promise<Visit>
}

/** For one test file: the built portal, its clinic and a Chromium. Every test begins with the clinic as on the first day. */
export function servedPortal(options: Omit<DemoOptions, 'dist' | 'now'> = {}): ServedPortal {
  const ahead = storyTime - Date.now()
  let opened: { demo: Demo; browser: Browser } | undefined

  beforeAll(async () => {
    const now = () => new Date(Date.now() + ahead).toISOString()
    opened = { demo: await serveDemo({ ...options, dist, now }), browser: await launchChromium() }
  })
  beforeEach(() => there().demo.clinic.reset())
  afterAll(async () => {
    await opened?.browser.close()
    await opened?.demo.close()
  })

  function there() {
    if (!opened) throw new Error('the portal is not served yet')
    return opened
  }

  async function longVisit({
    as,
    at = '/',
    language = 'en',
    theme,
    device,
    expected = [],
  }: VisitOptions = {}): Promise<Visit> {
    const { demo, browser } = there()
    const context = await browser.newContext({
      locale: locales[language],
      // What a test answers in the place of a file must not lie on the device already.
      serviceWorkers: 'block',
      viewport: { width: 390, height: 844 },
      ...(theme ? { storageState: choosing(demo.origin, theme) } : {}),
      ...device,
    })
    context.setDefaultTimeout(15_000)
    await setClock(context, ahead)
    const troubles = watched(context, demo, expected)
    const newPage = () => context.newPage()
    const page = await newPage()
    if (as === undefined) await page.goto(demo.origin + at)
    else await signIn(page, demo, { as, at, language })
    return { context, page, troubles, newPage, close: () => context.close() }
  }

  return {
    demo: () => there().demo,
    browser: () => there().browser,
    longVisit,
    async visit(visitOptions) {
      const visit = await longVisit(visitOptions)
      onTestFinished(async () => {
        await visit.close()
        expect(visit.troubles).toEqual([])
      })
      return visit
    },
  }
}

/** Through the real pages: the portal's welcome, the clinic's choice of who it is, and back to where one wanted to go. */
export async function signIn(
  page: Page,
  { origin }: Pick<Demo, 'origin'>,
  { as, at = '/', language = 'en' }: { as: string; at?: string; language?: Language },
): Promise<void> {
  await page.goto(origin + at)
  await page.getByRole('button', { name: signInNames[language] }).click()
  await page.getByRole('link', { name: byId(as).name }).click()
  await page.waitForURL(origin + at)
  await loaded(page)
}

export const signInNames: Record<Language, string> = { en: 'Sign in', es: 'Iniciar sesión', ar: 'تسجيل الدخول' }

/** Resolves when the page has its title and nothing on it is still loading. */
export async function loaded(page: Page): Promise<void> {
  await page.locator('main h1:not(.first-late)').first().waitFor()
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null)
}

const locales: Record<Language, string> = { en: 'en-US', es: 'es-US', ar: 'ar' }

function choosing(origin: string, theme: Theme): Exclude<BrowserContextOptions['storageState'], string | undefined> {
  return { cookies: [], origins: [{ origin, localStorage: [{ name: 'theme', value: theme }] }] }
}

/** While writing: the clinic may read it. On an infusion day that is said once more. */
export async function forTheTeam(page: Page): Promise<void> {
  const who = page.getByRole('button', { name: /^Who can read this:/ })
  if ((await who.getAttribute('aria-expanded')) === 'false') await who.click()
  await page.getByRole('radio', { name: /^My KAP team/ }).click()
  const today = page.getByRole('button', { name: 'Do it today' })
  if (await today.isVisible()) await today.click()
  await page.getByRole('button', { name: /^Who can read this:\s*My KAP team/ }).waitFor()
}
