import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { describe, expect, onTestFinished, test } from 'vitest'
import { forTheTeam, loaded, servedPortal, signIn } from './portal.ts'
import { openProfile } from './profile.ts'
import { byId } from '#mocks/people/people.ts'

const portal = servedPortal()

const words = 'somebody had left a light on at the end of the hallway'
const patience = { timeout: 15_000 }
const field = (page: Page) => page.getByRole('textbox', { name: 'Your words' })
const kept = (page: Page) => page.getByText('Kept on this device.', { exact: true })
const notSaved = (page: Page) => page.getByText('Not saved on this device. Your words are still on the screen.')

async function open(page: Page, path: string): Promise<void> {
  await page.goto(portal.demo().origin + path)
  await loaded(page)
}

/** The disk is full: each write ends as Chromium ends it then, until there is room again. */
async function fill(page: Page, isFull: boolean): Promise<void> {
  await page.evaluate((full) => {
    const state = globalThis as unknown as { isFull?: boolean }
    const known = state.isFull !== undefined
    state.isFull = full
    if (known) return
    const put = IDBObjectStore.prototype.put
    IDBObjectStore.prototype.put = function filled(this: IDBObjectStore, ...given) {
      const request = put.apply(this, given)
      if (state.isFull) this.transaction.abort()
      return request
    }
  }, isFull)
}

async function withoutDatabase(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const open = IDBFactory.prototype.open
    // Of a later version than is asked for: whoever asks is refused.
    open.call(indexedDB, 'denied', 2)
    IDBFactory.prototype.open = function denied(this: IDBFactory) {
      return open.call(this, 'denied', 1)
    }
  })
}

async function withoutLocks(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'locks', { value: undefined })
  })
}

/** Whether the page has made its database anew; nobody else opens it meanwhile. A browser that is just clearing may leave it unanswered. */
function isMadeAnew(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const listed = indexedDB.databases().then((all) => all.some(({ name = '' }) => name.startsWith('portal-drafts:')))
    const unanswered = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 1000))
    return Promise.race([listed, unanswered])
  })
}

/** How many drafts lie on the device, sealed as they are. */
function recordsKept(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const { name = '' } = (await indexedDB.databases()).find(({ name = '' }) => name.startsWith('portal-drafts:')) ?? {}
    if (!name) return 0
    return new Promise<number>((resolve) => {
      const opening = indexedDB.open(name)
      opening.onerror = () => resolve(0)
      opening.onsuccess = () => {
        const counting = opening.result.transaction('drafts').objectStore('drafts').count()
        counting.onerror = () => resolve(0)
        counting.onsuccess = () => {
          resolve(counting.result)
          opening.result.close()
        }
      }
    })
  })
}

function textsAtTheClinic(): string {
  return JSON.stringify(portal.demo().clinic.fhir.all('QuestionnaireResponse'))
}

describe('a device that takes nothing', () => {
  test('its disk is full: that is said aloud, the text stays and can be taken along; with room again it is kept and found', async () => {
    const { page } = await portal.visit({ as: 'ben', at: '/journal/new' })
    await field(page).fill('before it was full')
    await kept(page).waitFor()
    await fill(page, true)
    const much = Array.from({ length: 200 }, (_, line) => `${line} ${words}`).join('\n')
    await field(page).fill(much)
    await notSaved(page).waitFor()
    expect(await field(page).inputValue()).toBe(much)
    expect(await page.getByRole('button', { name: 'Copy the words' }).isVisible()).toBe(true)
    expect(await page.getByRole('link', { name: 'Help now' }).first().isVisible()).toBe(true)
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download the words' }).click(),
    ])
    expect(file.suggestedFilename()).toBe('Appointment.txt')

    await fill(page, false)
    await kept(page).waitFor()
    await page.reload()
    await loaded(page)
    expect(await field(page).inputValue()).toBe(much)
  })

  test('it denies its storage: that is said at once, one writes all the same, and what is finished for the team arrives', async () => {
    const { context, page } = await portal.visit()
    await withoutDatabase(context)
    await signIn(page, portal.demo(), { as: 'ben', at: '/journal/new' })
    await field(page).pressSequentially(words)
    await notSaved(page).waitFor()
    expect(await page.getByRole('link', { name: 'Download the words' }).isVisible()).toBe(true)
    await forTheTeam(page)
    await page.getByRole('button', { name: 'Done for now' }).click()
    await expect.poll(textsAtTheClinic).toContain(words)
  })
})

