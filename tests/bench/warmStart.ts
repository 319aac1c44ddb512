import type { Browser, BrowserContext, Page } from 'playwright-core'
import { launchChromium } from '../browser/chromium.ts'
import { buildOnce, dist } from '../browser/servedBuild.ts'
import { serveBareShell } from './bareShell.ts'
import { median, type Figure } from './figures.ts'
import { slowLine } from './firstRoute.ts'
import { signIn } from './signIn.ts'
import { slowDown, slowerBy, visit } from './visit.ts'
import { noted, watchFor } from './watch.ts'
import { serveDemo, type Demo } from '#mocks/demo/serveDemo.ts'

const answer = { selector: '.ticket-time', text: /\d:\d\d/ }

/** Opened again without a network, all from the device: until Today's answer stands, against the first paint of the bare shell. */
export async function warmStart({ runs }: { runs: number }): Promise<Figure[]> {
  buildOnce()
  const demo = await serveDemo({ dist })
  const bareShell = await serveBareShell(demo.addresses, slowLine)
  const browser = await launchChromium()
  const ours: number[] = []
  const bare: number[] = []
  let bytes = 0
  try {
    // The first of each warms the browser and the servers, and is not counted.
    for (let run = 0; run <= runs; run++) {
      const [mine, kept] = await fromDevice(browser, demo)
      const least = await visit(browser, { address: `${bareShell.origin}/`, answer: bareAnswer })
      if (run === 0) continue
      ours.push(mine)
      bare.push(least.firstPaint)
      bytes = kept
    }
  } finally {
    await browser.close()
    await Promise.all([demo.close(), bareShell.close()])
  }
  const how = `medians, CPU ${slowerBy}x, n ${ours.length}`
  const [mine, least] = [median(ours), median(bare)]
  return [
    { name: 'Today’s answer from the device, without a network', value: mine, unit: 'ms', how },
    {
      name: 'Today’s answer from the device / first paint of the bare shell',
      value: mine / least,
      unit: '',
      how: 'ratio of the two',
      budget: 1.2,
    },
    {
      name: 'files of the portal kept on the device',
      value: bytes,
      unit: 'bytes',
      how: 'as they lie there, uncompressed',
    },
  ]
}

const bareAnswer = { selector: '.answer', text: /until 9:30/ }

async function fromDevice(browser: Browser, { origin }: Demo): Promise<[milliseconds: number, bytes: number]> {
  const context = await browser.newContext({ locale: 'en-US', timezoneId: 'America/Detroit' })
  try {
    const first = await context.newPage()
    await signIn(first, origin, { name: 'Ben Dekker' })
    await first.locator(answer.selector).waitFor()
    const bytes = await bytesOnceWhole(first)
    // The clinic's answers are put aside when the page has time for it.
    await first.waitForTimeout(3000)
    return [await opened(context, origin), bytes]
  } finally {
    await context.close()
  }
}

async function opened(context: BrowserContext, origin: string): Promise<number> {
  const page = await context.newPage()
  await page.goto(`${origin}/icon.svg`)
  await watchFor(page, answer.selector, answer.text)
  await slowDown(page)
  await context.setOffline(true)
  await page.goto(`${origin}/`, { waitUntil: 'commit' })
  return (await noted(page)).answer
}

/** Waits until the device has all of the portal. Out: how much that is. */
export async function bytesOnceWhole(page: Page): Promise<number> {
  for (;;) {
    const bytes = await page.evaluate(async () => {
      let sum = 0
      let isWhole = false
      for (const name of await caches.keys()) {
        const cache = await caches.open(name)
        isWhole ||= (await cache.match('/whole')) !== undefined
        for (const file of await cache.matchAll()) sum += (await file.blob()).size
      }
      return isWhole ? sum : 0
    })
    if (bytes > 0) return bytes
    await page.waitForTimeout(200)
  }
}
