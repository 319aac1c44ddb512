import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Browser } from 'playwright-core'
import { launchChromium } from '../browser/chromium.ts'
import { buildOnce, dist, nextBuild } from '../browser/servedBuild.ts'
import { setClock, storyTime, watched } from '../browser/troubles.ts'
import { findWords, type Said } from './everyWord.ts'
import type { Figure } from './figures.ts'
import {
  comeIn,
  draftOf,
  finish,
  goTo,
  locales,
  openTab,
  say,
  standing,
  writeEntry,
  type Life,
  type Tab,
} from './inThePortal.ts'
import { weatherOver } from './weatherOver.ts'
import { serveDemo, type Demo } from '#mocks/demo/serveDemo.ts'
import { chanceFrom, type Chance } from '#mocks/people/chance.ts'
import { people } from '#mocks/people/people.ts'
import type { Person } from '#mocks/people/person.ts'

// Below this a run proves nothing.
const leastSteps = 5
const leastTexts = 1

const diaryFile = join(import.meta.dirname, '../../.cache/bench/soak.txt')

/**
 * Each person in turn, for their part of the time: goes about, writes, in all weathers, on two pages, while the portal is updated
 * under them. Then each of their words is looked for. The same seed chooses the same, as far as the machine keeps up.
 */
export async function soak({ minutes, seed }: { minutes: number; seed: number }): Promise<Figure[]> {
  buildOnce()
  // Made before the time begins.
  nextBuild()
  const ahead = storyTime - Date.now()
  const now = () => new Date(Date.now() + ahead).toISOString()
  // Short-lived tokens, so that they run out in the middle.
  const demo = await serveDemo({ dist, now, accessTokenSeconds: 45 })
  const browser = await launchChromium()
  const lived: Lived[] = []
  mkdirSync(dirname(diaryFile), { recursive: true })
  writeFileSync(diaryFile, '')
  try {
    for (const [place, person] of people.entries()) {
      const milliseconds = (minutes * 60_000) / people.length
      const life = await live({ browser, demo, person, ahead, milliseconds, chance: chanceFrom(seed * 1000 + place) })
      console.log(linesOf(person, life).join('\n'))
      appendFileSync(diaryFile, `${[person.id, ...life.diary].join('\n')}\n`)
      lived.push(life)
    }
  } finally {
    await browser.close()
    await demo.close()
  }
  if (lived.some(({ steps, said }) => steps < leastSteps || said < leastTexts))
    throw new Error('too little was done to prove anything')
  return figuresOf(lived, `${minutes} min, ${people.length} people in turn, two pages each, seed ${seed}`)
}

interface Lived {
  /** Done; and those that were begun and could not be, for want of a network or of the thing. */
  steps: number
  tried: number
  said: number
  /** What was done, for whoever looks for the cause. */
  diary: readonly string[]
  troubles: readonly string[]
  lost: readonly string[]
  twice: readonly string[]
  notArrived: readonly string[]
  /** The heap after collection against what it was when every place had been seen once; the largest. */
  heaviest: number
  measured: number
}

interface LifeOptions {
  browser: Browser
  demo: Demo
  person: Person
  ahead: number
  milliseconds: number
  chance: Chance
}

// What the weather brings about. What the portal does not catch is an exception, and counts.
const broughtAbout = [/^failed: /, /^console: Failed to load resource/]

const stepsBetweenMeasures = 16

async function live({ browser, demo, person, ahead, milliseconds, chance }: LifeOptions): Promise<Lived> {
  const context = await browser.newContext({
    locale: locales[person.language],
    viewport: { width: 390, height: 844 },
  })
  context.setDefaultTimeout(8000)
  await setClock(context, ahead)
  const troubles = watched(context, demo, broughtAbout)
  const weather = weatherOver(context, demo, chance)
  const said: Said[] = []
  const heaviness: number[] = []
  const diary: string[] = []
  let steps = 0
  let tried = 0
  try {
    await demo.serve(dist)
    const [reading, other] = [await openTab(context, demo, person), await openTab(context, demo, person)]
    const life = { chance, said }
    const measure = async () => {
      const fault = await faultOf(async () => void heaviness.push(await heavinessOf(reading)), reading)
      if (fault !== undefined) diary.push(`not measured${fault}`)
    }
    await measure()
    const until = performance.now() + milliseconds
    while (performance.now() < until) {
      // One page is never left, so that what grows in it is seen; the other one is.
      const [tab, doings] = tried < 1 || chance.fraction() < 0.7 ? [reading, staying] : [other, leaving]
      const doing = tried < 1 ? write : chance.pick(doings)
      const before = `${weather.current()}, ${said.length} said`
      const begun = performance.now()
      const fault = await faultOf(() => doing(tab, life), tab)
      if (fault === undefined) steps += 1
      diary.push(
        `${tab === reading ? 'first' : 'second'} page, ${before}: ${doing.name}${fault ?? ''}, ${Math.round(performance.now() - begun)} ms, ${tab.page.url()}`,
      )
      tried += 1
      if (chance.fraction() < 0.2) await weather.change()
      if (tried % stepsBetweenMeasures > 0) continue
      await weather.clear()
      await measure()
    }
    await weather.clear()
    await measure()
    await other.page.close()
    if ((await faultOf(() => Promise.resolve(), reading)) !== undefined) await openAnew(reading, diary)
    const found = await findWords(reading.page, demo, said)
    return {
      ...found,
      diary,
      steps,
      tried,
      said: said.length,
      troubles,
      heaviest: Math.max(...heaviness),
      measured: heaviness.length,
    }
  } finally {
    await weather.clear()
    await context.close()
  }
}

