import type { Browser, BrowserContext, Page } from 'playwright-core'
import { launchChromium } from '../browser/chromium.ts'
import { buildOnce, dist } from '../browser/servedBuild.ts'
import { serveBareShell } from './bareShell.ts'
import { median, percentile, type Figure } from './figures.ts'
import { longJournal } from './longJournal.ts'
import { signInReturn, stillPicture } from './signIn.ts'
import { slowDown, slowerBy } from './visit.ts'
import { bytesOnceWhole } from './warmStart.ts'
import { touchToFrame } from './touchToFrame.ts'
import { noted, watchFor } from './watch.ts'
import { serveDemo } from '#mocks/demo/serveDemo.ts'

const entries = 10_000
const characters = 2000

/** From opening to writing; and a journal of ten thousand entries: how it opens, scrolls and is searched, and what it takes. */
export async function journal(how: { runs: number; seed: number }): Promise<Figure[]> {
  buildOnce()
  return [...(await caretReady(how)), ...(await manyEntries(how))]
}

/** The built app on a device that has it already, from the sign-in's return to the caret in the drawn text area. */
async function caretReady({ runs }: { runs: number }): Promise<Figure[]> {
  const demo = await serveDemo({ dist })
  const bareShell = await serveBareShell(demo.addresses)
  const browser = await launchChromium()
  try {
    const fromSignIn = async (page: Page) => {
      const way = { path: '/journal/new', name: 'Ben Dekker' }
      const { address, pocket } = await signInReturn(browser, demo.origin, way)
      await page.evaluate((held) => {
        for (const [key, value] of held) sessionStorage.setItem(key, value)
      }, pocket)
      await watchFor(page, 'textarea:focus', /^/)
      await slowDown(page)
      await page.goto(address, { waitUntil: 'commit' })
      return (await noted(page)).answer
    }
    const fromTheJournal = async (page: Page) => {
      await comeIn(page, demo.origin, { path: '/journal', name: 'Ben Dekker' })
      await page.waitForLoadState('networkidle')
      await slowDown(page)
      return tapToCaret(page)
    }
    const paintOfBareShell = async (page: Page) => {
      await watchFor(page, '.answer', /until 9:30/)
      await slowDown(page)
      await page.goto(`${bareShell.origin}/`, { waitUntil: 'commit' })
      return (await noted(page)).firstPaint
    }
    const signInsReturn = await warmVisits(browser, demo.origin, fromSignIn, bytesOnceWhole)
    const tapInTheJournal = await warmVisits(browser, demo.origin, fromTheJournal, bytesOnceWhole)
    const bareShellsPaint = await warmVisits(browser, bareShell.origin, paintOfBareShell)
    const ours: number[] = []
    const inside: number[] = []
    const bare: number[] = []
    // One of each, then the next of each: what the machine does besides falls on all of them.
    for (let run = 0; run < runs; run++) {
      ours.push(await signInsReturn())
      inside.push(await tapInTheJournal())
      bare.push(await bareShellsPaint())
    }
    const taken = `medians of runs in turn, CPU ${slowerBy}x, line not slowed, warm, n ${runs}`
    return [
      { name: 'caret ready in a new entry, from the sign-in’s return', value: median(ours), unit: 'ms', how: taken },
      { name: 'caret ready in a new entry, from a tap in the journal', value: median(inside), unit: 'ms', how: taken },
      { name: 'first paint of the bare shell, warm', value: median(bare), unit: 'ms', how: taken },
      {
        name: 'caret ready from the sign-in’s return / first paint of the bare shell',
        value: median(ours) / median(bare),
        unit: '',
        how: 'ratio of the two',
        budget: 1.3,
      },
      {
        name: 'caret ready after a tap / first paint of the bare shell',
        value: median(inside) / median(bare),
        unit: '',
        how: 'ratio of the two',
        budget: 1.3,
      },
    ]
  } finally {
    await browser.close()
    await Promise.all([demo.close(), bareShell.close()])
  }
}

/** Out: the next visit of a profile that has been here once and has kept all there is to keep; that first time is not counted. */
async function warmVisits(
  browser: Browser,
  origin: string,
  once: (page: Page) => Promise<number>,
  untilKept?: (page: Page) => Promise<unknown>,
): Promise<() => Promise<number>> {
  const context = await browser.newContext({ locale: 'en-US' })
  async function visit(leave?: (page: Page) => Promise<unknown>): Promise<number> {
    const page = await context.newPage()
    await page.goto(origin + stillPicture)
    const time = await once(page)
    await leave?.(page)
    await page.close()
    return time
  }
  await visit(untilKept)
  return () => visit()
}

// Whoever has been here is let in by the clinic without being asked.
async function comeIn(page: Page, origin: string, { path, name }: { path: string; name: string }): Promise<void> {
  const signInButton = page.getByRole('button', { name: 'Sign in' })
  const writes = page.locator('a[href="/journal/new"]').first()
  await page.goto(origin + path)
  await signInButton.or(writes).first().waitFor()
  if (await signInButton.isVisible()) {
    await signInButton.click()
    await page.getByRole('link', { name }).click()
  }
  await writes.waitFor()
}

function tapToCaret(page: Page): Promise<number> {
  const link = page.locator('a[href="/journal/new"]').first()
  return touchToFrame(page, { touch: 'pointerdown', until: 'caret' }, () => link.click())
}

