import type { Page } from 'playwright-core'
import type { Language } from '#i18n/languages.ts'
import { byId } from '#mocks/people/people.ts'
import { loaded, type ServedPortal, type Visit } from './portal.ts'

/** One page of the portal, as somebody finds it. */
export interface Place {
  name: string
  path: string
  /** `alone`: answered by a page that needs no script and no sign-in. */
  kind: 'screen' | 'alone'
}

/** Somebody with data in each language. */
export const readers: Record<Language, string> = { en: 'ana', es: 'lucia', ar: 'yusuf' }

/** One of each thing that has an address of its own, per reader. */
const things: Record<Language, { cycle: string; session: string; open: string; sent: string; entry: string }> = {
  en: { cycle: 'cycle-2', session: 's32', open: 't2', sent: 'course-r30', entry: 'course-r13' },
  es: { cycle: 'cycle-2', session: 'cycle-2-s3', open: 't1', sent: 'r5', entry: 'r3' },
  ar: { cycle: 'cycle-2', session: 'cycle-2-s2', open: 't1', sent: 'r1', entry: 'r4' },
}

/** In: a language. Out: every page there is, as its reader would come to it. */
export function placesIn(language: Language): readonly Place[] {
  const { patient } = byId(readers[language])
  const { cycle, session, open, sent, entry } = things[language]
  const help = language === 'en' ? '/help/' : `/help/${language}/`
  const screens: Record<string, string> = {
    Today: '/',
    timeline: '/timeline',
    cycle: `/cycles/${patient}-${cycle}`,
    session: `/sessions/${patient}-${session}`,
    worksheets: '/worksheets',
    'open worksheet': `/worksheets/${patient}-${open}`,
    'review of a worksheet': `/worksheets/${patient}-${open}?step=review`,
    'worksheet of one’s own accord': '/worksheets/begin/bring',
    card: '/card',
    'card in the room': '/card/shown',
    'sent worksheet': `/worksheets/${patient}-${sent}`,
    journal: '/journal',
    'free writing': '/journal/new',
    'first notes': '/journal/new?as=first-notes',
    reflection: '/journal/new?as=reflection',
    entry: `/journal/${patient}-${entry}`,
    'safety plan': '/plan',
    'writing the safety plan': '/plan?write',
    'before and after': `/journal/cycles/${patient}-${cycle}`,
    'the intention of each cycle': '/journal/intentions',
    settings: '/settings',
    key: '/key',
    steps: '/steps',
    'a new step': '/steps/new',
    'to bring along': '/bring',
    sharing: '/sharing',
    'summary for somebody outside': '/sharing/summary',
    mood: '/mood',
    device: '/device',
    'take everything along': '/export',
    privacy: '/privacy',
    'about KAP': '/about',
    'not found': '/nowhere',
  }
  return [
    ...Object.entries(screens).map(([name, path]): Place => ({ name, path, kind: 'screen' })),
    { name: 'help', path: help, kind: 'alone' },
  ]
}

/** Goes to a place as if its address had been typed, and waits until it stands. */
export async function goTo(portal: ServedPortal, { page }: Pick<Visit, 'page'>, { path }: Place): Promise<void> {
  const { origin } = portal.demo()
  await page.goto(origin + path)
  // Whoever is known is sent through the clinic's sign-in and back.
  await page.waitForURL(origin + path)
  await loaded(page)
}

/** Unfolds what is folded, so that it is looked at too. */
export async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true
  })
}

/** Makes the window as tall as the page: what sticks to its edge then covers nothing. */
export async function standWhole(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 844 })
  const height = await page.evaluate(async () => {
    await document.fonts.ready
    return document.documentElement.scrollHeight
  })
  await page.setViewportSize({ width, height: Math.max(844, height) })
}
