import type { Download, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { generatePerson } from '#mocks/people/generatePerson.ts'
import { people } from '#mocks/people/people.ts'
import { axeBreaches } from './axe.ts'
import { standWhole, unfold } from './places.ts'
import { loaded, servedPortal, signInNames } from './portal.ts'

const minute = 60_000

async function textOf(download: Download): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}

const isInView = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => {
    const { top } = element.getBoundingClientRect()
    return top > -1 && top < innerHeight
  })

const keyboard = servedPortal()

describe('the course of a few months', () => {
  const portal = servedPortal()

  test('“Go to now” is an address: it leads there, and Back leads back', async () => {
    const { page } = await portal.visit({ as: 'ana', at: '/timeline' })
    await page.getByRole('link', { name: 'Go to now' }).click()
    await page.waitForURL(/#now$/)
    await expect.poll(() => isInView(page, '#now')).toBe(true)
    expect(await page.locator('#now > .cycle-head').innerText()).toContain('the one you’re in')
    await page.goBack()
    await page.waitForURL(/\/timeline$/)
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(0)
  })

  test('a link to a cycle opens at it, through the clinic’s sign-in and back, the first time and the next', async () => {
    const { page } = await portal.visit({ as: 'ana', at: '/timeline#cycle-5' })
    await expect.poll(() => isInView(page, '#cycle-5')).toBe(true)
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0)
    await page.goto('about:blank')
    await page.goto(`${portal.demo().origin}/timeline#cycle-3`)
    await page.waitForURL(/timeline#cycle-3$/)
    await loaded(page)
    await expect
      .poll(() => page.locator('#cycle-3').evaluate((one) => one.getBoundingClientRect().top))
      .toBeLessThan(100)
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

  test.each([
    { at: '/sessions/pt-91be07-s2', says: ['Infusion with KAP', '9:30', 'Ride home', 'To change it', '616-730-8069'] },
    { at: '/cycles/pt-91be07-cycle-1', says: ['Cycle 1', 'Prepare', 'Infusion with KAP', 'Integration session'] },
  ])('$at alone, on paper: what is to be known, and nothing that is for fingers', async ({ at, says }) => {
    const { page } = await portal.visit({ as: 'ben', at })
    await expect.poll(() => page.innerText('main')).toContain(says.at(-1))
    await page.emulateMedia({ media: 'print' })
    const paper = await page.innerText('main')
    for (const words of says) expect(paper).toContain(words)
    expect(await page.locator('button:visible, input:visible, select:visible, nav:visible').allInnerTexts()).toEqual([])
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

describe('in the device’s own colours', () => {
  const portal = servedPortal()

  test.each(['light', 'dark'] as const)(
    'every stop of the line is drawn, what is ahead as a ring (%s)',
    async (colorScheme) => {
      const device = { forcedColors: 'active', colorScheme } as const
      const { page } = await portal.visit({ as: 'ana', at: '/timeline', device })
      const [words, paper] = await page.evaluate(() => {
        const probe = document.createElement('i')
        probe.style.cssText = 'forced-color-adjust: none; color: CanvasText; background: Canvas'
        document.body.append(probe)
        const { color, backgroundColor } = getComputedStyle(probe)
        return [color, backgroundColor]
      })
      expect(words).not.toBe(paper)
      const fills = (selector: string) =>
        page
          .locator(selector)
          .evaluateAll((stops) =>
            stops.map((stop) => [
              getComputedStyle(stop, '::after').borderTopColor,
              getComputedStyle(stop, '::after').backgroundColor,
            ]),
          )
      const been = await fills('.stop:not([data-ahead], [data-now], [data-cancelled])')
      const ahead = await fills('.stop[data-ahead]')
      expect([been.length, ahead.length].every((count) => count > 1)).toBe(true)
      expect(new Set(been.map(String))).toEqual(new Set([`${words},${words}`]))
      expect(new Set(ahead.map(String))).toEqual(new Set([`${words},${paper}`]))
      await standWhole(page, 390)
      // The colours are the device's own; axe reckons with the page's.
      const breaches = await axeBreaches(page)
      expect(breaches.filter((breach) => !breach.startsWith('color-contrast'))).toEqual([])
    },
  )
})

describe('where the device is in another zone', () => {
  const portal = servedPortal()

  test.each([
    ['Europe/Madrid', '3:30 PM where you are, Central European Time'],
    ['Asia/Riyadh', '5:30 PM where you are'],
    ['America/Detroit', undefined],
  ])('%s: a session has the clinic’s time, and the person’s own where it is another', async (timezoneId, own) => {
    const { page } = await portal.visit({ as: 'ben', device: { timezoneId } })
    const ticket = page.getByRole('article', { name: 'Infusion with KAP' })
    const says = async () => (await ticket.innerText()).replaceAll(/[\u202f\u00a0]/g, ' ')
    await expect.poll(says).toContain('9:30 AM')
    expect(await says()).toContain('Eastern Time')
    if (own) expect(await says()).toContain(own)
    else expect(await says()).not.toContain('where you are')
  })
})

test('by the keyboard alone: to now, unfold a past cycle, into one of its sessions', async () => {
  const { page } = await keyboard.visit({ as: 'ana', at: '/timeline' })
  await page.locator('details.fold .stop').first().waitFor({ state: 'attached' })
  const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '')
  const tabTo = async (wanted: RegExp) => {
    for (let step = 0; step < 40; step++) {
      if (wanted.test(await focused())) return
      await page.keyboard.press('Tab')
    }
    throw new Error(`Tab never came to ${wanted}`)
  }
  await tabTo(/^Go to now$/)
  await tabTo(/^3 sessions/)
  await page.keyboard.press('Enter')
  await tabTo(/^Preparation session$/)
  await page.keyboard.press('Enter')
  await expect.poll(() => page.url()).toMatch(/\/sessions\//)
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

  test('what is shared or saved is one small file that says the same, and nothing of why', async () => {
    const { page } = await portal.visit({ as: 'ben', at: '/sessions/pt-91be07-s2?for=companion' })
    const coming = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Share or save' }).click()
    const download = await coming
    expect(download.suggestedFilename()).toBe('Appointment.txt')
    const text = await textOf(download)
    expect(text.replaceAll('\u202f', ' ')).toMatch(/9:30 AM, Eastern Time/)
    expect(text).toContain('616-730-8069')
    expect(text).toContain('100 Sample Street NE')
    expect(text).not.toMatch(/infusion|ketamine|KAP|therap|\bBen\b/i)
  })

  test('the calendar file is called Appointment, and is asked of nobody', async () => {
    const { page } = await portal.visit({ as: 'ben', at: '/sessions/pt-91be07-s2' })
    const coming = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Add to calendar' }).click()
    const download = await coming
    expect(download.suggestedFilename()).toBe('Appointment.ics')
    expect(await textOf(download)).toContain('SUMMARY:Appointment\r\n')
  })
})

describe('a course of decades', () => {
  const robin = generatePerson({ cycles: 500, sessionsPerCycle: 10, entries: 5000, seed: 9 })
  const portal = servedPortal({ people: [...people, robin] })
  const earlier = (page: Page) => page.locator('details.earlier > summary')

  async function visitTimeline(at = '/timeline', expected: readonly RegExp[] = []) {
    const visit = await portal.visit({ at, expected })
    visit.page.setDefaultTimeout(2 * minute)
    await visit.page.getByRole('button', { name: signInNames.en }).click()
    return visit
  }

  /** The clinic answers what is near, and the rest when it is let go, or not at all. */
  async function holdTheRest(page: Page) {
    let isHeld = true
    let letGo = (_how: 'answered' | 'refused') => {}
    const released = new Promise<'answered' | 'refused'>((resolve) => {
      letGo = resolve
    })
    await page.route(/\/CarePlan\?.*_offset=/, async (route) => {
      const how = isHeld ? await released : 'answered'
      isHeld = false
      await (how === 'answered' ? route.continue() : route.fulfill({ status: 403 }))
    })
    return (how: 'answered' | 'refused') => letGo(how)
  }

  test(
    'what is near stands first and says that the rest is coming; when it comes, nothing moves and nothing is drawn anew',
    async () => {
      const { page } = await visitTimeline()
      const letGo = await holdTheRest(page)
      await page.getByRole('link', { name: robin.name }).click()
      const now = page.locator('.cycle[data-now]')
      await now.waitFor()
      expect(await page.getByRole('status').filter({ hasText: 'Earlier cycles are still coming.' }).count()).toBe(1)
      expect(await now.locator('.cycle-head').innerText()).toMatch(/^Cycle\s/)
      // Twelve cycles before the present one are open on the line, and one after it, whatever comes.
      expect(await page.locator('.course > .cycle').count()).toBe(14)
      await page.waitForLoadState('networkidle')
      const session = now.locator('.stop-title a').first()
      await session.focus()
      await page.evaluate(() => {
        document.querySelector('.cycle[data-now]')?.setAttribute('data-stood', '')
        scrollTo(0, 0)
      })
      const standing = () =>
        page.evaluate(() =>
          ['h1', '.buttons', '.course > .earlier', '.course > .cycle', '.cycle[data-now]', '.cycle[data-now] a'].map(
            (one) => Math.round(document.querySelector(one)?.getBoundingClientRect().top ?? NaN),
          ),
        )
      // The same at the top of the page, where the browser holds nothing by itself.
      const before = await standing()
      letGo('answered')
      await earlier(page).waitFor()
      await page.locator('.cycle[data-now] .cycle-head', { hasText: 'Cycle 499' }).waitFor()
      expect(await standing()).toEqual(before)
      expect(await page.locator('.cycle[data-now][data-stood]').count()).toBe(1)
      expect(await session.evaluate((link) => link === document.activeElement)).toBe(true)
      expect(await earlier(page).innerText()).toBe('486 earlier cycles')
    },
    6 * minute,
  )

  test(
    'when the rest cannot be had, what is near stays, says so, and can be asked again',
    async () => {
      const { page } = await visitTimeline('/timeline', [/403/])
      const letGo = await holdTheRest(page)
      await page.getByRole('link', { name: robin.name }).click()
      await page.locator('.cycle[data-now]').waitFor()
      letGo('refused')
      await page.getByText('The earlier cycles couldn’t be loaded.').waitFor()
      expect(await page.locator('.course > .cycle').count()).toBe(14)
      await page.getByRole('button', { name: 'Try again' }).click()
      await earlier(page).waitFor()
      expect(await page.locator('.course > .cycle').count()).toBe(14)
    },
    6 * minute,
  )

  test(
    'is whole and in order for find and screen readers, without laying out what is far; a year and a cycle are one step away, and Back leads back',
    async () => {
      const { page } = await visitTimeline()
      await page.getByRole('link', { name: robin.name }).click()
      await earlier(page).waitFor()
      // Folded, all of it is in the page: what the browser finds there it unfolds.
      await expect.poll(() => page.locator('.cycle').count(), { timeout: 2 * minute }).toBe(500)
      await expect
        .poll(() => page.locator('.cycle details.fold:not(:has(.stop))').count(), { timeout: 2 * minute })
        .toBe(0)
      // What was written comes in many pages; then everything is there.
      const withoutEntries = page.locator('summary', { hasText: '· 0 entries' })
      await expect.poll(() => withoutEntries.count(), { timeout: 2 * minute }).toBe(0)
      expect(await page.locator('.course .stop a[href^="/sessions/"]').count()).toBe(5000)

      // Who goes from heading to heading hears first what is folded, then what is near, in order.
      const headings = () => page.locator('.course').getByRole('heading', { level: 2 })
      expect(await headings().count()).toBe(15)
      expect((await headings().allInnerTexts()).map((words) => words.split(/[\n·]/)[0]?.trim())).toEqual([
        expect.stringMatching(/^486 earlier cycles$/),
        ...Array.from({ length: 14 }, (_, place) => `Cycle ${487 + place}`),
      ])
      await earlier(page).click()
      await expect.poll(() => headings().count(), { timeout: minute }).toBe(501)

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

      // From far back to a cycle's own page, and Back to where one was.
      await page.getByLabel('Cycle number').fill('200')
      await page.getByRole('button', { name: 'Go', exact: true }).click()
      await expect.poll(() => isInView(page, '#cycle-200'), { timeout: minute }).toBe(true)
      const top = () => page.locator('#cycle-203').evaluate((head) => Math.round(head.getBoundingClientRect().top))
      const before = await top()
      await page.locator('#cycle-203').getByRole('link').click()
      await page.getByRole('heading', { level: 1, name: 'Cycle 203' }).waitFor()
      await page.goBack()
      await expect.poll(top, { timeout: minute }).toBe(before)
    },
    8 * minute,
  )

  test(
    'a link to a cycle far back opens it there, and folds nothing else open',
    async () => {
      const { page } = await visitTimeline('/timeline#cycle-7')
      await page.getByRole('link', { name: robin.name }).click()
      await page.locator('#cycle-7').waitFor({ state: 'visible' })
      await expect.poll(() => isInView(page, '#cycle-7'), { timeout: minute }).toBe(true)
      expect(await page.locator('details[open]').count()).toBe(1)
    },
    6 * minute,
  )
})
