import type { BrowserContext, Page } from 'playwright-core'
import { launchChromium } from '../browser/chromium.ts'
import { makeKey } from '../browser/key.ts'
import { buildOnce, dist } from '../browser/servedBuild.ts'
import { filledWith } from '../care/entries.ts'
import { median, type Figure } from './figures.ts'
import { proseOf } from './prose.ts'
import { signIn } from './signIn.ts'
import { slowerBy } from './visit.ts'
import { contentOf, documentOf } from '#care/privateEntry.fhir.ts'
import { serveDemo, type Demo } from '#mocks/demo/serveDemo.ts'
import { byId } from '#mocks/people/people.ts'
import { plusMinutes } from '#time.ts'
import { recipientOf, sealTo } from '#vault/age.ts'

const many = 10_000
const longest = 1500
const who = { name: 'Ben Dekker' }

/**
 * How long unlocking takes, and how soon the journal of somebody with very many private entries stands on a device that has them.
 * A slowed-down page does not slow its workers, and the passphrase is worked on in one: unlocking is told times four.
 */
export async function privateEntries({ runs, seed }: { runs: number; seed: number }): Promise<Figure[]> {
  buildOnce()
  const demo = await serveDemo({ dist })
  const browser = await launchChromium()
  const context = await browser.newContext({ locale: 'en-US' })
  context.setDefaultTimeout(120_000)
  try {
    const page = await context.newPage()
    await signIn(page, demo.origin, { ...who, path: '/settings' })
    await page.getByRole('button', { name: 'Lock now' }).waitFor()
    const { passphrase, sheet } = await makeKey(page, demo.origin)
    const unlocks: number[] = []
    for (let run = 0; run <= runs; run++) {
      const took = await unlock(page, demo, passphrase)
      if (run > 0) unlocks.push(took)
    }
    await writeMany(demo, sheet, seed)
    const first = await openThemAll(page, demo)
    const opens: number[] = []
    for (let run = 0; run <= runs; run++) {
      const took = await openAgain(context, demo)
      if (run > 0) opens.push(took)
    }
    const how = `median, n ${runs}, ${slowerBy} times what this machine takes`
    return [
      { name: 'unlocking with the passphrase', value: slowerBy * median(unlocks), unit: 'ms', how, budget: longest },
      {
        name: `journal of ${many} private entries, first screen on a device that has them`,
        value: median(opens),
        unit: 'ms',
        how: `median, n ${runs}, from the address on, at this machine's speed, seed ${seed}`,
        budget: longest,
      },
      {
        name: `${many} private entries opened for the first time, in the background`,
        value: first / 1000,
        unit: 's',
        how: `once, at this machine's speed, with progress, seed ${seed}`,
      },
    ]
  } finally {
    await browser.close()
    await demo.close()
  }
}

async function unlock(page: Page, { origin }: Demo, passphrase: string): Promise<number> {
  await page.goto(`${origin}/settings`)
  await page.getByRole('button', { name: 'Lock now' }).click()
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  const began = performance.now()
  await page.getByRole('button', { name: 'Unlock' }).click()
  await page.getByRole('button', { name: 'Lock now' }).waitFor()
  return performance.now() - began
}

// As if written on another device: what the clinic has is sealed to the same key.
async function writeMany({ clinic }: Demo, sheet: string, seed: number): Promise<void> {
  const patientId = byId('ben').patient
  const recipient = await recipientOf(sheet)
  const resources = []
  for (let number = 0; number < many; number++) {
    const id = `private-${number}`
    const filled = filledWith(proseOf(400, seed + number))
    const written = plusMinutes('2017-01-01T12:00:00.000Z', number * 400)
    const text = contentOf({ id, filled, patientId, written, writer: 'bench', revision: 1, amends: false, edition: 1 })
    resources.push(documentOf({ id, patientId, cycleId: undefined, file: await sealTo(recipient, text), mark: id }))
  }
  clinic.fhir.seed(resources as Parameters<typeof clinic.fhir.seed>[0])
}

async function openThemAll(page: Page, { origin }: Demo): Promise<number> {
  const began = performance.now()
  await page.goto(`${origin}/journal`)
  await page.getByText(/^Opening [\d,]+ private entr/).waitFor()
  await page.getByText(/^Opening [\d,]+ private entr/).waitFor({ state: 'detached' })
  return performance.now() - began
}

async function openAgain(context: BrowserContext, { origin }: Demo): Promise<number> {
  const page = await context.newPage()
  try {
    const began = performance.now()
    await page.goto(`${origin}/journal`, { waitUntil: 'commit' })
    await page.locator('.entries li').getByText('Only me').first().waitFor()
    return performance.now() - began
  } finally {
    await page.close()
  }
}
