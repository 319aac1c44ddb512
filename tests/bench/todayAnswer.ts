import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext } from 'playwright-core'
import { launchChromium } from '../browser/chromium.ts'
import { buildOnce, dist } from '../browser/servedBuild.ts'
import { median, type Figure } from './figures.ts'
import { slowLine } from './firstRoute.ts'
import { serveFiles } from './serveFiles.ts'
import { signIn, signInReturn } from './signIn.ts'
import { slowDown, slowerBy, visit } from './visit.ts'
import { bytesOnceWhole } from './warmStart.ts'
import { noted, watchFor } from './watch.ts'
import { serveDemo, type Demo } from '#mocks/demo/serveDemo.ts'

const still = join(import.meta.dirname, '../../.cache/bench/stillPage')
const who = { name: 'Ben Dekker' }
const answer = { selector: '.ticket-time', text: /\d:\d\d/ }

/** How long until Today's answer stands, on a first visit and on the next one, against a page of HTML that says the same. In turns. */
export async function todayAnswer({ runs }: { runs: number }): Promise<Figure[]> {
  buildOnce()
  const demo = await serveDemo({ dist, line: slowLine })
  const browser = await launchChromium()
  writeStillPage(await wordsOfToday(browser, demo))
  const page = await serveFiles(still, demo.addresses, slowLine)
  const cold: number[] = []
  const warm: number[] = []
  const least: number[] = []
  try {
    // The first of each warms the browser and the servers, and is not counted.
    for (let run = 0; run <= runs; run++) {
      const address = await signInReturn(browser, demo.origin, who)
      const first = (await visit(browser, { ...address, answer })).answer
      const next = await nextVisit(browser, demo)
      const html = (await visit(browser, { address: `${page.origin}/`, answer })).answer
      if (run === 0) continue
      cold.push(first)
      warm.push(next)
      least.push(html)
    }
  } finally {
    await browser.close()
    await Promise.all([demo.close(), page.close()])
  }
  const how = `medians, CPU ${slowerBy}x, ${slowLine.milliseconds} ms + 1.6 Mbps, n ${cold.length}`
  const [first, next, html] = [median(cold), median(warm), median(least)]
  return [
    { name: 'Today’s answer, first visit after signing in', value: first, unit: 'ms', how },
    { name: 'Today’s answer, next visit, from the address to the answer', value: next, unit: 'ms', how },
    { name: 'a page of HTML with the same words', value: html, unit: 'ms', how },
    { name: 'Today’s answer, first visit / page of HTML', value: first / html, unit: '', how: 'ratio of the two' },
    { name: 'Today’s answer, next visit / page of HTML', value: next / html, unit: '', how: 'ratio of the two' },
  ]
}

async function wordsOfToday(browser: Browser, { origin }: Demo): Promise<{ time: string; rest: string[] }> {
  const page = await browser.newPage({ locale: 'en-US', timezoneId: 'America/Detroit' })
  try {
    await signIn(page, origin, who)
    const time = await page.locator('.ticket-time').innerText()
    return { time, rest: (await page.locator('main').innerText()).split('\n').filter(Boolean) }
  } finally {
    await page.close()
  }
}

function writeStillPage({ time, rest }: { time: string; rest: readonly string[] }): void {
  const safe = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const lines = rest.map((line) =>
    line === time ? `<p class="ticket-time">${safe(line)}</p>` : `<p>${safe(line)}</p>`,
  )
  const head = '<!doctype html><html lang="en"><meta charset="utf-8"><title>Today</title>'
  mkdirSync(still, { recursive: true })
  copyFileSync(join(dist, 'icon.svg'), join(still, 'icon.svg'))
  writeFileSync(join(still, 'index.html'), `${head}<main>${lines.join('\n')}</main></html>`)
}

/** Visits once, until the device keeps the answer and the portal itself, and then again: through the clinic's quiet sign-in, with all that is kept. */
async function nextVisit(browser: Browser, { origin }: Demo): Promise<number> {
  const context = await browser.newContext({ locale: 'en-US', timezoneId: 'America/Detroit' })
  try {
    const first = await context.newPage()
    await signIn(first, origin, who)
    await first.locator(answer.selector).waitFor()
    await untilKept(context)
    await bytesOnceWhole(first)
    await first.close()
    const page = await context.newPage()
    await page.goto(`${origin}/icon.svg`)
    await watchFor(page, answer.selector, answer.text)
    await slowDown(page)
    const began = Date.now()
    await page.goto(`${origin}/`, { waitUntil: 'commit' })
    // The way leads through the clinic's sign-in and back: only then there is a page to ask.
    await page.locator(answer.selector).waitFor({ timeout: 60_000 })
    const notes = await noted(page)
    return notes.began + notes.answer - began
  } finally {
    await context.close()
  }
}

async function untilKept(context: BrowserContext): Promise<void> {
  const [page] = context.pages()
  await page?.waitForFunction(async () => {
    const name = (await indexedDB.databases())
      .map((one) => one.name ?? '')
      .find((one) => one.startsWith('portal-kept:'))
    if (!name) return false
    return new Promise<boolean>((resolve) => {
      const opening = indexedDB.open(name)
      opening.onsuccess = () => {
        const asked = opening.result.transaction('answers').objectStore('answers').getAllKeys()
        asked.onsuccess = () => {
          opening.result.close()
          resolve(['upcoming', 'course'].every((one) => JSON.stringify(asked.result).includes(one)))
        }
      }
      opening.onerror = () => resolve(false)
    })
  })
}
