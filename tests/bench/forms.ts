import type { Browser } from 'playwright-core'
import { launchChromium } from '../browser/chromium.ts'
import { buildOnce, dist } from '../browser/servedBuild.ts'
import { median, percentile, type Figure } from './figures.ts'
import { signIn, signInReturn } from './signIn.ts'
import { delaysAt } from './typing.ts'
import { slowerBy, visit } from './visit.ts'
import { bytesOnceWhole } from './warmStart.ts'
import { proseOf } from './prose.ts'
import { serveDemo } from '#mocks/demo/serveDemo.ts'
import type { Questionnaire, QuestionnaireItem, Task } from '@medplum/fhirtypes'

const sizes = [20, 1_000]
const deepest = 20
const patient = 'pt-91be07'
const name = 'Ben Dekker'
const keys = 120

/** How long a worksheet takes to stand when it is fifty times as long and twenty deep, and how soon a key shows in it. */
export async function forms({ runs, seed }: { runs: number; seed: number }): Promise<Figure[]> {
  buildOnce()
  const demo = await serveDemo({ dist })
  demo.clinic.fhir.seed(sizes.flatMap((size) => [formOf(size), taskOf(size)]))
  const browser = await launchChromium()
  try {
    const figures: Figure[] = []
    for (const way of ['one at a time', 'on one page'] as const) {
      const times = sizes.map((): number[] => [])
      for (let run = 0; run <= runs; run++) {
        for (const [index, size] of sizes.entries()) {
          const path = `/worksheets/bench-${size}${way === 'on one page' ? '?step=all' : ''}`
          const back = await signInReturn(browser, demo.origin, { path, name })
          const last = way === 'on one page' ? size - groupsIn(size) : 1
          const answer = { selector: '.question label', text: new RegExp(`Question ${last} of`) }
          const { answer: took } = await visit(browser, { ...back, answer })
          // The first of each warms the browser and the servers, and is not counted.
          if (run > 0) times[index]?.push(took)
        }
      }
      const seen = sizes.map((size) => (way === 'on one page' ? size - groupsIn(size) : 1))
      const [short = NaN, long = NaN] = times.map(median)
      const how = `medians, from the sign-in's return to the last question in view, CPU ${slowerBy}x, line not slowed, n ${runs}`
      figures.push({ name: `worksheet ${way}, ${sizes[0]} items`, value: short, unit: 'ms', how })
      figures.push({ name: `worksheet ${way}, ${sizes[1]} items`, value: long, unit: 'ms', how })
      figures.push({
        name: `worksheet ${way}, ${sizes[1]} / ${sizes[0]} items, for each question in view`,
        value: long / (seen[1] ?? NaN) / (short / (seen[0] ?? NaN)),
        unit: '',
        how: `${seen[0]} and ${seen[1]} questions in view`,
        budget: 2,
      })
      for (const size of sizes) figures.push(await typingIn(browser, demo.origin, { size, way, seed }))
    }
    return figures
  } finally {
    await browser.close()
    await demo.close()
  }
}

interface Typed {
  size: number
  way: 'one at a time' | 'on one page'
  seed: number
}

async function typingIn(browser: Browser, origin: string, { size, way, seed }: Typed): Promise<Figure> {
  const context = await browser.newContext({ locale: 'en-US' })
  try {
    const page = await context.newPage()
    await signIn(page, origin, { path: `/worksheets/bench-${size}?step=${way === 'on one page' ? 'all' : '1'}`, name })
    const field = page.getByRole('textbox', { name: /Question 1 of/ })
    await field.fill(proseOf(200, seed))
    // As in the journal: what a first visit fetches in idle time has come.
    await bytesOnceWhole(page)
    await field.press('ControlOrMeta+End')
    return {
      name: `key to frame p98, worksheet ${way}, ${size} items`,
      value: percentile(await delaysAt(page, keys, seed), 0.98),
      unit: 'ms',
      how: `CPU ${slowerBy}x, ${keys} keys, seed ${seed}`,
      budget: 50,
    }
  } finally {
    await context.close()
  }
}

function groupsIn(size: number): number {
  return size > 100 ? deepest : 1
}

function formOf(size: number): Questionnaire {
  const groups = groupsIn(size)
  const each = (size - groups) / groups
  let count = 0
  function group(depth: number): QuestionnaireItem {
    const questions = Array.from({ length: each }, (): QuestionnaireItem => {
      count += 1
      return { linkId: `q${count}`, type: 'text', text: `Question ${count} of ${size - groups}` }
    })
    return {
      linkId: `g${depth}`,
      type: 'group',
      text: `Part ${depth}`,
      item: depth < groups ? [...questions, group(depth + 1)] : questions,
    }
  }
  return {
    resourceType: 'Questionnaire',
    id: `bench-${size}`,
    url: `https://clinic.example/Questionnaire/bench-${size}`,
    version: '1',
    status: 'active',
    title: `${size} items`,
    item: [group(1)],
  }
}

function taskOf(size: number): Task {
  return {
    resourceType: 'Task',
    id: `bench-${size}`,
    status: 'requested',
    intent: 'order',
    focus: { reference: `Questionnaire/bench-${size}` },
    for: { reference: `Patient/${patient}` },
    owner: { reference: `Patient/${patient}` },
    authoredOn: '2026-11-01T12:00:00Z',
  }
}
