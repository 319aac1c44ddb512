import type { Browser } from 'playwright-core'
import { launchChromium } from '../browser/chromium.ts'
import { buildOnce, dist } from '../browser/servedBuild.ts'
import { median, type Figure } from './figures.ts'
import { signIn, signInReturn } from './signIn.ts'
import { slowDown, slowerBy, visit, type Visited } from './visit.ts'
import { serveDemo, type Demo } from '#mocks/demo/serveDemo.ts'
import { generatePerson } from '#mocks/people/generatePerson.ts'

const sizes = [10, 500]

/** How long a course takes to stand on the timeline, to its last cycle, when it is fifty times as long. */
export async function timeline({ runs, seed }: { runs: number; seed: number }): Promise<Figure[]> {
  buildOnce()
  const people = sizes.map((cycles) =>
    generatePerson({ cycles, sessionsPerCycle: 3, entries: cycles, seed: seed * 1000 + cycles }),
  )
  const demo = await serveDemo({ dist, people })
  const browser = await launchChromium()
  try {
    const times = sizes.map((): Visited[] => [])
    for (let run = 0; run <= runs; run++) {
      for (const [index, cycles] of sizes.entries()) {
        const back = await signInReturn(browser, demo.origin, { path: '/timeline', name: people[index]?.name ?? '' })
        const answer = { selector: '.cycle-head', text: new RegExp(`Cycle ${cycles}(?!\\d)`) }
        const visited = await visit(browser, { ...back, answer })
        // The first of each warms the browser and the servers, and is not counted.
        if (run > 0) times[index]?.push(visited)
      }
    }
    const [short = NaN, long = NaN] = times.map((each) => median(each.map((visited) => visited.answer)))
    const how = `medians, from the sign-in's return to the last cycle's heading, CPU ${slowerBy}x, line not slowed, n ${runs}, seed ${seed}`
    return [
      { name: `timeline shown, ${sizes[0]} cycles`, value: short, unit: 'ms', how },
      { name: `timeline shown, ${sizes[1]} cycles`, value: long, unit: 'ms', how },
      {
        name: `timeline shown, ${sizes[1]} / ${sizes[0]} cycles`,
        value: long / short,
        unit: '',
        how: 'ratio of the two',
        budget: 1.5,
      },
      await longestWhileScrolling(browser, demo, people.at(-1)?.name ?? ''),
    ]
  } finally {
    await browser.close()
    await demo.close()
  }
}

const steps = 60

/** Once the long course stands: up and down through all of it, as with a finger. Out: the longest the page kept anybody waiting. */
async function longestWhileScrolling(browser: Browser, { origin }: Demo, name: string): Promise<Figure> {
  const context = await browser.newContext({ locale: 'en-US', viewport: { width: 390, height: 844 } })
  context.setDefaultTimeout(120_000)
  try {
    const page = await context.newPage()
    await signIn(page, origin, { path: '/timeline', name })
    await page.locator('.cycle-head', { hasText: new RegExp(`Cycle ${sizes.at(-1)}(?!\\d)`) }).waitFor()
    // What comes in idle time has come when nothing has changed for a while.
    await page.waitForLoadState('networkidle')
    await page.waitForTimeout(3000)
    await slowDown(page)
    await page.evaluate(() => {
      const noted: number[] = []
      new PerformanceObserver((list) => noted.push(...list.getEntries().map(({ duration }) => duration))).observe({
        type: 'longtask',
      })
      Object.assign(globalThis, { benchTasks: noted })
    })
    await page.mouse.move(195, 400)
    for (let step = 0; step < steps; step++) {
      await page.mouse.wheel(0, (step < steps / 2 ? 1 : -1) * 3000)
      await page.waitForTimeout(60)
    }
    const tasks = await page.evaluate(() => (globalThis as unknown as { benchTasks: number[] }).benchTasks)
    return {
      name: `timeline of ${sizes.at(-1)} cycles, longest task while scrolling`,
      value: Math.max(0, ...tasks),
      unit: 'ms',
      how: `CPU ${slowerBy}x, ${steps} turns of the wheel, once; tasks under 50 ms count as none`,
      budget: 200,
    }
  } finally {
    await context.close()
  }
}
