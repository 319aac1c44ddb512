import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { BrowserContext, Page } from 'playwright-core'
import { buildOnce, dist } from '../browser/servedBuild.ts'
import { serveBareShell } from './bareShell.ts'
import { percentile, type Figure } from './figures.ts'
import { listenTo, type Heard } from './listenToWriting.ts'
import { filesWith, openProfile } from './profile.ts'
import { proseOf, typeSteadily } from './prose.ts'
import { serveDemo } from '#mocks/demo/serveDemo.ts'
import { chanceFrom } from '#mocks/people/chance.ts'

const keysPerSecond = 12
// Between a key, or the end of the write before, and the beginning of its own write lies some of the page's own work:
// milliseconds, on a busy machine more. What waits longer than about a key's time waits for a reason, and that would be a fault.
const onItsWay = 100

const folder = join(import.meta.dirname, '../../.cache/bench/profile')
const planted = 'The lantern I would not let anyone see kept burning under Quillwort harbor.'
const control = 'A text area that asks for nothing leaves Marigold ferry in the session file.'

interface Killed {
  address: string
  typed: string
  heard: Heard
  at: number
}

/** Chromium is killed while somebody writes, opened again on the same profile, and what is there compared; over and over. */
export async function kills({ kills: count, seed }: { kills: number; seed: number }): Promise<Figure[]> {
  buildOnce()
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const demo = await serveDemo({ dist, person: 'ben' })
  const bareShell = await serveBareShell(demo.addresses)
  const chance = chanceFrom(seed)
  const losses: Loss[] = []
  const inTheClear = new Set<string>()
  let controlFound = false
  try {
    let before: Killed | undefined
    for (let number = 0; number <= count; number++) {
      const browser = await openProfile(folder)
      try {
        const page = await browser.context.newPage()
        if (before) losses.push(lossOf(before, await foundAt(page, before)))
        if (number < count) {
          await leaveControl(browser.context, `${bareShell.origin}/typing.html`)
          await page.bringToFront()
          before = await writeUntilKilled(page, `${demo.origin}/journal/new`, browser.kill, {
            text: proseOf(200, seed + number),
            after: 500 + chance.below(5000),
          })
        }
      } finally {
        await browser.kill()
      }
      for (const file of filesWith(folder, planted)) inTheClear.add(file)
      controlFound ||= filesWith(folder, control).length > 0
    }
  } finally {
    await Promise.all([demo.close(), bareShell.close()])
  }
  for (const file of inTheClear) console.log(`the planted sentence lies in ${file}`)
  if (!controlFound)
    throw new Error('a sentence that must lie in the profile was not found there: the search proves nothing')
  return figuresOf(losses, inTheClear.size, `n ${count}, ${keysPerSecond} keys/s, one profile, seed ${seed}`)
}

// What nobody sealed is found by the same search, or the search would be no proof.
async function leaveControl(context: BrowserContext, address: string): Promise<void> {
  const page = await context.newPage()
  await page.goto(address)
  await page.locator('textarea').fill(control)
}

async function writeUntilKilled(
  page: Page,
  address: string,
  kill: () => Promise<void>,
  { text, after }: { text: string; after: number },
): Promise<Killed> {
  const heard = await listenTo(page)
  await page.goto(address)
  const field = page.locator('textarea').first()
  const signInButton = page.getByRole('button', { name: 'Sign in' })
  await field.or(signInButton).first().waitFor()
  if (await signInButton.isVisible()) await signInButton.click()
  await field.focus()
  await page.keyboard.insertText(`${planted} `)
  await page.waitForURL(/[?&]draft=/)
  let isDead = false
  const typing = typeSteadily(page, text, 1000 / keysPerSecond, () => isDead)
  await pause(after)
  const draft = page.url()
  isDead = true
  const at = performance.timeOrigin + performance.now()
  await kill()
  await typing
  return { address: draft, typed: `${planted} ${text}`, heard, at }
}

async function foundAt(page: Page, { address }: Killed): Promise<string> {
  await page.goto(address)
  const field = page.locator('textarea').first()
  await field.waitFor()
  return field.inputValue()
}

interface Loss {
  typed: number
  missing: number
  /** Of the missing, how many were not inside the one write that was under way. */
  beyond: number
  writes: readonly number[]
}

function lossOf({ typed, heard, at }: Killed, found: string): Loss {
  const length = heard.typed.at(-1)?.length ?? 0
  const kept = typed.startsWith(found) ? found.length : 0
  const certain = certainOf(heard, at - onItsWay)
  return {
    typed: length,
    missing: Math.max(0, length - kept),
    beyond: Math.max(0, certain - kept),
    writes: heard.writes,
  }
}

/** In: what was heard, and until when a write could still be missing. Out: how much must lie on the device, whatever came after. */
function certainOf({ typed, safe, isWriting, keptAt }: Heard, until: number): number {
  // One write at a time: keys pressed during one go with the next, which begins when that one has ended.
  if (isWriting || keptAt > until) return safe
  return typed.findLast((key) => key.at < until)?.length ?? safe
}

function figuresOf(losses: readonly Loss[], inTheClear: number, how: string): Figure[] {
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
  const missing = losses.map((loss) => loss.missing)
  const writes = losses.flatMap((loss) => loss.writes)
  const survived = losses.filter(({ beyond }) => beyond === 0).length
  return [
    { name: 'kills survived', value: survived, unit: `of ${losses.length}`, how },
    { name: 'characters typed before the kills', value: sum(losses.map(({ typed }) => typed)), unit: '', how },
    {
      name: 'characters lost beyond one write',
      value: sum(losses.map(({ beyond }) => beyond)),
      unit: '',
      how,
      budget: 0,
    },
    { name: 'characters missing, inside a write or beyond, in all', value: sum(missing), unit: '', how },
    { name: 'characters missing after one kill, at most', value: Math.max(...missing), unit: '', how },
    {
      name: 'a write to the device, p50',
      value: percentile(writes, 0.5),
      unit: 'ms',
      how: `n ${writes.length}, CPU 1x`,
    },
    {
      name: 'a write to the device, p98',
      value: percentile(writes, 0.98),
      unit: 'ms',
      how: `n ${writes.length}, CPU 1x`,
    },
    {
      name: 'files of the profile with the planted sentence',
      value: inTheClear,
      unit: 'files',
      how: `UTF-8 and UTF-16LE, after each kill; a control sentence was found; ${how}`,
      budget: 0,
    },
  ]
}