// In some weathers a page is not there, and some things are not to be had everywhere.
async function faultOf(doing: () => Promise<void>, tab: Tab): Promise<string | undefined> {
  try {
    await tab.page.bringToFront()
    await comeIn(tab)
    await doing()
    return undefined
  } catch (thrown) {
    const [first = '', , waited = ''] = String(thrown).split('\n')
    return ` (not done: ${first} ${waited.trim()})`
  }
}

type Doing = (tab: Tab, life: Life) => Promise<void>

const staying: readonly Doing[] = [goSomewhere, goSomewhere, goSomewhere, goBack, write, write, writeOn, answer]
const leaving: readonly Doing[] = [reload, typeAddress, typeAddress, write, writeOn, lookAway, takeUpdate]

async function goSomewhere({ page }: Tab, { chance }: Life): Promise<void> {
  const links = page.locator('a[href^="/"]:not([download]):visible')
  const count = await links.count()
  await links.nth(chance.below(count)).click({ timeout: 2000 })
  await standing(page)
}

async function goBack({ page }: Tab): Promise<void> {
  // Not out of the portal, and not into its sign-in.
  if (await page.evaluate(() => (history.state as { idx?: number } | null)?.idx ?? 0)) await page.goBack()
  await standing(page)
}

async function write(tab: Tab, life: Life): Promise<void> {
  await writeEntry(tab, life, life.chance.pick(['left', 'forMe', 'forTheClinic', 'forTheClinic']))
}

async function writeOn(tab: Tab, life: Life): Promise<void> {
  const { page } = tab
  await goTo(tab, '/journal')
  const drafts = page.locator('.entries a[href*="draft="]:visible')
  const count = await drafts.count()
  if (count === 0) return
  await drafts.nth(life.chance.below(count)).click()
  // Open on the other page, it is only shown.
  const elsewhere = page.locator('.desk-sheet:not(:has(textarea))')
  await page.locator('textarea.writing').or(elsewhere).first().waitFor()
  if (await elsewhere.isVisible()) return
  const draft = draftOf(page)
  const others = life.said.filter((said) => said.draft === draft)
  // What is written on is not finished any more, until it is again.
  const wasForTheClinic = others.map(({ isForTheClinic }) => isForTheClinic)
  for (const other of others) other.isForTheClinic = false
  await say(tab, life)
  await finish(page)
  for (const [place, other] of others.entries()) other.isForTheClinic = wasForTheClinic[place] ?? false
}

async function answer(tab: Tab, life: Life): Promise<void> {
  await goTo(tab, '/worksheets')
  const sheets = tab.page.locator('main a[href^="/worksheets/"]:visible')
  await sheets.nth(life.chance.below(await sheets.count())).click()
  await standing(tab.page)
  if ((await tab.page.locator('textarea:visible').count()) > 0) await say(tab, life)
}

async function reload({ page }: Tab): Promise<void> {
  await page.reload()
  await standing(page)
}

const addresses = [
  '/',
  '/timeline',
  '/journal',
  '/worksheets',
  '/mood',
  '/settings',
  '/sharing',
  '/about',
  '/help/',
  '/device',
]

async function typeAddress({ page, demo }: Tab, { chance }: Life): Promise<void> {
  await page.goto(demo.origin + chance.pick(addresses))
  await standing(page)
}

/**
 * As somebody does whose page did not come to stand: a browser that is driven from outside holds a navigation now and then while a
 * worker is replaced, with the smallest of workers too. How long opening took is written down.
 */
