import { launchChromium } from '../browser/chromium.ts'
import { buildOnce, dist } from '../browser/servedBuild.ts'
import { median, type Figure } from './figures.ts'
import { signInReturn } from './signIn.ts'
import { slowerBy, visit, type Visited } from './visit.ts'
import { serveDemo } from '#mocks/demo/serveDemo.ts'
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
      },
    ]
  } finally {
    await browser.close()
    await demo.close()
  }
}
