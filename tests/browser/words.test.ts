import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, onTestFinished, test } from 'vitest'
import { forTheTeam, loaded, servedPortal, signIn, type Visit } from './portal.ts'
import { openProfile, placesOf } from './profile.ts'

const portal = servedPortal()

const words =
  'the boards were warm and somebody was humming, and when I looked it was me, twelve years old, on the dock at night'

/** The two kinds of writing: the place, how its field is called, and how to come back to the words. */
const desks = {
  entry: {
    as: 'ana',
    at: '/journal/new?as=reflection',
    field: 'Tell it your own way.',
    async reopen(page: Page) {
      await page.goto(`${portal.demo().origin}/journal`)
      await page.locator('.entries li', { hasText: 'Kept on this device' }).getByRole('link').click()
    },
  },
  worksheet: {
    as: 'ben',
    at: '/worksheets/pt-91be07-t1?step=1',
    field: 'What would you like from this infusion? One sentence is plenty.',
    async reopen(page: Page) {
      await page.goto(`${portal.demo().origin}/worksheets/pt-91be07-t1?step=1`)
    },
  },
} as const

describe.each(['entry', 'worksheet'] as const)('%s: typed up to the very moment of', (kind) => {
  const { as, at, field, reopen } = desks[kind]

  // First as fast as the machine can, then as people do; nothing is waited for after the last key.
  async function typing(): Promise<Visit> {
    const visit = await portal.visit({ as, at })
    const textbox = visit.page.getByRole('textbox', { name: field })
    await textbox.pressSequentially(words.slice(0, -12))
    await textbox.pressSequentially(words.slice(-12), { delay: 83 })
    return visit
  }

  async function wordsAgain(page: Page): Promise<string> {
    await reopen(page)
    const textbox = page.getByRole('textbox', { name: field })
    await textbox.waitFor()
    return textbox.inputValue()
  }

  test('going to another address', async () => {
    const { page } = await typing()
    await page.goto(`${portal.demo().origin}/timeline`)
    await loaded(page)
    expect(await wordsAgain(page)).toBe(words)
  })

  test('going to another page of the portal', async () => {
    const { page } = await typing()
    await page.getByRole('link', { name: 'Today' }).click()
    await page.getByRole('navigation', { name: 'Places in the portal' }).waitFor()
    expect(await wordsAgain(page)).toBe(words)
  })

  test('reloading', async () => {
    const { page } = await typing()
    await page.reload()
    await loaded(page)
    expect(await page.getByRole('textbox', { name: field }).inputValue()).toBe(words)
  })

  // What ends without any warning may end inside the write of the last key.
  test('closing the tab', async () => {
    const { page, newPage } = await typing()
    await page.close()
    const kept = await wordsAgain(await newPage())
    expect(words).toContain(kept)
    expect(kept.length).toBeGreaterThanOrEqual(words.length - 1)
  })

  test('the tab crashing', async () => {
    const { page, newPage } = await typing()
    const crashed = page.waitForEvent('crash')
    void page.goto('chrome://crash').catch(() => undefined)
    await crashed
    const kept = await wordsAgain(await newPage())
    expect(words).toContain(kept)
    expect(kept.length).toBeGreaterThanOrEqual(words.length - 1)
  })

  test('pasting a chapter: what it says is kept is there', async () => {
    const { page } = await portal.visit({ as, at })
    const long = Array.from({ length: 400 }, (_, line) => `${line} ${words}`).join('\n')
    await page.getByRole('textbox', { name: field }).fill(long)
    await page.getByText('Kept on this device.', { exact: true }).waitFor()
    await page.goto(`${portal.demo().origin}/timeline`)
    await loaded(page)
    expect(await wordsAgain(page)).toBe(long)
  })
})

describe('one draft, two tabs', () => {
  test('one of them writes, the other shows it and can take over; nothing either wrote is lost', async () => {
    const { page, newPage } = await portal.visit({ as: 'ana', at: '/journal/new' })
    await page.getByRole('textbox', { name: 'Your words' }).pressSequentially('from the first')
    await page.getByText('Kept on this device.', { exact: true }).waitFor()
    const second = await newPage()
    await second.goto(page.url())
    await second.getByText('This is open on another page').waitFor()
    await second.getByText('from the first').waitFor()

    await page.getByRole('textbox', { name: 'Your words' }).pressSequentially(', and on')
    await second.getByText('from the first, and on').waitFor()
    await second.getByRole('button', { name: 'Write on this page instead' }).click()
    const there = second.getByRole('textbox', { name: 'Your words' })
    expect(await there.inputValue()).toBe('from the first, and on')
    await page.getByText('This is open on another page').waitFor()

    await there.press('Control+End')
    await there.pressSequentially(', then from the second', { delay: 40 })
    await page.getByText('from the first, and on, then from the second').waitFor()
    await second.getByText('Kept on this device.', { exact: true }).waitFor()
    await page.close()
    await second.close()
    expect(await entriesIn(await newPage())).toEqual(['from the first, and on, then from the second'])
  })
})

describe('choosing another language or theme in the middle of a sentence', () => {
  test('keeps the words', async () => {
    const { page } = await portal.visit({ as: 'ana', at: '/journal/new' })
    await page.getByRole('textbox', { name: 'Your words' }).pressSequentially('before the change')
    const where = page.url()
    await page.getByRole('button', { name: 'Low light', exact: true }).click()
    expect(await page.getByRole('textbox', { name: 'Your words' }).inputValue()).toBe('before the change')

    await page.getByRole('link', { name: 'Help now' }).click()
    await page.getByRole('link', { name: 'Español' }).click()
    await page.locator('html[lang="es"]').waitFor()
    await page.goBack()
    await page.getByRole('textbox').first().waitFor()
    expect(page.url()).toBe(where)
    expect(await page.getByRole('textbox').first().inputValue()).toBe('before the change')

    await page.goto(`${portal.demo().origin}/settings`)
    await page.getByRole('radio', { name: 'العربية' }).click()
    await page.locator('html[dir="rtl"]').waitFor()
    await page.goto(where)
    await page.waitForURL(where)
    expect(await page.getByRole('textbox').first().inputValue()).toBe('before the change')
  })
})

