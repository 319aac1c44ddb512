import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { languageCodes } from '#i18n/languages.ts'
import { goTo, placesIn, readers, unfold } from './places.ts'
import { loaded, servedPortal, type Visit } from './portal.ts'

const portal = servedPortal()

describe.each(languageCodes)('in %s', (language) => {
  let visit: Visit

  beforeAll(async () => {
    visit = await portal.longVisit({ as: readers[language], language, device: { hasTouch: true, isMobile: false } })
  })
  afterAll(() => visit.close())

  test.each(placesIn(language))(
    '$name: fits a narrow phone and large letters; a finger finds all of it',
    async (place) => {
      await goTo(portal, visit, place)
      await unfold(visit.page)
      expect(await faultsOf(visit.page)).toEqual([])
      expect(visit.troubles).toEqual([])
    },
  )

  test('the bar shows its places whole, and Help now beside them, all of them on every usual phone', async () => {
    const { page } = visit
    await goTo(portal, visit, { name: 'timeline', path: '/timeline', kind: 'screen' })
    // What runs on under Leave quickly is not seen through it.
    const leave = page.locator('.leave > a')
    const colour = (element: Element) => getComputedStyle(element).backgroundColor
    expect(await leave.evaluate(colour)).toBe(await page.locator('html').evaluate(colour))
    for (const width of [320, 344, 360, 375, 390, 412]) {
      await page.setViewportSize({ width, height: 844 })
      expect(await faultsOfBar(page, width < 360 ? 3 : 5), `at ${width} px`).toEqual([])
    }
  })

  test('signing in fits too', async () => {
    const { page } = await portal.visit({ language })
    await loaded(page)
    expect(await faultsOf(page)).toEqual([])
  })
})

test('a page with faults is found out', async () => {
  const { page } = await portal.visit({ as: 'ana', at: '/settings' })
  // What still comes would take their place.
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => {
    const main = document.querySelector('main')
    main?.append(Object.assign(document.createElement('div'), { textContent: 'wide', style: 'inline-size: 330px' }))
    main?.append(Object.assign(document.createElement('button'), { textContent: 'small', style: 'block-size: 30px' }))
  })
  const faults = (await faultsOf(page)).join('\n')
  expect(faults).toMatch(/at 320 px: div\. "wide" goes from/)
  expect(faults).toMatch(/at 320 px: button "small" is \d+ × 30/)
})

async function faultsOf(page: Page): Promise<string[]> {
  await page.setViewportSize({ width: 320, height: 640 })
  const narrow = [...(await sidewaysIn(page)), ...(await smallTargetsIn(page))]
  await writeLarge(page, 2)
  await page.setViewportSize({ width: 390, height: 844 })
  const large = await sidewaysIn(page)
  await writeLarge(page, 1)
  return [
    ...narrow.map((fault) => `at 320 px: ${fault}`),
    ...large.map((fault) => `with letters twice as large: ${fault}`),
  ]
}

/** Sets the browser's own letter size, as somebody does who needs larger ones. */
async function writeLarge(page: Page, times: number): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Page.setFontSizes', { fontSizes: { standard: 16 * times } })
  await session.detach()
}

/** What reaches beyond the edge of the page, or is cut off at its own. */
function sidewaysIn(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    await document.fonts.ready
    const root = document.documentElement
    const { clientWidth, scrollWidth } = root
    const faults = scrollWidth > clientWidth ? [`the page is ${scrollWidth} px wide in ${clientWidth}`] : []
    for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
      if (element.closest('.visually-hidden, .skip')) continue
      const { left, right, width, height } = element.getBoundingClientRect()
      const name = `${element.localName}.${element.className} "${element.innerText?.slice(0, 40)}"`
      if (width > 0 && height > 0 && (left < -1 || right > clientWidth + 1))
        faults.push(`${name} goes from ${left} to ${right}`)
      const { overflowX } = getComputedStyle(element)
      if (overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1)
        faults.push(`${name} scrolls or is cut off`)
    }
    return faults
  })
}

/** In: how many links there must be. Out: what of the bar is missing, out of view, or on top of what is beside it. */
function faultsOfBar(page: Page, count: number): Promise<string[]> {
  return page.evaluate(async (wanted) => {
    await document.fonts.ready
    const bar = document.querySelector('.places')?.getBoundingClientRect() ?? new DOMRect()
    const links = [...document.querySelectorAll<HTMLElement>('.places a')].filter((link) => link.checkVisibility())
    const boxes = links.map((link) => {
      const words = document.createRange()
      words.selectNodeContents(link)
      return { name: link.innerText, words: words.getBoundingClientRect(), all: link.getBoundingClientRect() }
    })
    return [
      ...(boxes.length === wanted ? [] : [`there are ${boxes.length}`]),
      ...boxes.flatMap(({ name, words, all }) => [
        ...(all.left < bar.left || all.right > bar.right ? [`${name} goes from ${all.left} to ${all.right}`] : []),
        ...(words.top < bar.top || words.bottom > bar.bottom ? [`${name} is higher than the bar`] : []),
        ...boxes
          .filter((other) => other.all !== all && other.words.left < words.right && words.left < other.words.right)
          .map((other) => `${name} lies on ${other.name}`),
      ]),
    ]
  }, count)
}

