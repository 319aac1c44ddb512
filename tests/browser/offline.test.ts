import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterEach, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { brightnessDuring } from './frames.ts'
import { forTheTeam, loaded, servedPortal, signIn, type Visit, type VisitOptions } from './portal.ts'
import { dist, nextBuild } from './servedBuild.ts'
import { cachePrefix } from '#offline/keptFiles.ts'

const portal = servedPortal()

const withoutNetwork = [/ERR_INTERNET_DISCONNECTED|ERR_NETWORK_CHANGED|Failed to fetch|ERR_FAILED/]
const words = 'the boards were warm and somebody was humming'
const alone = 'You don’t have to be alone with this'

beforeAll(() => void nextBuild())
afterEach(() => portal.demo().serve(dist))

/** A visit with a worker in front of the host, as on a person's own device. */
function visit({ device, expected = [], ...options }: VisitOptions = {}): Promise<Visit> {
  return portal.visit({
    ...options,
    device: { ...device, serviceWorkers: 'allow' },
    expected: [...withoutNetwork, ...expected],
  })
}

/** A visit after which the whole portal is on the device. */
async function wholeVisit(options: VisitOptions = {}): Promise<Visit> {
  const visited = await visit(options)
  await isWhole(visited.page)
  return visited
}

describe('after one visit, without a network, opened anew', () => {
  test('Today, the timeline, a session, worksheets, the journal and writing open; what was written stays', async () => {
    const { context, page, newPage } = await wholeVisit({ as: 'ana' })
    await page.waitForLoadState('networkidle')
    await page.close()
    await context.setOffline(true)
    const cold = await newPage()
    await goto(cold, '/')
    await cold.getByText('You’re offline.').waitFor()
    await cold
      .getByText(/^As of /)
      .first()
      .waitFor()
    const infusion = await cold.locator('main h1').innerText()
    expect(infusion).not.toBe('')

    for (const [path, title] of [
      ['/timeline', 'Your course'],
      ['/worksheets', 'Worksheets'],
      ['/journal', 'Journal'],
      ['/settings', 'Settings'],
      ['/about', 'About KAP'],
      ['/privacy', 'Who can read what'],
      ['/sessions/pt-4f2a9c-s32', ''],
    ] as const) {
      await goto(cold, path)
      expect(await cold.locator('main h1').first().innerText(), path).toContain(title)
      expect(await cold.locator('.help-now:visible').count(), path).toBe(1)
    }

    await goto(cold, '/journal/new?as=reflection')
    await cold.getByRole('textbox').first().pressSequentially(words)
    await cold.getByText('Kept on this device').first().waitFor()
    await goto(cold, '/journal')
    await cold.getByText(words.slice(0, 20)).first().waitFor()
    await context.setOffline(false)
  })

  test('the card opens in the room, in low light, as it was last seen here', async () => {
    const { context, page, newPage } = await wholeVisit({ as: 'ana', at: '/card' })
    await page.getByText('Hand-holding only if I ask').waitFor()
    await page.close()
    await context.setOffline(true)
    const cold = await newPage()
    await goto(cold, '/card/shown')
    await cold.getByText('Hand-holding only if I ask').waitFor()
    await cold.getByText('Flat hand up').waitFor()
    expect(await cold.evaluate(() => document.documentElement.dataset.theme)).toBe('low-light')
    expect(await cold.locator('.help-now:visible').count()).toBe(1)
    await context.setOffline(false)
  })

  test.each([
    ['signed in', 'ana'],
    ['signed out', undefined],
  ])('%s: help is whole, in three languages', async (_, as) => {
    const { context, page, newPage } = await wholeVisit(as ? { as } : {})
    await loaded(page)
    await page.close()
    await context.setOffline(true)
    for (const [path, language] of [
      ['/help/', 'en'],
      ['/help/es/', 'es'],
      ['/help/ar/', 'ar'],
    ] as const) {
      const cold = await newPage()
      await goto(cold, path)
      expect(await cold.locator('html').getAttribute('lang')).toBe(language)
      for (const way of ['tel:988', 'tel:911', 'tel:+16167308069']) {
        expect(await cold.locator(`main a[href^="${way}"]:visible`).count(), way).toBeGreaterThan(0)
      }
      await cold.close()
    }
    const cold = await newPage()
    await goto(cold, '/')
    await cold.getByRole('link', { name: 'Help now' }).first().click()
    await cold.getByRole('heading', { level: 1, name: alone }).waitFor()
    for (const [name, language] of [
      ['Español', 'es'],
      ['العربية', 'ar'],
    ] as const) {
      await cold.getByRole('link', { name }).click()
      await cold.locator(`html[lang="${language}"]`).waitFor()
    }
    await context.setOffline(false)
  })

  test('a help page that no script sets in low light is dark from its first frame, as the portal was; put back, it follows', async () => {
    const { context, page, newPage } = await wholeVisit({ as: 'ana', theme: 'low-light' })
    const noted = () => page.evaluate(async () => (await caches.match('/theme'))?.text())
    await expect.poll(noted, { timeout: 15_000 }).toBe('low-light')
    for (const path of ['/help/', '/help/es/', '/help/ar/']) {
      const frames = await brightnessDuring(page, portal.browser(), async () => {
        await page.goto(portal.demo().origin + path)
        await page.reload()
        await page.locator('main h1').waitFor()
      })
      expect(Math.max(...frames), path).toBeLessThan(0.15)
      expect(await page.locator('script').count(), path).toBe(0)
    }
    await page.goto(`${portal.demo().origin}/settings`)
    await loaded(page)
    await page.getByRole('radio', { name: 'Light', exact: true }).check()
    await expect.poll(noted, { timeout: 15_000 }).toBe('light')
    await context.setOffline(true)
    const cold = await newPage()
    await goto(cold, '/help/')
    expect(await cold.locator('html').getAttribute('data-theme')).toBe('light')
    await context.setOffline(false)
  })

  test('signed out with unsent words: nothing of them is shown, they are counted, and go on after signing in', async () => {
    const { context, page, newPage } = await wholeVisit({ as: 'ana', at: '/journal/new?as=reflection' })
    await page.getByRole('textbox').first().fill(words)
    await page.getByText('Kept on this device').first().waitFor()
    await page.goto(`${portal.demo().origin}/settings`)
    await page.waitForURL(`${portal.demo().origin}/settings`)
    await loaded(page)
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.getByRole('button', { name: 'Keep them here and sign out' }).click()
    await page.getByRole('button', { name: 'Sign in' }).waitFor()
    await page.close()

    await context.setOffline(true)
    const cold = await newPage()
    await goto(cold, '/')
    await cold.getByText('1 text that was not sent yet is kept on this device, sealed.').waitFor()
    expect(await cold.locator('body').innerText()).not.toContain(words)
    await goto(cold, '/timeline')
    expect(await cold.locator('main h1').innerText()).toBe('Welcome')
    await context.setOffline(false)

    await signIn(cold, portal.demo(), { as: 'ana', at: '/journal' })
    await cold.getByText(words.slice(0, 20)).first().waitFor()
  })

  test('the worker stopped, and the portal’s host gone: the worker starts again by itself', async () => {
    const { context, page } = await wholeVisit({ as: 'ana' })
    const nothing = mkdtempSync(join(tmpdir(), 'portal-nothing-'))
    onTestFinished(() => rmSync(nothing, { recursive: true, force: true }))
    cpSync(join(dist, 'clinic.json'), join(nothing, 'clinic.json'))
    await portal.demo().serve(nothing)
    const browser = await context.newCDPSession(page)
    await browser.send('ServiceWorker.enable')
    for (const [path, title] of [
      ['/journal', 'Journal'],
      ['/timeline', 'Your course'],
      ['/worksheets', 'Worksheets'],
    ] as const) {
      await browser.send('ServiceWorker.stopAllWorkers')
      await goto(page, path)
      expect(await page.locator('main h1').innerText()).toBe(title)
    }
  })

  test('on a line where bytes are dear, what was used is there and the rest was not fetched', async () => {
    const { context, page, newPage } = await visit()
    await context.addInitScript(() => {
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } })
    })
    const sparing = await newPage()
    await page.close()
    // Nothing was kept before.
    await context.clearCookies()
    await signIn(sparing, portal.demo(), { as: 'ana', at: '/timeline' })
    await sparing.waitForFunction(() => navigator.serviceWorker.controller !== null)
    await expect.poll(async () => (await keptPaths(context)).some((path) => path.includes('TimelineScreen'))).toBe(true)
    const kept = await keptPaths(context)
    for (const unused of ['SettingsScreen', 'MoodScreen', 'KeyScreen'])
      expect(kept.filter((path) => path.includes(unused))).toEqual([])
    expect(kept).not.toContain('/whole')
    await context.setOffline(true)
    await goto(sparing, '/timeline')
    expect(await sparing.locator('main h1').innerText()).toBe('Your course')
    await context.setOffline(false)
  })
})

