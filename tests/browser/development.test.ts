import type { Browser, Page } from 'playwright-core'
import { createServer, type ViteDevServer } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from './chromium.ts'

// `npm run dev`: the portal on the mocked clinic inside the page. Everything else is tested on the build.

let server: ViteDevServer
let browser: Browser
let origin: string

beforeAll(async () => {
  server = await createServer({ server: { host: '127.0.0.1', port: 0 }, logLevel: 'error' })
  await server.listen()
  const address = server.httpServer?.address()
  if (!address || typeof address === 'string') throw new Error('the dev server is not on a port')
  origin = `http://127.0.0.1:${address.port}`
  browser = await launchChromium()
})

afterAll(async () => {
  await browser.close()
  await server.close()
})

const worksheet = '/worksheets/pt-91be07-t1'
const question = { name: 'What would you like from this infusion? One sentence is plenty.' }

// Vite may load the page once more while it prepares packages on a first start.
const patience = 60_000

async function openAs(page: Page, person: RegExp, path = '/'): Promise<void> {
  await page.goto(origin + path)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('link', { name: person }).click()
}

test('a person is one click away; what is sent stays across a reload and is there in a second tab, until one starts over', async () => {
  const context = await browser.newContext({ locale: 'en-US' })
  context.setDefaultTimeout(patience)
  const page = await context.newPage()
  await openAs(page, /Ben/, worksheet)
  await page.getByRole('textbox', question).fill('To find some ease')
  await page.getByRole('button', { name: 'See all' }).click()
  await page.getByRole('button', { name: 'Send to my clinic' }).click()
  await page.getByText(/^Kept at your clinic, /).waitFor()

  await page.reload()
  await page.getByText(/^Kept at your clinic, /).waitFor()
  expect(await page.getByText('To find some ease').count()).toBe(1)

  const second = await context.newPage()
  await second.goto(origin + worksheet)
  await second.getByText('To find some ease').waitFor()

  // Another person of the same browser sees nothing of it.
  await page.getByText('Mock clinic').click()
  const people = page.getByRole('combobox', { name: /^Person/ })
  const ana = (await people.locator('option').allInnerTexts()).find((name) => name.startsWith('Ana'))
  await Promise.all([page.waitForURL(`${origin}/`), people.selectOption(ana ?? '')])
  await page.goto(origin + worksheet)
  await page.getByRole('heading', { name: 'This page isn’t here' }).waitFor()

  await page.getByText('Mock clinic').click()
  await page.getByRole('button', { name: 'Start over' }).click()
  await page.waitForLoadState()
  await openAs(page, /Ben/, worksheet)
  await page.getByRole('textbox', question).waitFor()
  expect(await page.getByRole('textbox', question).inputValue()).toBe('')

  // The mocked clinic's worker is the only one: none that would keep an old portal.
  const workers = await page.evaluate(async () =>
    (await navigator.serviceWorker.getRegistrations()).map(({ active }) => new URL(active?.scriptURL ?? '').pathname),
  )
  expect(workers).toEqual(['/mockServiceWorker.js'])
  await context.close()
}, 240_000)
