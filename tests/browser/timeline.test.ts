import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { generatePerson } from '#mocks/people/generatePerson.ts'
import { people } from '#mocks/people/people.ts'
import { axeBreaches } from './axe.ts'
import { standWhole, unfold } from './places.ts'
import { loaded, servedPortal, signInNames } from './portal.ts'

const minute = 60_000

const isInView = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => {
    const { top } = element.getBoundingClientRect()
    return top > -1 && top < innerHeight
  })

describe('the course of a few months', () => {
  const portal = servedPortal()

  test('“Go to now” is an address: it leads there, and Back leads back', async () => {
    const { page } = await portal.visit({ as: 'ana', at: '/timeline' })
    await page.getByRole('link', { name: 'Go to now' }).click()
    await page.waitForURL(/#cycle-4$/)
    await expect.poll(() => isInView(page, '#cycle-4')).toBe(true)
    await page.goBack()
    await page.waitForURL(/\/timeline$/)
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(0)
  })

  test('a link to a cycle opens at it', async () => {
    const { page } = await portal.visit({ as: 'ana', at: '/timeline' })
    await page.goto(`${portal.demo().origin}/timeline#cycle-3`)
    await page.reload()
    await loaded(page)
    await expect.poll(() => isInView(page, '#cycle-3')).toBe(true)
  })

  test('Back from a cycle leads to where one was', async () => {
    const { page } = await portal.visit({ as: 'ana', at: '/timeline' })
    await page.locator('#cycle-4').scrollIntoViewIfNeeded()
    const before = await page.evaluate(() => scrollY)
    await page.getByRole('link', { name: 'Cycle 4' }).click()
    await page.getByRole('heading', { level: 1, name: 'Cycle 4' }).waitFor()
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: 'Your course' }).waitFor()
    await expect.poll(() => page.evaluate(() => scrollY)).toBeCloseTo(before, -1)
  })

  test('on paper, what is folded is there and what is for fingers is not', async () => {
    const { page } = await portal.visit({ as: 'ana', at: '/timeline' })
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('button', { name: 'Print' }).isVisible()).toBe(false)
    expect(await page.getByRole('link', { name: 'Go to now' }).isVisible()).toBe(false)
    const folded = page.locator('details.fold .stop').first()
    await expect.poll(() => folded.evaluate((stop) => stop.getBoundingClientRect().height)).toBeGreaterThan(10)
    expect((await page.pdf()).byteLength).toBeGreaterThan(5000)
  })

  test('what is folded is found by the browser: it stands in the page once there was time', async () => {
    const { page } = await portal.visit({ as: 'ana', at: '/timeline' })
    await expect.poll(() => page.locator('details.fold:not(:has(.stop))').count()).toBe(0)
    await unfold(page)
    await standWhole(page, 390)
    expect(await axeBreaches(page)).toEqual([])
    expect(await page.locator('.course').textContent()).toContain('Cancelled: ')
  })
})

describe('the page for whoever drives', () => {
  const portal = servedPortal()

  test('on paper it says when, where and whom to call, and nothing of why', async () => {
    const { page } = await portal.visit({ as: 'ben', at: '/sessions/pt-91be07-s2?for=companion' })
    await page.getByRole('heading', { level: 1, name: 'Appointment' }).waitFor()
    await page.emulateMedia({ media: 'print' })
    const paper = await page.innerText('body')
    expect(paper).toContain('9:30')
    expect(paper).toContain('616-730-8069')
    await page.emulateMedia({ media: 'screen' })
    await standWhole(page, 390)
    expect(await axeBreaches(page)).toEqual([])
    expect(paper).not.toMatch(/infusion|ketamine|KAP|therap|\bBen\b/i)
  })

  test('the calendar file is called Appointment, and is asked of nobody', async () => {
    const { page } = await portal.visit({ as: 'ben', at: '/sessions/pt-91be07-s2' })
    const coming = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Add to calendar' }).click()
    const download = await coming
    expect(download.suggestedFilename()).toBe('Appointment.ics')
    const chunks: Buffer[] = []
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
    expect(Buffer.concat(chunks).toString()).toContain('SUMMARY:Appointment\r\n')
  })
})

describe('a course of decades', () => {
  const robin = generatePerson({ cycles: 500, sessionsPerCycle: 10, entries: 5000, seed: 9 })
  const portal = servedPortal({ people: [...people, robin] })

  test(
    'is whole and in order for find and screen readers, without laying out what is far; a year and a cycle are one step away',
    async () => {
      const { page } = await portal.visit({ at: '/timeline' })
      page.setDefaultTimeout(2 * minute)
      await page.getByRole('button', { name: signInNames.en }).click()
      await page.getByRole('link', { name: robin.name }).click()
      await page.locator('#cycle-500').waitFor({ state: 'attached' })
      await expect.poll(() => page.locator('details.fold:not(:has(.stop))').count(), { timeout: 2 * minute }).toBe(0)
      // What was written comes in many pages; then everything is there.
      const withoutEntries = page.locator('summary', { hasText: '· 0 entries' })
      await expect.poll(() => withoutEntries.count(), { timeout: 2 * minute }).toBe(0)
      expect(await page.locator('.course .stop a[href^="/sessions/"]').count()).toBe(5000)

      // What is far from the screen is in the page and in its reading order, and is not laid out.
      const far = page.locator('.cycle', { has: page.locator('#cycle-250') })
      expect(await far.evaluate((cycle) => getComputedStyle(cycle).contentVisibility)).toBe('auto')
      const order = await page.locator('.cycle-head').evaluateAll((heads) => heads.map(({ id }) => id))
      expect(order).toEqual(Array.from({ length: 500 }, (_, index) => `cycle-${index + 1}`))

      await page.getByLabel('Cycle number').fill('7')
      await page.getByRole('button', { name: 'Go', exact: true }).click()
      await expect.poll(() => isInView(page, '#cycle-7'), { timeout: minute }).toBe(true)
      await page.getByRole('navigation', { name: 'Years' }).getByRole('link').last().click()
      await expect.poll(() => isInView(page, '#cycle-7'), { timeout: minute }).toBe(false)
    },
    6 * minute,
  )
})