/** Links and buttons that a finger would miss: less than 44 by 44, and not part of a sentence. */
function smallTargetsIn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = []
    for (const element of document.querySelectorAll<HTMLElement>('a[href], button, summary, input, textarea, select')) {
      if (element.closest('.visually-hidden, .skip, noscript') || isInSentence(element)) continue
      const { width, height } = targetOf(element)
      if (width === 0 || height === 0) continue
      if (width < 43.5 || height < 43.5)
        faults.push(
          `${element.localName} "${element.innerText || element.className}" is ${Math.round(width)} × ${Math.round(height)}`,
        )
    }
    return faults

    function isInSentence(element: HTMLElement): boolean {
      if (getComputedStyle(element).display !== 'inline') return false
      const around = element.parentElement?.textContent?.trim() ?? ''
      return around.length > (element.textContent?.trim().length ?? 0) + 1
    }

    // What can be checked is by its label too; an ::after over the whole row is part of the row's link.
    function targetOf(element: HTMLElement): DOMRect {
      const label = element.matches('[type="radio"], [type="checkbox"]') ? element.closest('label') : undefined
      const row =
        getComputedStyle(element, '::after').position === 'absolute' ? element.closest('.row, .stop, li') : undefined
      return (label ?? row ?? element).getBoundingClientRect()
    }
  })
}

describe('while a page fills in', () => {
  let visit: Visit

  beforeAll(async () => {
    visit = await portal.longVisit({ as: 'ana' })
    await visit.context.addInitScript(() => {
      const seen: string[] = []
      Object.assign(globalThis, { seen })
      requestAnimationFrame(look)

      function look(): void {
        const heading = document.querySelector<HTMLElement>('main h1:not(.first-late)')
        const now = heading?.checkVisibility() ? 'a title' : 'no title'
        if (seen.at(-1) !== now) seen.push(now)
        requestAnimationFrame(look)
      }
    })
  })
  afterAll(() => visit.close())

  test.each(placesIn('en'))('$name: what stands stays', async (place) => {
    await goTo(portal, visit, place)
    await visit.page.waitForLoadState('networkidle')
    const seen = await visit.page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen)
    expect(seen.join(', ').replace(/^no title, /, '')).toBe('a title')
  })
})

describe('with a keyboard', () => {
  let visit: Visit

  beforeAll(async () => {
    visit = await portal.longVisit({ as: 'ana' })
  })
  afterAll(() => visit.close())

  test('the skip link is the first stop and leads to the page', async () => {
    const { page } = await portal.visit({ as: 'ana', at: '/timeline' })
    await page.keyboard.press('Tab')
    expect(await focused(page)).toBe('Skip to the page')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)
  })

  test.each(placesIn('en'))('$name: Tab comes to Help now', async (place) => {
    await goTo(portal, visit, place)
    const stops: string[] = []
    // Writing begins in its field; the way round the page comes to what stands before it.
    while (stops.length < 60 && !leadsToHelp(stops.at(-1), place.kind)) {
      await visit.page.keyboard.press('Tab')
      stops.push(await focused(visit.page))
    }
    expect(leadsToHelp(stops.at(-1), place.kind), stops.join(' · ')).toBe(true)
  })

  test('after a change of page, reading and Tab begin at it', async () => {
    const { page } = await portal.visit({ as: 'ana' })
    for (const [link, title] of [
      ['Timeline', 'Your course'],
      ['Journal', 'Journal'],
      ['Today', undefined],
    ] as const) {
      await page.getByRole('navigation', { name: 'Places in the portal' }).getByRole('link', { name: link }).click()
      if (title) await page.getByRole('heading', { level: 1, name: title }).waitFor()
      else await page.waitForURL(/\/$/)
      await page.waitForFunction(() => document.activeElement?.id === 'main')
      expect(await page.evaluate(() => document.activeElement?.localName)).toBe('main')
    }
    await page.getByRole('link', { name: 'Help now' }).click()
    await page.getByRole('heading', { level: 1, name: 'You don’t have to be alone with this' }).waitFor()
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('help')
    await page.goBack()
    await page.getByRole('link', { name: 'Write first notes' }).click()
    await page.getByRole('textbox').waitFor()
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('textarea')
  })

  test('however far down one was, help opens at its beginning, and Back leads to where one was', async () => {
    const { page } = await portal.visit({ as: 'ana', at: '/settings' })
    const depth = () => page.evaluate(() => Math.round(scrollY))
    await page.waitForLoadState('networkidle')
    await page.evaluate(() => scrollTo(0, 900))
    await expect.poll(depth).toBe(900)
    // Without the driver's own scrolling.
    await page.locator('.help-now').evaluate((link: HTMLElement) => link.click())
    await page.locator('main.help h1').waitFor()
    await expect.poll(depth).toBe(0)
    await page.evaluate(() => scrollTo(0, 300))
    await page.goBack()
    await page.locator('.masthead').waitFor()
    await expect.poll(depth).toBe(900)
  })

  test('each question of a worksheet is heard first, and its review too', async () => {
    const { page } = await portal.visit({ as: 'ben' })
    await page.getByRole('link', { name: 'Begin “Intention”' }).click()
    await page.getByRole('textbox').waitFor()
    await page.waitForFunction(() => document.activeElement?.id === 'main')
    await page.getByRole('button', { name: 'Leave it open' }).click()
    await page.getByRole('radio').first().waitFor()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
    await page.getByRole('button', { name: 'See all' }).click()
    await page.getByRole('button', { name: 'Send to my clinic' }).waitFor()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
  })
})

function leadsToHelp(stop: string | undefined, kind: 'screen' | 'alone'): boolean {
  return kind === 'alone' ? stop === 'Call 988' : stop === 'Help now'
}

function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement } = document
    return (activeElement as HTMLElement | null)?.innerText.trim() ?? ''
  })
}