describe('a device that loses what it was told to keep', () => {
  test('while the words stand on the screen: they are kept anew, and are there after signing in again', async () => {
    // Whatever was using a database at that moment ends with it, each in the browser's own words.
    const { context, page } = await portal.visit({
      as: 'ben',
      at: '/journal/new',
      expected: [/^exception: .*(Error|closed|closing)/],
    })
    await field(page).pressSequentially(words)
    await kept(page).waitFor()
    const address = page.url()
    const session = await context.newCDPSession(page)
    await session.send('Storage.clearDataForOrigin', { origin: portal.demo().origin, storageTypes: 'indexeddb' })
    await expect.poll(() => isMadeAnew(page), patience).toBe(true)
    await kept(page).waitFor()
    expect(await field(page).inputValue()).toBe(words)
    // The words follow at once, before anybody types on.
    await expect.poll(() => recordsKept(page), patience).toBeGreaterThan(0)
    await kept(page).waitFor()
    await page.reload()
    // The device no longer knows whose page it is.
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.waitForURL(address)
    await loaded(page)
    expect(await field(page).inputValue()).toBe(words)
  })
})

describe('a browser that keeps nothing for this page', () => {
  test('says so where one signs in, instead of leading into a way without return; help is there', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'portal-blocked-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }))
    mkdirSync(join(folder, 'Default'))
    // As somebody chooses it in the settings: no site may keep anything.
    const blocked = { profile: { default_content_setting_values: { cookies: 2 } } }
    writeFileSync(join(folder, 'Default/Preferences'), JSON.stringify(blocked))
    const browser = await openProfile(folder)
    onTestFinished(() => browser.close())
    const page = await browser.page()
    await open(page, '/journal/new')
    await page.getByText('This browser keeps nothing for this page').waitFor()
    expect(await page.getByRole('button', { name: 'Sign in' }).count()).toBe(0)
    await page.getByRole('button', { name: 'Load the page again' }).click()
    await loaded(page)
    await page.getByRole('link', { name: 'Help now' }).first().click()
    await page.getByRole('link', { name: /988/ }).first().waitFor()
    await open(page, '/privacy')
  })
})

describe('a browser without locks', () => {
  test('one draft on two pages: neither’s words go; the second becomes a copy of its own and says so', async () => {
    const { context, page, newPage } = await portal.visit({ as: 'ben' })
    await withoutLocks(context)
    await open(page, '/journal/new')
    await field(page).pressSequentially('from the start')
    await kept(page).waitFor()
    const second = await newPage()
    await second.goto(page.url())
    await field(second).waitFor()

    await field(page).pressSequentially(', the first goes on', { delay: 83 })
    await kept(page).waitFor()
    await field(second).press('Control+End')
    await field(second).pressSequentially(', the second too', { delay: 83 })
    await second.getByText('Another page changed this too. These words are kept as a copy of their own.').waitFor()

    await page.close()
    await open(second, '/journal')
    for (const name of ['from the start, the first goes on', 'from the start, the second too']) {
      const link = second.getByRole('link', { name })
      await link.waitFor()
      expect(await link.count()).toBe(1)
    }
  })
})

