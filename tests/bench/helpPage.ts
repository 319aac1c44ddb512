import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { launchChromium } from '../browser/chromium.ts'
import { buildOnce, dist } from '../browser/servedBuild.ts'
import { median, type Figure } from './figures.ts'
import { slowLine } from './firstRoute.ts'
import { serveFiles } from './serveFiles.ts'
import { slowerBy, visit } from './visit.ts'
import { serveDemo } from '#mocks/demo/serveDemo.ts'

const plain = join(import.meta.dirname, '../../.cache/bench/plainHelp')
const answer = { selector: 'h1', text: /./ }

/** How soon the help page's first words stand, on a slow phone and line, against a page of bare HTML with the same text. In turns. */
export async function helpPage({ runs }: { runs: number }): Promise<Figure[]> {
  buildOnce()
  const demo = await serveDemo({ dist, line: slowLine })
  const browser = await launchChromium()
  await writePlainPage(browser, `${demo.origin}/help/`)
  const bare = await serveFiles(plain, demo.addresses, slowLine)
  const helps: number[] = []
  const bares: number[] = []
  try {
    // The first of each warms the browser and the servers, and is not counted.
    for (let run = 0; run <= runs; run++) {
      const help = (await visit(browser, { address: `${demo.origin}/help/`, answer })).firstPaint
      const least = (await visit(browser, { address: `${bare.origin}/`, answer })).firstPaint
      if (run === 0) continue
      helps.push(help)
      bares.push(least)
    }
  } finally {
    await browser.close()
    await Promise.all([demo.close(), bare.close()])
  }
  const how = `medians, CPU ${slowerBy}x, ${slowLine.milliseconds} ms + 1.6 Mbps, n ${helps.length}`
  const [help, least] = [median(helps), median(bares)]
  return [
    { name: 'help page, first words', value: help, unit: 'ms', how },
    { name: 'bare HTML with the same text, first words', value: least, unit: 'ms', how },
    { name: 'help page, first words / bare HTML', value: help / least, unit: '', how: 'ratio of the two', budget: 1.2 },
  ]
}

async function writePlainPage(browser: Browser, address: string): Promise<void> {
  const page = await browser.newPage({ javaScriptEnabled: false })
  try {
    await page.goto(address)
    const [title = '', ...lines] = (await page.locator('body').innerText()).split('\n').filter(Boolean)
    const safe = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
    const head = '<!doctype html><html lang="en"><meta charset="utf-8"><title>Help</title>'
    mkdirSync(plain, { recursive: true })
    copyFileSync(join(dist, 'icon.svg'), join(plain, 'icon.svg'))
    const body = lines.map((line) => `<p>${safe(line)}</p>`).join('\n')
    writeFileSync(join(plain, 'index.html'), `${head}<h1>${safe(title)}</h1>${body}</html>`)
  } finally {
    await page.close()
  }
}