async function openAnew({ page, demo }: Tab, diary: string[]): Promise<void> {
  const begun = performance.now()
  await page.goto(`${demo.origin}/`, { timeout: 30_000 })
  await standing(page)
  diary.push(`opened anew, ${Math.round(performance.now() - begun)} ms`)
}

/** As somebody does who looks at something else for a while: long enough for a newer portal to be taken. */
async function lookAway({ page }: Tab): Promise<void> {
  const hide = (isHidden: boolean) =>
    page.evaluate((hidden) => {
      Object.defineProperty(document, 'visibilityState', { value: hidden ? 'hidden' : 'visible', configurable: true })
      document.dispatchEvent(new Event('visibilitychange'))
    }, isHidden)
  await hide(true)
  await page.waitForTimeout(3500)
  // Taken meanwhile, it is another document, and looked at.
  await hide(false).catch(isAnother)
  await standing(page)
}

function isAnother(): void {}

async function takeUpdate({ page, demo }: Tab, { chance }: Life): Promise<void> {
  await demo.serve(chance.pick([dist, nextBuild()]))
  // Looked for, and not waited for: it comes when it comes.
  await page.evaluate(async () => {
    void (await navigator.serviceWorker.getRegistration())?.update()
  })
}

/** In fair weather. Out: the heap of a page after collection, as a share of what it was once every place had been seen. */
async function heavinessOf(tab: Tab): Promise<number> {
  const { page, session } = tab
  await page.bringToFront()
  await comeIn(tab)
  const document = await page.evaluate(() => performance.timeOrigin)
  if (tab.first?.document !== document) {
    await goTo(tab, '/')
    const places = page.locator('nav.more a')
    for (let place = 0; place < (await places.count()); place += 1) {
      await places.nth(place).click()
      await standing(page)
      await page.waitForFunction(() => window.document.querySelector('[aria-busy="true"]') === null)
    }
  }
  await goTo(tab, '/')
  await page.waitForFunction(() => window.document.querySelector('[aria-busy="true"]') === null)
  await session.send('HeapProfiler.enable')
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  if (tab.first?.document !== document) tab.first = { document, bytes: usedSize }
  return usedSize / tab.first.bytes
}

function linesOf({ id }: Person, { steps, tried, said, heaviest, measured, ...life }: Lived): string[] {
  const wrong = [...life.lost, ...life.twice, ...life.notArrived, ...life.troubles]
  return [
    `  ${id}: ${steps} of ${tried} steps done, ${said} texts, heap at most ${heaviest.toFixed(2)} (${measured} times)`,
    ...life.lost.map((text) => `    lost: ${text}`),
    ...life.twice.map((text) => `    twice at the clinic: ${text}`),
    ...life.notArrived.map((text) => `    finished, and not at the clinic: ${text}`),
    ...life.troubles.map((trouble) => `    ${trouble}`),
    ...(wrong.length > 0 ? [`    all that was done stands in ${diaryFile}`] : []),
  ]
}

function figuresOf(lived: readonly Lived[], how: string): Figure[] {
  const sum = (of: (life: Lived) => number) => lived.reduce((total, life) => total + of(life), 0)
  const troubles = lived.flatMap((life) => life.troubles)
  const policy = troubles.filter((trouble) => trouble.startsWith('console: policy: '))
  const strangers = troubles.filter((trouble) => trouble.startsWith('a stranger was asked'))
  const none = { unit: '', how, budget: 0 }
  return [
    { name: 'soak: steps done', value: sum(({ steps }) => steps), unit: `of ${sum(({ tried }) => tried)}`, how },
    { name: 'soak: texts written', value: sum(({ said }) => said), unit: '', how },
    { name: 'soak: texts lost', value: sum(({ lost }) => lost.length), ...none },
    { name: 'soak: texts at the clinic twice', value: sum(({ twice }) => twice.length), ...none },
    {
      name: 'soak: finished for the clinic, and not there',
      value: sum(({ notArrived }) => notArrived.length),
      ...none,
    },
    { name: 'soak: breaches of the policy', value: policy.length, ...none },
    { name: 'soak: requests to strangers', value: strangers.length, ...none },
    { name: 'soak: errors nobody caught', value: troubles.length - policy.length - strangers.length, ...none },
    {
      name: 'soak: heap after collection / the same once every place had been seen',
      value: Math.max(...lived.map(({ heaviest }) => heaviest)),
      unit: '',
      how: `the largest of ${sum(({ measured }) => measured)}; ${how}`,
      budget: 1.5,
    },
  ]
}
