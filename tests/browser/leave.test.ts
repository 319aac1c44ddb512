import { describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { servedPortal, type VisitOptions } from './portal.ts'

const portal = servedPortal()
const site = 'https://www.weather.gov/'
const words = 'nobody should see this'

/** Somebody writing. `seen` says, in order, when the page went blank and when the other site was asked for. */
async function writing(options: VisitOptions = {}) {
  const expected = [/a stranger was asked: https:\/\/www\.weather/]
  const visit = await portal.visit({ as: 'ana', at: '/journal/new', expected, ...options })
  const { page } = visit
  const seen: string[] = []
  await visit.context.route(`${site}**`, async (route) => {
    seen.push('asked')
    await route.fulfill({ contentType: 'text/html', body: '<title>Weather</title><h1>Weather</h1>' })
  })
  await page.locator('.leave-count').waitFor({ state: 'attached' })
  await page.exposeFunction('noteBlank', (note: string) => void seen.push(note))
  await page.evaluate(() => {
    const { noteBlank } = globalThis as unknown as { noteBlank: (note: string) => void }
    const look = () => noteBlank(`${getComputedStyle(document.body).visibility}, ${document.title}`)
    new MutationObserver(look).observe(document.documentElement, { attributeFilter: ['data-left'] })
  })
  return { ...visit, seen }
}

const blankFirst = ['hidden, www.weather.gov', 'asked']

async function shifts(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

describe('leaving quickly', () => {
  test('Shift three times, left or right, told as it counts: blank first, then another site in its place', async () => {
    const { page, seen } = await writing()
    await page.keyboard.type(words)
    await page.getByText('Kept on this device.', { exact: true }).waitFor()
    await shifts(page, 'ShiftLeft')
    await page.getByText('Shift: press 2 more times to leave.').waitFor()
    await shifts(page, 'ShiftRight')
    await page.getByText('Shift: press one more time to leave.').waitFor()
    await shifts(page, 'ShiftLeft')
    await page.getByRole('heading', { name: 'Weather' }).waitFor()
    expect(seen).toEqual(blankFirst)
  })

  test('the link does the same', async () => {
    const { page, seen } = await writing()
    const link = page.getByRole('link', { name: 'Leave quickly' })
    expect(await link.getAttribute('rel')).toBe('nofollow noreferrer')
    await link.click()
    await page.getByRole('heading', { name: 'Weather' }).waitFor()
    expect(seen).toEqual(blankFirst)
  })

  test('held down, or with capitals, it stays', async () => {
    const { page, seen } = await writing()
    await page.keyboard.down('Shift')
    for (let repeat = 0; repeat < 5; repeat++) await page.keyboard.down('Shift')
    await page.keyboard.up('Shift')
    for (const letter of ['KeyA', 'KeyB', 'KeyC', 'KeyD']) {
      await page.keyboard.down('Shift')
      await page.keyboard.press(letter)
      await page.keyboard.up('Shift')
    }
    expect(await page.getByRole('textbox').first().inputValue()).toBe('ABCD')
    expect(seen).toEqual([])
    expect(page.url()).toContain('/journal/new')
  })

  test('the button stays in view while one scrolls', async () => {
    const { page } = await portal.visit({ as: 'ana', at: '/timeline' })
    await page.mouse.wheel(0, 3000)
    const box = await page.getByRole('link', { name: 'Leave quickly' }).boundingBox()
    expect(box!.y).toBeGreaterThanOrEqual(0)
    expect(box!.y).toBeLessThan(100)
  })

  test('Back finds the lock: neither the words nor a white page; nothing unsent is gone', async () => {
    const { page } = await writing()
    await page.keyboard.type(words)
    await page.getByText('Kept on this device.', { exact: true }).waitFor()
    // One step inside the portal, so that Back comes back to it.
    await page.getByRole('link', { name: 'Help now' }).click()
    await page.getByRole('heading', { level: 1, name: 'You don’t have to be alone with this' }).waitFor()
    await page.getByRole('link', { name: 'Leave quickly' }).click()
    await page.getByRole('heading', { name: 'Weather' }).waitFor()
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: 'Locked' }).waitFor()
    expect(await page.evaluate(() => getComputedStyle(document.body).visibility)).toBe('visible')
    expect(await page.content()).not.toContain(words)
    await page.getByRole('link', { name: 'Call 988' }).waitFor()
  })
})

test('without scripts it is a plain link', async () => {
  const { page } = await portal.visit({ at: '/help/', device: { javaScriptEnabled: false } })
  const link = page.getByRole('link', { name: 'Leave quickly' })
  expect([await link.getAttribute('href'), await link.getAttribute('rel')]).toEqual([site, 'nofollow noreferrer'])
})
