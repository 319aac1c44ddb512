import { describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { languageCodes, languages } from '#i18n/languages.ts'
import { axeBreaches } from './axe.ts'
import { loaded, servedPortal } from './portal.ts'

const portal = servedPortal()

const pages = { en: '/help/', es: '/help/es/', ar: '/help/ar/' } as const
const clinicsPhone = '616-730-8069'
const numbers = ['988', '911', clinicsPhone]
const ways = ['tel:988', 'sms:988', 'tel:911', 'sms:911', 'tel:+16167308069']

describe.each(languageCodes)('the help page in %s, with scripts off', (language) => {
  const noScripts = { javaScriptEnabled: false, viewport: { width: 320, height: 640 } }

  test('988, 911 and the clinic can be read and tapped on a narrow phone', async () => {
    const { page } = await portal.visit({ at: pages[language], device: noScripts })
    expect(await page.locator('html').getAttribute('lang')).toBe(language)
    expect(await page.locator('html').getAttribute('dir')).toBe(languages[language].direction)
    for (const number of numbers) expect(await page.locator('main').innerText()).toContain(number)
    for (const way of ways) expect(await tappable(page, way), way).toBe(true)
  })

  test('the first way to call stands in the first window', async () => {
    const { page } = await portal.visit({ at: pages[language], device: noScripts })
    const box = await page.locator('a[href="tel:988"]').first().boundingBox()
    expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThan(640)
  })

  test('it needs nothing but itself: one request, and an icon', async () => {
    const { context } = await portal.visit({ at: pages[language], device: noScripts })
    const asked: string[] = []
    context.on('request', (request) => asked.push(new URL(request.url()).pathname))
    const page = await context.newPage()
    const response = await page.goto(portal.demo().origin + pages[language])
    expect((await response?.body())?.length).toBeLessThan(30_000)
    expect(asked.filter((path) => !path.startsWith('/icon'))).toEqual([pages[language]])
  })

  test('on paper the numbers stay', async () => {
    const { page } = await portal.visit({ at: pages[language], device: noScripts })
    await page.emulateMedia({ media: 'print' })
    const words = await page.locator('main').innerText()
    for (const number of numbers) expect(words).toContain(number)
    expect(await readableOnPaper(page)).toEqual([])
  })

  test('it says what the page inside the app says', async () => {
    const alone = await portal.visit({ at: pages[language], device: { javaScriptEnabled: false } })
    const inside = await portal.visit({ language })
    await loaded(inside.page)
    await inside.page.locator('.help-now').click()
    await inside.page.locator('main.help').waitFor()
    const said = await linesOf(alone.page)
    expect(said.length).toBeGreaterThan(20)
    const saidInside = await linesOf(inside.page)
    // Where scripts run the page knows the time: it adds "Open now." to hours, and says in one line that the clinic is closed.
    const onlyAlone = said.filter((line) => !saidInside.some((inApp) => inApp.startsWith(line)))
    const onlyInside = saidInside.filter((line) => !said.some((before) => line.startsWith(before)))
    expect([onlyAlone.length, onlyInside.length]).toEqual([1, 1])
    for (const line of [...onlyAlone, ...onlyInside]) expect(line).toMatch(/988.*911/)
    const callsInside = (await hrefsOf(inside.page)).filter(isAWay)
    expect(callsInside.length).toBeGreaterThan(10)
    expect(callsInside).toEqual((await hrefsOf(alone.page)).filter(isAWay))
  })
})

describe.each(languageCodes)('where the device chooses the colours (%s)', (language) => {
  test('every large way to call keeps its outline, and nothing is lost on a screen reader', async () => {
    const { page } = await portal.visit({ at: pages[language], device: { forcedColors: 'active' } })
    const ways = page.locator('.way')
    expect(await ways.count()).toBeGreaterThan(4)
    const outlines = await ways.evaluateAll((found) =>
      found.map((way) => [getComputedStyle(way).borderTopStyle, parseFloat(getComputedStyle(way).borderTopWidth) > 0]),
    )
    expect(new Set(outlines.map(String))).toEqual(new Set(['solid,true']))
    // The colours are the device's own; axe reckons with the page's.
    const breaches = await axeBreaches(page)
    expect(breaches.filter((breach) => !breach.startsWith('color-contrast'))).toEqual([])
    const [link, words] = await page
      .locator('.way[data-kind="primary"], .way[data-kind="primary"] strong')
      .evaluateAll((found) => found.map((each) => getComputedStyle(each).color))
    expect(words).toBe(link)
  })

  test('what is heard first is the crisis line, then the emergency number, then the clinic', async () => {
    const { page } = await portal.visit({ at: pages[language] })
    const calls = await page
      .locator('main a[href^="tel:"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
    expect(calls[0]).toBe('tel:988')
    expect(calls.indexOf('tel:988')).toBeLessThan(calls.indexOf('tel:911'))
    expect(calls.indexOf('tel:911')).toBeLessThan(calls.indexOf('tel:+16167308069'))
  })
})

test('an exception while drawing: the screen that says so has 988, 911, the clinic and the way to help', async () => {
  const { context, page } = await portal.visit({ as: 'ana', expected: [/exception|planted/] })
  await context.route('**/assets/TimelineScreen-*.js', (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: 'export function TimelineScreen() { throw new Error("planted") } export { TimelineScreen as default, TimelineScreen as t }',
    }),
  )
  await page.getByRole('link', { name: 'Timeline' }).first().click()
  await page.getByRole('heading', { level: 1, name: 'Something here broke' }).waitFor()
  for (const way of ['tel:988', 'tel:911', 'tel:+16167308069']) expect(await tappable(page, way), way).toBe(true)
  await page.getByRole('link', { name: 'Help now' }).click()
  await page.getByRole('heading', { level: 1, name: 'You don’t have to be alone with this' }).waitFor()
})

test('the keyboard opens help from a field, and the words stay', async () => {
  const { page } = await portal.visit({ as: 'ana', at: '/journal/new' })
  await page.locator('.leave-count').waitFor({ state: 'attached' })
  await page.keyboard.type('half a sent')
  await page.keyboard.press('Alt+Shift+H')
  await page.getByRole('heading', { level: 1, name: 'You don’t have to be alone with this' }).waitFor()
  await page.goBack()
  expect(await page.getByRole('textbox').first().inputValue()).toBe('half a sent')
})

test.each(languageCodes)(
  'in %s a need leads to its line, also to one that was folded away, without scripts',
  async (language) => {
    const { page } = await portal.visit({ at: pages[language], device: { javaScriptEnabled: false } })
    await page.locator('.needs a[href="#line-deaf"]').click()
    await page.locator('#line-deaf').waitFor()
    expect(await page.locator('#line-deaf').isVisible()).toBe(true)
  },
)

describe('help when something is broken', () => {
  test('the app’s code is gone: the shell says 988 and 911 and leads to help', async () => {
    const { context, page } = await portal.visit({ at: '/help/', expected: [/404/] })
    await context.route('**/assets/*.js', (route) => route.fulfill({ status: 404, body: 'Not found' }))
    await page.goto(`${portal.demo().origin}/`)
    await page.getByText('The portal is taking long to open.').waitFor()
    for (const way of ['tel:988', 'tel:911', 'tel:+16167308069']) expect(await tappable(page, way), way).toBe(true)
    await page.getByRole('link', { name: 'Help now' }).click()
    await page.getByRole('heading', { level: 1, name: 'You don’t have to be alone with this' }).waitFor()
  })

  test.each(languageCodes)('the app’s code is gone: the shell says so in %s', async (language) => {
    const { context, page } = await portal.visit({ language, at: pages[language], expected: [/404/] })
    await context.route('**/assets/*.js', (route) => route.fulfill({ status: 404, body: 'Not found' }))
    await page.goto(`${portal.demo().origin}/`)
    await page.locator('.first-late').waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe(language)
    for (const way of ['tel:988', 'tel:911', 'tel:+16167308069']) expect(await tappable(page, way), way).toBe(true)
    expect(await page.locator('.help-now:visible').getAttribute('href')).toBe(pages[language])
  })

  test('the clinic’s file is gone: the shell stays, with help', async () => {
    const { context, page } = await portal.visit({ at: '/help/', expected: [/404/] })
    await context.route('**/clinic.json', (route) => route.fulfill({ status: 404, body: 'Not found' }))
    await page.goto(`${portal.demo().origin}/`)
    await page.getByText('The portal is taking long to open.').waitFor()
    expect(await tappable(page, 'tel:988')).toBe(true)
  })

  test('the clinic’s system is down: help inside the app is whole', async () => {
    const { page } = await portal.visit({ as: 'ana', expected: [/status of 500/] })
    portal.demo().clinic.sky.change({ kind: 'refused', status: 500, times: 1000 })
    await page.getByRole('link', { name: 'Timeline' }).first().click()
    await page.getByRole('link', { name: 'Help now' }).click()
    await page.getByRole('heading', { level: 1, name: 'You don’t have to be alone with this' }).waitFor()
    for (const way of ways) expect(await tappable(page, way), way).toBe(true)
  })

  test.each(['/timeline', '/journal/new'])('the network goes while %s is open: help is whole', async (at) => {
    const { context, page } = await portal.visit({ as: 'ana', at, expected: [/ERR_INTERNET_DISCONNECTED/] })
    await page.waitForLoadState('networkidle')
    await context.setOffline(true)
    await page.getByRole('link', { name: 'Help now' }).click()
    await page.getByRole('heading', { level: 1, name: 'You don’t have to be alone with this' }).waitFor()
    for (const way of ways) expect(await tappable(page, way), way).toBe(true)
    await context.setOffline(false)
  })
})

/** Whether a link like that can be seen and is large enough for a finger, or stands in a sentence. */
async function tappable(page: Page, href: string): Promise<boolean> {
  // The shell has its words in every language, of which one is shown.
  const link = page.locator(`a[href^="${href}"]:visible`).first()
  if ((await link.count()) === 0) return false
  const box = await link.boundingBox()
  if (!box) return false
  const { width } = page.viewportSize() ?? { width: 0 }
  return box.x >= 0 && box.x + box.width <= width + 1 && box.height >= 18
}

/** What is written on the page, one line each, without the marks that only steer direction. */
async function linesOf(page: Page): Promise<string[]> {
  const words = await page.locator('main').innerText()
  return words
    .replaceAll(/[\u2066-\u2069]/g, '')
    .split('\n')
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
}

// Languages and the way back are addresses of the portal; the clock adds the clinic’s numbers again where it is closed.
function isAWay(href: string): boolean {
  return /^(tel|sms|https):/.test(href)
}

function hrefsOf(page: Page): Promise<string[]> {
  return page.locator('main a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? '').sort())
}

/** Numbers that would not be seen on paper: hidden, or light on white. */
function readableOnPaper(page: Page): Promise<string[]> {
  return page.locator('main a[href^="tel:"], main a[href^="sms:"]').evaluateAll((links) =>
    links.flatMap((link) => {
      const { width, height } = link.getBoundingClientRect()
      const [red = 255, green = 255, blue = 255] =
        getComputedStyle(link)
          .color.match(/[\d.]+/g)
          ?.map(Number) ?? []
      const isDark = getComputedStyle(link).color.startsWith('rgb') ? red + green + blue < 450 : true
      return width > 0 && height > 0 && isDark ? [] : [link.textContent ?? '']
    }),
  )
}