async function manyEntries({ seed }: { seed: number }): Promise<Figure[]> {
  const person = longJournal(entries, characters, seed)
  const demo = await serveDemo({ dist, people: [person] })
  const browser = await launchChromium()
  const taken = `${entries} entries of ${characters} characters, seed ${seed}`
  try {
    const context = await browser.newContext({ locale: 'en-US', viewport: { width: 390, height: 844 } })
    const { address, pocket } = await signInReturn(browser, demo.origin, { path: '/journal', name: person.name })
    const page = await context.newPage()
    await page.goto(demo.origin + stillPicture)
    await page.evaluate((held) => {
      for (const [key, value] of held) sessionStorage.setItem(key, value)
    }, pocket)
    await watchFor(page, '.entries li', /entry0/)
    await page.goto(address, { waitUntil: 'commit' })
    const { answer: firstLine } = await noted(page)
    const began = performance.now()
    await page.getByText('10,000 entries', { exact: true }).waitFor({ timeout: 300_000 })
    const allThere = performance.now() - began + firstLine
    const whileArriving = await longestTask(page)
    const before = await memoryOf(page)
    const reading = await readIn(page)
    const after = await memoryOf(page)
    const searched = await searchTimes(page)
    const frames = await scrolled(page)
    await slowDown(page)
    const searchedSlowly = await searchTimes(page)
    const framesSlowly = await scrolled(page)
    const reopened = await openedAgain(context, page)
    return [
      { name: 'a long journal: its first entries', value: firstLine, unit: 'ms', how: taken },
      { name: 'a long journal: all of it', value: allThere, unit: 'ms', how: `${taken}, from a local server` },
      { name: 'longest task while it arrives', value: whileArriving, unit: 'ms', how: `${taken}, CPU 1x` },
      {
        name: 'memory with the journal in it',
        value: before,
        unit: 'MB',
        how: 'JavaScript heap of the page, after a collection',
      },
      {
        name: 'memory with the index in it',
        value: after,
        unit: 'MB',
        how: 'the same; the index itself is in the worker’s memory, another copy of the texts, folded',
      },
      { name: 'index built in the background', value: reading.time, unit: 'ms', how: `${taken}, CPU 1x` },
      {
        name: 'longest task while the index is built',
        value: reading.longest,
        unit: 'ms',
        how: `${taken}, CPU 1x`,
        budget: 50,
      },
      {
        name: 'search, a key to its results, median',
        value: median(searched),
        unit: 'ms',
        how: `${taken}, CPU 1x, ${searched.length} keys`,
        budget: 50,
      },
      {
        name: `search, a key to its results, median, CPU ${slowerBy}x`,
        value: median(searchedSlowly),
        unit: 'ms',
        how: `${taken}, the worker not slowed`,
      },
      {
        name: 'scrolling a long journal, frame p98',
        value: percentile(frames, 0.98),
        unit: 'ms',
        how: `${taken}, CPU 1x, ${frames.length} frames`,
      },
      {
        name: `scrolling a long journal, frame p98, CPU ${slowerBy}x`,
        value: percentile(framesSlowly, 0.98),
        unit: 'ms',
        how: `${taken}, ${framesSlowly.length} frames`,
      },
      { name: `a long journal opened again in the app, CPU ${slowerBy}x`, value: reopened, unit: 'ms', how: taken },
    ]
  } finally {
    await browser.close()
    await demo.close()
  }
}

async function longestTask(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, ...(window.benchWatch?.longTasks ?? []).map(({ duration }) => duration)))
}

// Starts with going to the field, as it does for everybody.
async function readIn(page: Page): Promise<{ time: number; longest: number }> {
  const before = await page.evaluate(() => window.benchWatch?.longTasks.length ?? 0)
  const began = performance.now()
  await page.getByRole('searchbox').pressSequentially('entry9999')
  await page.locator('.entries mark', { hasText: 'entry9999' }).waitFor({ timeout: 120_000 })
  const time = performance.now() - began
  const longest = await page.evaluate(
    (from) => Math.max(0, ...(window.benchWatch?.longTasks ?? []).slice(from).map(({ duration }) => duration)),
    before,
  )
  await page.getByRole('searchbox').fill('')
  return { time, longest }
}

/** What is typed finds much, then little; each key is timed to the frame that shows what it finds. */
async function searchTimes(page: Page): Promise<number[]> {
  const field = page.getByRole('searchbox')
  const times: number[] = []
  for (const word of ['light moved', 'entry77', 'water slow', 'entry1234']) {
    await field.fill('')
    await page.locator('.entries mark').first().waitFor({ state: 'detached' })
    await field.focus()
    for (const letter of word) {
      // A space looks for nothing new, so nothing is drawn.
      if (letter === ' ') await page.keyboard.press('Space')
      else times.push(await keyToResults(page, letter))
    }
  }
  return times
}

// The words found are marked anew at each letter.
function keyToResults(page: Page, letter: string): Promise<number> {
  return touchToFrame(page, { touch: 'keydown', until: 'change' }, () => page.keyboard.press(letter))
}

async function scrolled(page: Page): Promise<number[]> {
  await page.getByRole('searchbox').fill('')
  await page.evaluate(() => scrollTo(0, 0))
  return page.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        const frames: number[] = []
        let last = performance.now()
        const step = (now: number) => {
          frames.push(now - last)
          last = now
          scrollBy(0, 120)
          if (frames.length < 240) requestAnimationFrame(step)
          else resolve(frames.slice(1))
        }
        requestAnimationFrame(step)
      }),
  )
}

async function memoryOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  return usedSize / 2 ** 20
}

async function openedAgain(context: BrowserContext, page: Page): Promise<number> {
  await page.getByRole('link', { name: 'Today' }).first().click()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForTimeout(500)
  const journal = page.getByRole('navigation', { name: 'Places in the portal' }).getByRole('link', { name: 'Journal' })
  const time = await touchToFrame(page, { touch: 'pointerdown', until: 'list' }, () => journal.click())
  await context.close()
  return time
}
