import type { Browser, Page } from 'playwright-core'
import { launchChromium } from '../browser/chromium.ts'
import { buildOnce, dist } from '../browser/servedBuild.ts'
import { median, type Figure } from './figures.ts'
import { signIn, signInReturn } from './signIn.ts'
import { slowDown, slowerBy, visit, type Visited } from './visit.ts'
import { serveDemo, type Demo } from '#mocks/demo/serveDemo.ts'
import { generatePerson } from '#mocks/people/generatePerson.ts'

const sizes = [10, 500]

// The last cycle is the one under way. Its number comes with the earlier ones.
const currentCycle = { selector: '.cycle[data-now] > .cycle-head', text: /the one you’re in/ }

/** How long the current cycle takes to stand on the timeline, when the course is fifty times as long. */
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
      for (const index of sizes.keys()) {
        const back = await signInReturn(browser, demo.origin, { path: '/timeline', name: people[index]?.name ?? '' })
        const visited = await visit(browser, { ...back, answer: currentCycle })
        // The first of each warms the browser and the servers, and is not counted.
        if (run > 0) times[index]?.push(visited)
      }
    }
    const [short = NaN, long = NaN] = times.map((each) => median(each.map((visited) => visited.answer)))
    const how = `medians, from the sign-in's return to the current cycle's heading, CPU ${slowerBy}x, line not slowed, n ${runs}, seed ${seed}`
    return [
      { name: `timeline, current cycle shown, ${sizes[0]} cycles`, value: short, unit: 'ms', how },
      { name: `timeline, current cycle shown, ${sizes[1]} cycles`, value: long, unit: 'ms', how },
      {
        name: `timeline, current cycle shown, ${sizes[1]} / ${sizes[0]} cycles`,
        value: long / short,
        unit: '',
        how: 'ratio of the two',
        budget: 1.5,
      },
      ...(await longestTasks(browser, demo, people.at(-1)?.name ?? '')),
    ]
  } finally {
    await browser.close()
    await demo.close()
  }
}

const steps = 60

/**
 * With the long course: what keeps the page from answering while the earlier cycles come, in idle time; and up and down through
 * all of it, as with a finger. Out: the longest of each.
 */
async function longestTasks(browser: Browser, { origin }: Demo, name: string): Promise<Figure[]> {
  const context = await browser.newContext({ locale: 'en-US', viewport: { width: 390, height: 844 } })
  context.setDefaultTimeout(120_000)
  try {
    const page = await context.newPage()
    await signIn(page, origin, { path: '/timeline', name })
    await page.locator(currentCycle.selector, { hasText: currentCycle.text }).waitFor()
    await slowDown(page)
    const coming = await longestTask(page, async () => {
      await page.locator('details.earlier').waitFor()
      await page.waitForFunction((count) => document.querySelectorAll('.cycle').length === count, sizes.at(-1))
      // What comes in idle time has come when nothing has changed for a while.
      await page.waitForLoadState('networkidle')
      await page.waitForTimeout(3000)
    })
    await page.locator('details.earlier > summary').click()
    await page.locator('#cycle-1').waitFor()
    await page.mouse.move(195, 400)
    const scrolling = await longestTask(page, async () => {
      for (let step = 0; step < steps; step++) {
        await page.mouse.wheel(0, (step < steps / 2 ? 1 : -1) * 3000)
        await page.waitForTimeout(60)
      }
    })
    const course = `timeline of ${sizes.at(-1)} cycles, longest task`
    const least = 'tasks under 50 ms count as none'
    return [
      {
        name: `${course} while the earlier cycles come`,
        value: coming,
        unit: 'ms',
        how: `CPU ${slowerBy}x, once; ${least}`,
        budget: 200,
      },
      {
        name: `${course} while scrolling`,
        value: scrolling,
        unit: 'ms',
        how: `all unfolded, CPU ${slowerBy}x, ${steps} turns of the wheel, once; ${least}`,
        budget: 200,
      },
    ]
  } finally {
    await context.close()
  }
}

async function longestTask(page: Page, happens: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const noted: number[] = []
    new PerformanceObserver((list) => noted.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
    })
    Object.assign(globalThis, { benchTasks: noted })
  })
  await happens()
  const tasks = await page.evaluate(() => (globalThis as unknown as { benchTasks: number[] }).benchTasks)
  return Math.max(0, ...tasks)
}