describe('without a network', () => {
  test('words typed and finished offline are sent once, when it is back', async () => {
    const { context, page } = await portal.visit({
      as: 'ana',
      at: '/journal/new?as=reflection',
      expected: [/ERR_INTERNET_DISCONNECTED/],
    })
    const field = page.getByRole('textbox', { name: 'Tell it your own way.' })
    await forTheTeam(page)
    await field.pressSequentially('still online, ')
    await page.waitForLoadState('networkidle')
    await context.setOffline(true)
    await field.pressSequentially('now offline')
    await page.getByRole('button', { name: 'Done for now' }).click()
    await page.getByText('Waiting to be sent').waitFor()
    expect(copiesAtTheClinic('still online, now offline')).toBe(0)
    await context.setOffline(false)
    await expect.poll(() => copiesAtTheClinic('still online, now offline')).toBe(1)
    await page.getByText('Waiting to be sent').waitFor({ state: 'hidden' })
    await page.reload()
    await page.getByText('still online, now offline').waitFor()
    expect(copiesAtTheClinic('still online, now offline')).toBe(1)
    expect(await page.getByText('still online, now offline').count()).toBe(1)
  })

  test('an answer that gets lost makes no second copy', async () => {
    const { page } = await portal.visit({
      as: 'ana',
      at: '/journal/new?as=reflection',
      // Sent again it is told that it is there already.
      expected: [/net::ERR_/, /412 \(Precondition Failed\)/],
    })
    await forTheTeam(page)
    await page.getByRole('textbox', { name: 'Tell it your own way.' }).fill('said once')
    portal.demo().clinic.sky.change({ kind: 'answer lost' })
    await page.getByRole('button', { name: 'Done for now' }).click()
    await page.getByText('said once').waitFor()
    await expect.poll(() => copiesAtTheClinic('said once')).toBe(1)
    await page.evaluate(() => dispatchEvent(new Event('online')))
    await page.getByText('Kept at your clinic').first().waitFor()
    await page.getByText('Waiting to be sent').waitFor({ state: 'hidden' })
    expect(copiesAtTheClinic('said once')).toBe(1)
    expect(await page.getByText('said once').count()).toBe(1)
  })
})

describe('Chromium killed while somebody writes', () => {
  test.each([1, 2, 3])(
    'run %d: no word is lost but what was inside one write, and none lies readable on the disk',
    async (run) => {
      const folder = mkdtempSync(join(tmpdir(), 'portal-profile-'))
      onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }))
      const planted = `run ${run} lighthouse paragraph seventeen`
      const text = `${planted}. ${words}`

      const first = await openProfile(folder)
      const page = await first.page()
      await signIn(page, portal.demo(), { as: 'ana', at: '/journal/new' })
      const field = page.getByRole('textbox', { name: 'Your words' })
      await field.focus()
      const typed = await typeUntilKilled(page, text, () => first.kill(), planted.length + 10 + run * 17)
      expect(typed).toBeGreaterThan(planted.length)
      expect(placesOf(planted, folder)).toEqual([])

      const second = await openProfile(folder)
      const again = await second.page()
      const [kept = ''] = await entriesIn(again)
      // The key in whose write the end came may be missing, and the one that waited behind it.
      expect(text.slice(0, typed)).toContain(kept)
      expect(kept.length).toBeGreaterThanOrEqual(typed - 2)
      await second.close()
      expect(placesOf(planted, folder)).toEqual([])
    },
  )

  test('a word that does lie readable on the disk would be found', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'portal-profile-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }))
    const browser = await openProfile(folder)
    const page = await browser.page()
    await page.goto(portal.demo().origin)
    await page.evaluate(() => {
      localStorage.setItem('latin', 'a planted sentence')
      localStorage.setItem('wide', 'a plänted sentence, عربي')
    })
    await browser.close()
    expect(placesOf('a planted sentence', folder).length).toBeGreaterThan(0)
    expect(placesOf('a plänted sentence', folder).length).toBeGreaterThan(0)
  })
})

/** Opens each entry that is not at the clinic yet. Out: their words. */
async function entriesIn(page: Page): Promise<string[]> {
  const { origin } = portal.demo()
  await page.goto(`${origin}/journal`)
  await loaded(page)
  await page.getByText('Kept on this device').first().waitFor()
  const links = page.locator('.entries li', { hasText: 'Kept on this device' }).getByRole('link')
  const addresses = await links.evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''))
  const texts: string[] = []
  for (const address of addresses) {
    await page.goto(origin + address)
    await loaded(page)
    texts.push(await page.getByRole('textbox', { name: 'Your words' }).inputValue())
  }
  return texts
}

function copiesAtTheClinic(text: string): number {
  const responses = portal.demo().clinic.fhir.all('QuestionnaireResponse')
  return responses.filter((response) => JSON.stringify(response).includes(text)).length
}

/** Types about twelve keys a second; at that many letters the end comes. Out: how many keys had been pressed. */
async function typeUntilKilled(page: Page, text: string, kill: () => void, end: number): Promise<number> {
  let typed = 0
  for (const letter of text) {
    const pressed = performance.now()
    await page.keyboard.type(letter)
    typed += 1
    if (typed >= end) break
    await until(pressed + 83)
  }
  kill()
  return typed
}

function until(moment: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, moment - performance.now())
  })
}