describe('a clock nobody can trust', () => {
  test('another zone in the middle of a sentence: the words go on', async () => {
    const { context, page } = await portal.visit({ as: 'ben', at: '/journal/new' })
    await field(page).pressSequentially('before, ')
    await kept(page).waitFor()
    const session = await context.newCDPSession(page)
    await session.send('Emulation.setTimezoneOverride', { timezoneId: 'Pacific/Kiritimati' })
    await field(page).pressSequentially('and after', { delay: 83 })
    await kept(page).waitFor()
    await page.reload()
    await loaded(page)
    expect(await field(page).inputValue()).toBe('before, and after')
  })

  test('set back a year in the middle of a sentence: it locks, and the newest words are the ones that stay', async () => {
    const { page } = await portal.visit({ as: 'ben', at: '/journal/new' })
    await field(page).pressSequentially('before, ')
    await kept(page).waitFor()
    const address = page.url()
    await page.evaluate(() => {
      Date.now = () => performance.timeOrigin + performance.now() - 365 * 24 * 3600 * 1000
    })
    await page.keyboard.insertText('and after')
    await kept(page).waitFor()
    const lock = page.getByRole('heading', { name: 'Locked. Unlock to go on.' })
    await expect
      .poll(async () => {
        await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
        return lock.isVisible()
      }, patience)
      .toBe(true)
    // The clock is right again as the page opens.
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByRole('link', { name: byId('ben').name }).click()
    await page.waitForURL(address)
    await loaded(page)
    expect(await field(page).inputValue()).toBe('before, and after')
    await field(page).press('Control+End')
    await field(page).pressSequentially(', and home again', { delay: 83 })
    await kept(page).waitFor()
    await page.reload()
    await loaded(page)
    expect(await field(page).inputValue()).toBe('before, and after, and home again')
  })
})

describe('what the clinic does not take', () => {
  test('is said with its reason and the ways out, is not sent again and again, and does not hold up the next', async () => {
    const { page } = await portal.visit({ as: 'ben', at: '/journal/new', expected: [/status of 422/] })
    await field(page).fill(words)
    await forTheTeam(page)
    portal.demo().clinic.sky.change({ kind: 'refused', status: 422, times: 1, only: { method: 'PUT' } })
    await page.getByRole('button', { name: 'Done for now' }).click()
    const line = page.locator('.entries li', { hasText: words })
    await line.getByText('Needs your attention. Nothing is lost.').waitFor()

    await open(page, '/journal/new')
    await field(page).fill('the next one')
    await forTheTeam(page)
    await page.getByRole('button', { name: 'Done for now' }).click()
    await expect.poll(textsAtTheClinic).toContain('the next one')
    expect(textsAtTheClinic()).not.toContain(words)

    await page.locator('.entries li', { hasText: words }).getByRole('link').click()
    await page.getByText('the clinic’s system didn’t accept this').waitFor()
    expect(await page.getByRole('button', { name: 'Copy the words' }).isVisible()).toBe(true)
    expect(await page.getByRole('link', { name: 'Download the words' }).isVisible()).toBe(true)
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect.poll(textsAtTheClinic).toContain(words)
  })

  test('was changed elsewhere meanwhile: both texts stand, the notice stays over a reload, nothing is merged', async () => {
    const { page } = await portal.visit({ as: 'ben', at: '/journal/new', expected: [/status of 412/] })
    await field(page).fill('mine, from this phone')
    await forTheTeam(page)
    await kept(page).waitFor()
    const id = new URL(page.url()).searchParams.get('draft') ?? ''
    const { fhir } = portal.demo().clinic
    const [some] = fhir.all('QuestionnaireResponse')
    const subject = { reference: `Patient/${byId('ben').patient}` }
    fhir.seed([
      {
        ...some,
        id,
        subject,
        item: [{ linkId: 'words', answer: [{ valueString: 'theirs, from elsewhere' }] }],
      } as never,
    ])
    await page.getByRole('button', { name: 'Done for now' }).click()
    await page.getByText('Needs your attention. Nothing is lost.').first().waitFor()
    await page.reload()
    await page.locator('.entries li', { hasText: 'mine, from this phone' }).getByRole('link').first().click()
    await page.getByText('This was changed somewhere else too').waitFor()
    await page.getByRole('button', { name: 'Look at both' }).click()
    await page.getByRole('region', { name: 'On this device' }).getByText('mine, from this phone').waitFor()
    await page.getByRole('region', { name: 'At your clinic' }).waitFor()
    expect(textsAtTheClinic()).toContain('theirs, from elsewhere')
    expect(textsAtTheClinic()).not.toContain('mine, from this phone')
    await page.getByRole('button', { name: 'Keep both' }).click()
    await expect.poll(textsAtTheClinic).toContain('mine, from this phone')
    expect(textsAtTheClinic()).toContain('theirs, from elsewhere')
  })
})