describe('what is kept', () => {
  test('is the portal’s own files, the theme, and nothing of a person, the clinic’s server or its sign-in', async () => {
    const { context, page } = await wholeVisit({ as: 'ana', at: '/journal' })
    const kept = await keptPaths(context)
    const built = JSON.parse(
      /files:(\[.*?\])/s
        .exec(readFileSync(join(dist, 'sw.js'), 'utf8'))?.[1]
        ?.replaceAll(/(\w+):`([^`]*)`/g, '"$1":"$2"') ?? '[]',
    ) as { path: string }[]
    expect(built.length).toBeGreaterThan(100)
    expect(kept.toSorted()).toEqual([...built.map(({ path }) => path), '/theme', '/whole'].toSorted())
    const bytes = await page.evaluate(async () => {
      let sum = 0
      for (const name of await caches.keys()) {
        const cache = await caches.open(name)
        for (const answer of await cache.matchAll()) sum += (await answer.blob()).size
      }
      return sum
    })
    console.log(`kept on the device after a first visit: ${kept.length} files, ${Math.round(bytes / 1000)} kB`)
    expect(bytes).toBeLessThan(6_000_000)
  })

  test('a file that is not what was built is not kept, whatever stands between', async () => {
    const spoiled = copyOf(dist)
    writeFileSync(join(spoiled, 'help/index.html'), '<!doctype html><title>Free airport network</title>')
    await portal.demo().serve(spoiled)
    const { context, page } = await visit({ as: 'ana', expected: [/integrity|digest/] })
    await page.waitForLoadState('networkidle')
    await page.waitForTimeout(1500)
    expect(await keptPaths(context)).not.toContain('/help/')
    expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBe(null)
  })

  test('is gone, and nothing comes from the device any more, when the clinic switches it off', async () => {
    const { context, page } = await wholeVisit({ as: 'ana' })
    const off = copyOf(dist)
    cpSync(join(off, 'sw-off.js'), join(off, 'sw.js'))
    await portal.demo().serve(off)
    await update(page)
    await expect.poll(() => keptPaths(context), { timeout: 15_000 }).toEqual([])
    for (const path of ['/help/', '/timeline', '/help/es/']) {
      const answer = await page.goto(portal.demo().origin + path)
      expect(answer?.fromServiceWorker(), path).toBe(false)
      await page.locator('main h1:not(.first-late)').first().waitFor()
    }
    expect(await keptPaths(context)).toEqual([])
  })
})

describe('an update of the portal', () => {
  test('comes while somebody writes: no word is touched, and it is taken when nobody is at it', async () => {
    const { context, page } = await wholeVisit({ as: 'ana', at: '/journal/new?as=reflection' })
    const field = page.getByRole('textbox').first()
    await field.pressSequentially('before, ')
    await portal.demo().serve(nextBuild())
    await update(page)
    await page.evaluate(() => Object.assign(globalThis, { isTheSamePage: true }))
    await hide(page, true)
    await page.waitForTimeout(4000)
    expect(await page.evaluate(() => 'isTheSamePage' in globalThis)).toBe(true)
    await hide(page, false)
    await context.setOffline(true)
    await field.pressSequentially('after')
    await page.getByText('Kept on this device').first().waitFor()

    // The host no longer has what this page may still need: the device does.
    await page.getByRole('link', { name: 'Today' }).click()
    await page.getByRole('navigation', { name: 'More places' }).getByRole('link', { name: 'Settings' }).click()
    await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor()
    expect(await versionOf(page)).toBe('this')
    await page.getByRole('link', { name: 'Today' }).click()
    await context.setOffline(false)
    await page.waitForFunction(() => navigator.onLine)
    await hide(page, true)
    await expect.poll(() => versionOf(page), { timeout: 15_000 }).toBe('next')
    await goto(page, '/journal')
    await page.getByText('before, after').first().waitFor()
  })

  test('waits while pages are being opened, and takes over once the portal has stood for a while', async () => {
    const { page } = await wholeVisit({ as: 'ana', at: '/timeline' })
    await portal.demo().serve(nextBuild())
    const waited = await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready
      const changed = new Promise((resolve) => {
        navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true })
      })
      const there = new Promise<void>((resolve) => {
        registration.addEventListener('updatefound', () => {
          registration.installing?.addEventListener('statechange', () => {
            if (registration.waiting) resolve()
          })
        })
      })
      await registration.update()
      await there
      const begun = performance.now()
      await changed
      return performance.now() - begun
    })
    expect(waited).toBeGreaterThan(5000)
  })

  test('three tabs, two versions: each goes on with its own, no word is lost, and the earlier version goes with its last tab', async () => {
    const { context, page: first, newPage } = await wholeVisit({ as: 'ana', at: '/journal/new?as=reflection' })
    await first.getByRole('textbox').first().pressSequentially('from the first, ')
    const second = await newPage()
    await goto(second, '/timeline')
    await portal.demo().serve(nextBuild())
    await update(second)
    const third = await newPage()
    await goto(third, '/journal/new')
    await third.getByRole('textbox').first().pressSequentially('from the third')
    await third.getByText('Kept on this device').first().waitFor()

    expect(await versionOf(second)).toBe('this')
    await second.getByRole('navigation', { name: 'More places' }).getByRole('link', { name: 'Mood' }).click()
    await second.getByRole('heading', { level: 1 }).first().waitFor()
    await loaded(second)
    expect(await second.evaluate(() => 'nextVersion' in globalThis)).toBe(false)
    expect(await third.evaluate(() => 'nextVersion' in globalThis)).toBe(true)
    await first.getByRole('textbox').first().press('Control+End')
    await first.getByRole('textbox').first().pressSequentially('still the first', { delay: 83 })
    // A tab that is closed takes along at most the key inside one write.
    await first.waitForTimeout(500)
    expect((await versionsKept(third)).length).toBe(2)

    await first.close()
    await second.close()
    await goto(third, '/journal')
    await third.getByText('from the first, still the first').first().waitFor()
    await third.getByText('from the third').first().waitFor()
    // Not at once: a page that was on its way when the later one took over would still ask for it.
    const afterAnotherLook = async () => {
      await goto(third, '/journal')
      return (await versionsKept(third)).length
    }
    await expect.poll(afterAnotherLook, { timeout: 40_000, interval: 2000 }).toBe(1)
    await context.setOffline(true)
    await goto(third, '/timeline')
    expect(await versionOf(third)).toBe('next')
    await context.setOffline(false)
  })

  test('its first script is neither on the device nor at the host any more: the page begins anew with what the host has', async () => {
    const { context, page } = await wholeVisit({ as: 'ana', expected: [/404/] })
    await portal.demo().serve(nextBuild())
    const browser = await context.newCDPSession(page)
    await browser.send('Network.clearBrowserCache')
    await page.evaluate(async () => {
      const first = document.querySelector<HTMLScriptElement>('script[type="module"]')
      for (const name of await caches.keys()) await (await caches.open(name)).delete(first?.src ?? '')
    })
    await page.goto(`${portal.demo().origin}/settings`)
    await page.locator('main h1:not(.first-late)').first().waitFor()
    await expect.poll(() => versionOf(page), { timeout: 15_000 }).toBe('next')
  })

  test('a screen whose code the host no longer has: the page loads itself again, once, and the words are there', async () => {
    const { page } = await portal.visit({ as: 'ana', at: '/journal/new?as=reflection', expected: [/404/] })
    await page.getByRole('textbox').first().pressSequentially(words)
    await portal.demo().serve(nextBuild())
    await page.getByRole('link', { name: 'Today' }).click()
    await page.getByRole('link', { name: 'Timeline' }).first().click()
    await expect.poll(() => versionOf(page), { timeout: 15_000 }).toBe('next')
    await loaded(page)
    expect(await page.locator('main h1').innerText()).toBe('Your course')
    await goto(page, '/journal')
    await page.getByText(words.slice(0, 20)).first().waitFor()
  })
})

describe('bad days', () => {
  test('the browser cleared everything between two visits: signing in brings back what the clinic has, and the portal is kept anew', async () => {
    const { context, page } = await wholeVisit({ as: 'ana', at: '/journal' })
    const entries = await page.locator('.entries li').count()
    expect(entries).toBeGreaterThan(0)
    const session = await context.newCDPSession(page)
    await session.send('Storage.clearDataForOrigin', { origin: portal.demo().origin, storageTypes: 'all' })
    await page.goto('about:blank')
    await signIn(page, portal.demo(), { as: 'ana', at: '/journal' })
    await expect.poll(() => page.locator('.entries li').count()).toBe(entries)
    await isWhole(page)
    await context.setOffline(true)
    await goto(page, '/timeline')
    expect(await page.locator('main h1').innerText()).toBe('Your course')
    await context.setOffline(false)
  })

  test('the sign-in runs out in the middle of a sentence: writing goes on, and it is sent once after signing in again', async () => {
    const { page } = await wholeVisit({ as: 'ana', at: '/journal/new', expected: [/40[01]|412/] })
    const field = page.getByRole('textbox', { name: 'Your words' })
    await field.pressSequentially('half a sen')
    await forTheTeam(page)
    portal.demo().clinic.sky.change({ kind: 'refused', status: 401, times: 1000 })
    await field.press('Control+End')
    await field.pressSequentially('tence', { delay: 83 })
    await page.getByRole('button', { name: 'Done for now' }).click()
    await page.getByText('Waiting to be sent').first().waitFor()
    expect(copiesAtTheClinic('half a sentence')).toBe(0)
    portal.demo().clinic.sky.change({ kind: 'reachable' })
    await page.reload()
    await expect.poll(() => copiesAtTheClinic('half a sentence'), { timeout: 15_000 }).toBe(1)
    expect(firstWritesOf('half a sentence')).toBe(1)
    await goto(page, '/journal')
    expect(await page.getByText('half a sentence').count()).toBe(1)
  })

  test('the network comes and goes each second: no word is lost, nothing is sent twice', async () => {
    const { context, page } = await wholeVisit({ as: 'ana', expected: [/412|40[019]/] })
    let isOver = false
    const flapping = (async () => {
      for (let off = true; !isOver; off = !off) {
        await context.setOffline(off)
        await new Promise((resolve) => setTimeout(resolve, 1000))
      }
      await context.setOffline(false)
    })()
    const texts = [1, 2, 3, 4].map((number) => `flapping line, entry ${number}`)
    for (const text of texts) {
      await page.getByRole('link', { name: 'Journal' }).first().click()
      await page.getByRole('heading', { level: 1, name: 'Journal' }).waitFor()
      await page.locator('main').getByRole('link', { name: 'Write', exact: true }).click()
      const field = page.getByRole('textbox', { name: 'Your words' })
      await field.pressSequentially(text, { delay: 60 })
      await forTheTeam(page)
      await page.getByRole('button', { name: 'Done for now' }).click()
      await page.getByText(text).first().waitFor()
    }
    isOver = true
    await flapping
    for (const text of texts) await expect.poll(() => copiesAtTheClinic(text), { timeout: 30_000 }).toBe(1)
    await goto(page, '/journal')
    for (const text of texts) {
      await page.getByText(text).first().waitFor()
      expect(await page.getByText(text).count()).toBe(1)
      expect(firstWritesOf(text)).toBe(1)
    }
  })
})

/** Goes there as if the address had been typed, and waits until it stands. */
async function goto(page: Page, path: string): Promise<void> {
  const address = portal.demo().origin + path
  await page.goto(address)
  await page.waitForURL(address)
  await page.locator('main h1:not(.first-late)').first().waitFor()
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null)
}

async function isWhole(page: Page): Promise<void> {
  const whole = () =>
    page.evaluate(async () => {
      if (!navigator.serviceWorker.controller) return false
      for (const name of await caches.keys()) if (await (await caches.open(name)).match('/whole')) return true
      return false
    })
  // A worker that takes over from one whose files were cleared waits for a while.
  await expect.poll(whole, { timeout: 30_000 }).toBe(true)
}

/** Has the browser look for a newer worker, and waits until it is in front of this page. */
async function update(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    const changed = new Promise((resolve) => {
      navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true })
    })
    await registration.update()
    await changed
  })
}

/** What a person does who looks at something else, or comes back. */
async function hide(page: Page, isHidden: boolean): Promise<void> {
  await page.evaluate((hidden) => {
    Object.defineProperty(document, 'visibilityState', { value: hidden ? 'hidden' : 'visible', configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
  }, isHidden)
}

async function versionOf(page: Page): Promise<'this' | 'next' | undefined> {
  const foot = await page
    .locator('.colophon p')
    .innerText({ timeout: 3000 })
    .catch(() => undefined)
  if (foot === undefined) return undefined
  return foot.includes('Next version.') ? 'next' : 'this'
}

function versionsKept(page: Page): Promise<string[]> {
  return page.evaluate(async (prefix) => (await caches.keys()).filter((name) => name.startsWith(prefix)), cachePrefix)
}

async function keptPaths(context: BrowserContext): Promise<string[]> {
  const page = context.pages().at(-1)
  if (!page) throw new Error('no page is open')
  return page.evaluate(async () => {
    const paths: string[] = []
    for (const name of await caches.keys()) {
      const requests = await (await caches.open(name)).keys()
      paths.push(...requests.map(({ url }) => new URL(url).pathname))
    }
    return paths
  })
}

/** A copy of a build, to be spoiled. */
function copyOf(folder: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'portal-build-'))
  onTestFinished(() => rmSync(copy, { recursive: true, force: true }))
  cpSync(folder, copy, { recursive: true })
  return copy
}

function copiesAtTheClinic(text: string): number {
  const responses = portal.demo().clinic.fhir.all('QuestionnaireResponse')
  return responses.filter((response) => JSON.stringify(response).includes(text)).length
}

/** How many different resources the clinic was ever asked to make of a text. */
function firstWritesOf(text: string): number {
  const writes = portal
    .demo()
    .clinic.requests.filter(({ method, body }) => ['PUT', 'POST'].includes(method) && body?.includes(text))
  return new Set(writes.map(({ url }) => url)).size
}
