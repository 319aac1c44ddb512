import type { Browser, Page } from 'playwright-core'
import { launchChromium } from '../browser/chromium.ts'
import { buildOnce, dist } from '../browser/servedBuild.ts'
import { serveBareShell } from './bareShell.ts'
import { percentile, type Figure } from './figures.ts'
import { signIn } from './signIn.ts'
import { slowDown, slowerBy } from './visit.ts'
import { proseOf, typeSteadily } from './prose.ts'
import { bytesOnceWhole } from './warmStart.ts'
import { serveDemo } from '#mocks/demo/serveDemo.ts'

const keys = 120
const apart = 60
const lengths = [2_000, 50_000]
const mostAtAKey = 50

/** From a key to the frame that shows it, in a journal entry whose every key is kept, and in a text area that keeps nothing. */
export async function typing({ seed }: { seed: number }): Promise<Figure[]> {
  buildOnce()
  const demo = await serveDemo({ dist })
  const bareShell = await serveBareShell(demo.addresses)
  const browser = await launchChromium()
  try {
    const figures: Figure[] = []
    for (const length of lengths) {
      const ours = await delaysIn(
        browser,
        length,
        seed,
        (page) => signIn(page, demo.origin, { path: '/journal/new', name: 'Ben Dekker' }),
        writtenBefore,
      )
      const bare = await delaysIn(
        browser,
        length,
        seed,
        (page) => page.goto(`${bareShell.origin}/typing.html`),
        filledIn,
      )
      const how = `opened again, CPU ${slowerBy}x, ${keys} keys ${apart} ms apart at the end of ${length} characters, seed ${seed}`
      for (const share of [0.5, 0.98]) {
        const name = `key to frame p${share * 100}, ${length} characters`
        const mine = { name: `${name}, journal entry`, value: percentile(ours, share), unit: 'ms', how }
        figures.push(share === 0.98 && length === 50_000 ? { ...mine, budget: mostAtAKey } : mine)
        figures.push({ name: `${name}, text area alone`, value: percentile(bare, share), unit: 'ms', how })
      }
    }
    return figures
  } finally {
    await browser.close()
    await Promise.all([demo.close(), bareShell.close()])
  }
}

async function delaysIn(
  browser: Browser,
  length: number,
  seed: number,
  open: (page: Page) => Promise<unknown>,
  reopen: (page: Page, text: string) => Promise<unknown>,
): Promise<number[]> {
  const context = await browser.newContext({ locale: 'en-US' })
  try {
    const page = await context.newPage()
    await open(page)
    const field = page.locator('textarea').first()
    await reopen(page, proseOf(length, seed))
    await field.press('ControlOrMeta+End')
    return await delaysAt(page, keys, seed)
  } finally {
    await context.close()
  }
}

// A long entry is one that is gone on with: a text pasted whole a moment ago lies in the browser in another way.
async function writtenBefore(page: Page, text: string): Promise<void> {
  const field = page.locator('textarea').first()
  await field.fill(text)
  await page.getByText('Kept on this device.', { exact: true }).waitFor()
  // On a device that has the portal: what a first visit fetches in idle time has come.
  await bytesOnceWhole(page)
  await page.reload()
  await page.waitForFunction((length) => document.querySelector('textarea')?.value.length === length, text.length)
}

async function filledIn(page: Page, text: string): Promise<void> {
  await page.locator('textarea').evaluate((field, words) => {
    if (field instanceof HTMLTextAreaElement) field.value = words
  }, text)
}

/** In: a page whose field has the focus. Out: from each key to the frame that shows it, in milliseconds, on a slow processor. */
export async function delaysAt(page: Page, count: number, seed: number): Promise<number[]> {
  await watchKeys(page)
  await slowDown(page)
  await typeSteadily(page, proseOf(count, seed + 1), apart)
  return page.evaluate((wanted) => window.benchKeys?.all(wanted) ?? [], count)
}

interface KeyWatch {
  /** Resolves with every delay when there are so many. */
  all(wanted: number): Promise<number[]>
}

declare global {
  interface Window {
    benchKeys?: KeyWatch
  }
}

async function watchKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    const delays: number[] = []
    let told = () => {}
    document.addEventListener('keydown', ({ timeStamp }) => {
      requestAnimationFrame(() => {
        // A message after the frame's callback comes when that frame has been drawn.
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => {
          delays.push(performance.now() - timeStamp)
          told()
        }
        port2.postMessage(undefined)
      })
    })
    window.benchKeys = {
      all: (wanted) =>
        new Promise((resolve) => {
          told = () => {
            if (delays.length >= wanted) resolve(delays)
          }
          told()
        }),
    }
  })
}
