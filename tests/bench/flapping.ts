import { launchChromium } from '../browser/chromium.ts'
import { buildOnce, dist } from '../browser/servedBuild.ts'
import { setClock, storyTime, watched } from '../browser/troubles.ts'
import { findWords, type Said } from './everyWord.ts'
import type { Figure } from './figures.ts'
import { comeIn, openTab, writeEntry } from './inThePortal.ts'
import { bytesOnceWhole } from './warmStart.ts'
import { weatherOver } from './weatherOver.ts'
import { serveDemo, type Demo } from '#mocks/demo/serveDemo.ts'
import { chanceFrom } from '#mocks/people/chance.ts'
import { byId } from '#mocks/people/people.ts'

const seconds = 60
const leastTexts = 5

/** The network comes and goes each second for a minute, while somebody writes and sends one entry after the other. */
export async function flapping({ seed }: { seed: number }): Promise<Figure[]> {
  buildOnce()
  const ahead = storyTime - Date.now()
  const demo = await serveDemo({ dist, now: () => new Date(Date.now() + ahead).toISOString() })
  const browser = await launchChromium()
  try {
    const context = await browser.newContext({ locale: 'en-US', viewport: { width: 390, height: 844 } })
    context.setDefaultTimeout(20_000)
    await setClock(context, ahead)
    const troubles = watched(context, demo, [/^failed: /, /^console: Failed to load resource/])
    const life = { chance: chanceFrom(seed), said: [] as Said[] }
    const tab = await openTab(context, demo, byId('ana'))
    await bytesOnceWhole(tab.page)
    const weather = weatherOver(context, demo, life.chance)
    weather.flap()
    const until = performance.now() + seconds * 1000
    while (performance.now() < until) {
      await comeIn(tab)
      await writeEntry(tab, life, 'forTheClinic')
    }
    await weather.clear()
    await comeIn(tab)
    const { lost, twice, notArrived } = await findWords(tab.page, demo, life.said)
    for (const trouble of [...lost, ...twice, ...notArrived, ...troubles]) console.log(`  ${trouble}`)
    if (life.said.length < leastTexts) throw new Error('too little was written to prove anything')
    const made = life.said.map(({ text }) => madeOf(demo, text))
    const how = `${seconds} s, off and on each second, seed ${seed}`
    const none = { unit: '', how, budget: 0 }
    return [
      { name: 'flapping: entries written and finished', value: life.said.length, unit: '', how },
      { name: 'flapping: lost', value: lost.length, ...none },
      { name: 'flapping: finished, and not at the clinic', value: notArrived.length, ...none },
      { name: 'flapping: at the clinic twice', value: twice.length, ...none },
      {
        name: 'flapping: entries the clinic was asked to make under more than one name',
        value: made.filter((names) => names > 1).length,
        ...none,
      },
      { name: 'flapping: errors nobody caught', value: troubles.length, ...none },
    ]
  } finally {
    await browser.close()
    await demo.close()
  }
}

/** Out: how many different things the clinic was ever asked to make of a text, by its log. */
function madeOf({ clinic }: Demo, text: string): number {
  const writes = clinic.requests.filter(({ method, body }) => ['PUT', 'POST'].includes(method) && body.includes(text))
  return new Set(writes.map(({ url }) => url)).size
}
