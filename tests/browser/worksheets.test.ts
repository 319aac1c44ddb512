import type { QuestionnaireResponse } from '@medplum/fhirtypes'
import { describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { axeBreaches } from './axe.ts'
import { loaded, servedPortal } from './portal.ts'

const portal = servedPortal()
const intention = '/worksheets/pt-91be07-t1'

describe('a worksheet', () => {
  test('is filled in and sent by the keyboard alone', async () => {
    const { page } = await portal.visit({ as: 'ben', at: intention })
    await tabTo(page, /^What would you like/)
    await page.keyboard.type('by keys alone')
    await page.getByText('Kept on this device.', { exact: true }).waitFor()
    await tabTo(page, /^Next question$/)
    await page.keyboard.press('Enter')
    await page.getByRole('radio').first().waitFor()
    await tabTo(page, /^Let something go$/)
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowDown')
    expect(await page.getByRole('radio', { name: 'Understand something' }).isChecked()).toBe(true)
    await tabTo(page, /^See all$/)
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Send to my clinic' }).waitFor()
    await tabTo(page, /^Send to my clinic$/)
    await page.keyboard.press('Enter')
    await page.getByText(/^Kept at your clinic/).waitFor()
    const sent = portal
      .demo()
      .clinic.fhir.all('QuestionnaireResponse')
      .filter((one) => JSON.stringify(one).includes('by keys alone')) as QuestionnaireResponse[]
    expect(sent).toMatchObject([{ status: 'completed', item: [{ linkId: 'hope' }, { linkId: 'direction' }] }])
  })

  test('half a megabyte in one answer: it is kept, comes back, and that it cannot go is said', async () => {
    const { page } = await portal.visit({ as: 'ben', at: `${intention}?step=1`, expected: [/422/] })
    const field = page.getByRole('textbox', { name: /^What would you like/ })
    const size = 500_000
    await field.evaluate((area: HTMLTextAreaElement, length) => {
      const words = 'water and light '.repeat(length / 16)
      Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(area, words)
      area.dispatchEvent(new InputEvent('input', { bubbles: true }))
    }, size)
    await page.getByText('Kept on this device.', { exact: true }).waitFor({ timeout: 30_000 })
    await page.reload()
    const length = () => field.evaluate((area: HTMLTextAreaElement) => area.value.length)
    await expect.poll(length, { timeout: 30_000 }).toBe(size)
    portal.demo().clinic.sky.change({ kind: 'refused', status: 422, times: 1000, only: { method: 'PUT' } })
    await page.getByRole('button', { name: 'See all' }).click()
    await page.getByRole('button', { name: 'Send to my clinic' }).click({ timeout: 30_000 })
    await page.getByText('Needs your attention', { exact: false }).first().waitFor({ timeout: 30_000 })
    await page.getByRole('link', { name: 'Download the words' }).waitFor()
  })

  test.each([
    ['one question', '?step=1'],
    ['one of several answers', '?step=2'],
    ['a scale', '?step=7'],
    ['everything on one page', '?step=all'],
    ['everything once more', '?step=review'],
  ])('at 400 %% nothing reaches beyond the page, and axe finds nothing: %s', async (_, step) => {
    const { page } = await portal.visit({
      as: 'ben',
      at: intention + step,
      device: { viewport: { width: 320, height: 256 } },
    })
    await loaded(page)
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBeLessThanOrEqual(320)
    expect(await axeBreaches(page)).toEqual([])
  })
})

/** Presses Tab until what has the focus is called so; throws when it never is. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab')
    const called = await page.evaluate(() => {
      const here = document.activeElement
      const labels = here instanceof HTMLInputElement || here instanceof HTMLTextAreaElement ? here.labels : null
      return (labels?.[0] ?? here)?.textContent?.trim() ?? ''
    })
    if (name.test(called)) return
  }
  throw new Error(`Tab never comes to ${name}`)
}
