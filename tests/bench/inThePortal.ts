import type { BrowserContext, CDPSession, Locator, Page } from 'playwright-core'
import type { Said } from './everyWord.ts'
import { proseOf } from './prose.ts'
import portalAr from '../../src/i18n/locales/ar/portal.ts'
import portalEn from '../../src/i18n/locales/en/portal.ts'
import portalEs from '../../src/i18n/locales/es/portal.ts'
import type { Demo } from '#mocks/demo/serveDemo.ts'
import type { Chance } from '#mocks/people/chance.ts'
import type { Person } from '#mocks/people/person.ts'

export const locales = { en: 'en-US', es: 'es-US', ar: 'ar' } as const

/** One page of a person. */
export interface Tab {
  page: Page
  person: Person
  demo: Demo
  session: CDPSession
  /** Which document was measured when every place in it had been seen, and how heavy it was. */
  first?: { document: number; bytes: number }
}

/** Opens one, signed in. */
export async function openTab(context: BrowserContext, demo: Demo, person: Person): Promise<Tab> {
  const page = await context.newPage()
  const tab = { page, person, demo, session: await context.newCDPSession(page) }
  await page.goto(`${demo.origin}/`)
  await comeIn(tab)
  return tab
}

const signInNames = [portalEn, portalEs, portalAr].map((words) => words.signIn)

/** Whatever stands there: afterwards it is a page of the person's, signed in where the weather allows it. */
export async function comeIn({ page, person, demo }: Tab): Promise<void> {
  const signInButton = page.getByRole('button', { name: new RegExp(`^(${signInNames.join('|')})$`) })
  if (!page.url().startsWith(demo.origin)) await atTheClinics()
  const title = page.locator('main h1:not(.first-late), .desk-sheet').first()
  await title.or(signInButton).first().waitFor()
  if (!(await signInButton.isVisible())) return
  await signInButton.click()
  await page.waitForURL((address) => address.href.startsWith(demo.addresses.authBase)).catch(wentByItself)
  if (!page.url().startsWith(demo.origin)) await atTheClinics()
  await title.waitFor()

  // Where the clinic's page is none, for the weather, people go back to the portal.
  async function atTheClinics(): Promise<void> {
    const name = page.getByRole('link', { name: person.name })
    await name.click({ timeout: 2000 }).catch(() => page.goto(`${demo.origin}/`))
    await page.waitForURL((address) => address.href.startsWith(demo.origin) && address.pathname !== '/signed-in')
  }
}

function wentByItself(): void {}

/** What somebody has said in their time here, and the chance that chooses what they do next. */
export interface Life {
  chance: Chance
  said: Said[]
}

/** By a link where there is one: a page that is not left shows what grows in it. Else as if the address had been typed. */
export async function goTo({ page, demo }: Tab, path: string): Promise<void> {
  const link = page.locator(`nav a[href="${path}"]:visible`).first()
  const isThere = (await link.count()) > 0
  if (!isThere || !(await isClicked(link))) await page.goto(demo.origin + path)
  await page.waitForURL(demo.origin + path)
  await standing(page)
}

function isClicked(link: Locator): Promise<boolean> {
  return link.click({ timeout: 2000 }).then(
    () => true,
    () => false,
  )
}

export async function standing(page: Page): Promise<void> {
  await page.locator('main h1:not(.first-late)').first().waitFor()
}

/** Types something that nobody else has written, at the end of what stands there. */
export async function say({ page, demo, person }: Tab, { said, chance }: Life): Promise<Said> {
  const field = page.locator('textarea:visible').first()
  const text = `${person.id} says ${said.length} times: ${proseOf(20 + chance.below(60), chance.below(1e9)).trim()}.`
  await field.press('Control+End')
  // First as fast as the machine can, then as people do: what is left at once may take along the keys inside one write.
  await field.pressSequentially(` ${text.slice(0, -8)}`)
  await field.pressSequentially(text.slice(-8), { delay: 83 })
  const where = page.url().slice(demo.origin.length)
  const one = { text, where, draft: draftOf(page), isForTheClinic: false }
  said.push(one)
  return one
}

export function draftOf(page: Page): string | null {
  return new URL(page.url()).searchParams.get('draft')
}

async function forTheTeam(page: Page): Promise<void> {
  const who = page.locator('.desk-foot button.audience')
  if ((await who.getAttribute('aria-expanded')) === 'false') await who.click()
  await page.locator('.desk-foot input[type="radio"]').nth(1).click()
  const today = page.locator('.desk-foot [role="status"] .buttons button').last()
  if (await today.isVisible()) await today.click()
  await page.locator('.desk-foot button.audience[data-who="team"]').waitFor()
}

export async function finish(page: Page): Promise<void> {
  await page.locator('.desk-foot button[type="submit"]').click()
  await page.waitForURL((address) => address.pathname === '/journal')
}

/** Left in the middle; or finished, for the person alone or for the clinic. */
export type End = 'left' | 'forMe' | 'forTheClinic'

export async function writeEntry(tab: Tab, life: Life, end: End): Promise<void> {
  const { page } = tab
  await goTo(tab, '/journal')
  await page.locator('main a[href^="/journal/new"]:visible').first().click()
  await page.locator('textarea.writing').waitFor()
  const one = await say(tab, life)
  if (end === 'left') return
  if (end === 'forTheClinic') await forTheTeam(page)
  await finish(page)
  one.isForTheClinic = end === 'forTheClinic'
}
