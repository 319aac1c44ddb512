import type { Browser } from 'playwright-core'
import { launchChromium } from '../browser/chromium.ts'
import { buildOnce, dist } from '../browser/servedBuild.ts'
import { serveBareShell } from './bareShell.ts'
import { median, type Figure } from './figures.ts'
import { signInReturn } from './signIn.ts'
import { slowerBy, visit, type Fetched, type Visited } from './visit.ts'
import { serveDemo, type Demo } from '#mocks/demo/serveDemo.ts'

/** 150 ms and 1.6 Mbps, shared by the portal, the FHIR server and the sign-in. */
export const slowLine = { milliseconds: 150, bytesPerSecond: 200_000 }

/** The first visit to Today against the bare shell of the same libraries: bytes, requests, times. In turns, so that a busy moment hits both. */
export async function firstRoute({ runs }: { runs: number }): Promise<Figure[]> {
  buildOnce()
  const demo = await serveDemo({ dist, line: slowLine })
  const bareShell = await serveBareShell(demo.addresses, slowLine)
  const browser = await launchChromium()
  try {
    const ours: Visited[] = []
    const bare: Visited[] = []
    // The first of each warms the browser and the servers, and is not counted.
    for (let run = 0; run <= runs; run++) {
      const oursNow = await visitToday(browser, demo)
      const bareNow = await visitBare(browser, bareShell.origin)
      if (run === 0) continue
      ours.push(oursNow)
      bare.push(bareNow)
    }
    return figuresOf(ours, bare)
  } finally {
    await browser.close()
    await Promise.all([demo.close(), bareShell.close()])
  }
}

async function visitToday(browser: Browser, demo: Demo): Promise<Visited> {
  const { address, pocket } = await signInReturn(browser, demo.origin, { name: 'Ben Dekker' })
  return visit(browser, { address, pocket, answer: { selector: '.ticket-time', text: /\d:\d\d/ } })
}

function visitBare(browser: Browser, origin: string): Promise<Visited> {
  return visit(browser, { address: `${origin}/`, answer: { selector: '.answer', text: /until 9:30/ } })
}

function figuresOf(ours: readonly Visited[], bare: readonly Visited[]): Figure[] {
  const how = `medians, CPU ${slowerBy}x, ${slowLine.milliseconds} ms + 1.6 Mbps, cold cache, n ${ours.length}`
  const both = (
    name: string,
    unit: string,
    measure: (visited: Visited) => number,
    budget: number | undefined,
  ): Figure[] => {
    const [mine, least] = [median(ours.map(measure)), median(bare.map(measure))]
    return [
      { name: `${name}, ours`, value: mine, unit, how },
      { name: `${name}, bare shell`, value: least, unit, how },
      {
        name: `${name}, ours / bare shell`,
        value: mine / least,
        unit: '',
        how: `ratio of the two`,
        ...(budget === undefined ? {} : { budget }),
      },
    ]
  }
  const count = (kinds: readonly Fetched['kind'][]) => (visited: Visited) =>
    visited.fetched.filter(({ kind }) => kinds.includes(kind)).length
  const bytes = (kinds: readonly Fetched['kind'][]) => (visited: Visited) =>
    visited.fetched.filter(({ kind }) => kinds.includes(kind)).reduce((sum, each) => sum + each.bytes, 0)
  return [
    ...both('JavaScript of the first route', 'bytes', bytes(['code']), 1.3),
    { name: 'style of the first route', value: median(ours.map(bytes(['style']))), unit: 'bytes', how },
    {
      name: 'requests for code and style',
      value: median(ours.map(count(['code', 'style']))),
      unit: 'requests',
      how,
      budget: 6,
    },
    ...both('first contentful paint', 'ms', ({ firstPaint }) => firstPaint, 0.5),
    ...both('Today’s answer', 'ms', ({ answer }) => answer, 1.4),
    ...both('main thread blocked until the answer', 'ms', ({ blocked }) => blocked, 1.2),
  ]
}
