import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Goal } from '@medplum/fhirtypes'
import { expect, test } from 'vitest'
import type { Download, Page } from 'playwright-core'
import { loaded, servedPortal } from './portal.ts'
import { placesOf } from '../received.ts'

const portal = servedPortal()

const kept = 'the boards were warm and somebody was humming'
const secret = 'and nobody must hear of the letter in the drawer'

const clinic = () => portal.demo().clinic

async function reflect(page: Page, words: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Tell it your own way.' }).pressSequentially(words)
  await page.getByText('Kept on this device.', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Done for now' }).click()
  await page.getByRole('heading', { level: 1, name: 'Journal' }).waitFor()
}

// As somebody does with a finger or a mouse: what is selected is in the page, not in a field.
async function select(page: Page, words: string): Promise<void> {
  await page.locator('p.as-written', { hasText: words }).evaluate((element, wanted) => {
    const node = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode()
    const from = node?.textContent?.indexOf(wanted) ?? -1
    if (!node || from < 0) throw new Error('the words are not there')
    getSelection()?.setBaseAndExtent(node, from, node, from + wanted.length)
  }, words)
}

test('after an infusion: a reflection, a passage of it marked, the page for the session, and its print preview', async () => {
  const { page } = await portal.visit({ as: 'ana', at: '/journal/new?as=reflection' })
  await reflect(page, `${kept}, ${secret}`)
  await page.getByRole('link', { name: new RegExp(kept) }).click()
  await page.getByText('To bring only a passage, select it in the text above.').waitFor()
  await select(page, kept)
  await page.getByRole('button', { name: 'Bring this passage' }).click()
  await page.getByRole('link', { name: 'See the page' }).click()
  await page.getByRole('heading', { level: 1, name: 'To bring along' }).waitFor()
  await page.getByRole('textbox', { name: 'One thing to try' }).pressSequentially('go slower')
  await page.getByText('Kept on this device.', { exact: true }).waitFor()

  await page.getByRole('link', { name: 'Show or print it' }).click()
  await page.getByText('go slower').waitFor()
  await page.emulateMedia({ media: 'print' })
  const main = page.locator('main')
  expect(await main.innerText()).toContain(kept)
  expect(await main.innerText()).not.toContain(secret)
  for (const name of ['Print', 'Back to the page']) {
    const control = page.getByText(name, { exact: true })
    expect(await control.isVisible()).toBe(false)
  }
  expect(await page.locator('.places').isVisible()).toBe(false)
  // The head of a printed page is its title: it says nothing.
  expect(await page.title()).not.toMatch(/ketamin|KAP|therap|integration/i)
  expect(placesOf(clinic().requests)(kept)).toBe(0)
})

test('a step is written offline, changed and set down, and the clinic has it once, as it was left', async () => {
  const { context, page } = await portal.visit({
    as: 'ana',
    at: '/steps/new',
    expected: [/net::ERR_INTERNET_DISCONNECTED/],
  })
  const steps = () =>
    (clinic().fhir.all('Goal') as Goal[]).filter(({ description }) => description?.text?.includes('the kettle'))
  await page.waitForLoadState('networkidle')
  await context.setOffline(true)
  await page.getByRole('textbox', { name: 'When this happens' }).pressSequentially('I hear the kettle')
  await page.getByRole('textbox', { name: 'I will' }).pressSequentially('breathe out')
  await page.getByRole('button', { name: 'Keep this step' }).click()
  const line = page.locator('li.entry', { hasText: 'the kettle' })
  await line.getByText(/Waiting to be sent/).waitFor()
  await line.getByRole('button', { name: /^Change/ }).click()
  await page.getByRole('textbox', { name: 'I will' }).fill('sit down')
  await page.getByText('Kept on this device.', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Keep this step' }).click()
  await line.getByRole('button', { name: 'Set down' }).click()
  await page.getByRole('heading', { level: 2, name: 'Set down' }).waitFor()
  expect(steps()).toHaveLength(0)
  await context.setOffline(false)
  await expect
    .poll(() => steps().map(({ lifecycleStatus }) => lifecycleStatus), { timeout: 20_000 })
    .toEqual(['cancelled'])
  expect(steps()[0]?.description?.text).toContain('sit down')
  expect(steps()[0]?.description?.text).not.toContain('breathe out')
})

test('a summary for somebody outside opens from the saved file with scripts off, and nothing that was not chosen is in it or in any request', async () => {
  const { page } = await portal.visit({ as: 'ana', at: '/journal/new?as=reflection' })
  await reflect(page, kept)
  const { origin } = portal.demo()
  await page.goto(`${origin}/journal/new?as=reflection`)
  await loaded(page)
  await reflect(page, secret)
  await page.goto(`${origin}/sharing/summary`)
  await loaded(page)
  const asked = clinic().requests.length
  await page.getByRole('checkbox', { name: new RegExp(kept) }).check()
  await page.getByRole('article', { name: 'Notes' }).getByText(kept).waitFor()
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as a page' }).click(),
  ])
  expect(saved.suggestedFilename()).toBe('Appointment.html')
  const [text] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as plain text (Markdown)' }).click(),
  ])
  const files = await Promise.all([saved, text].map(contentOf))
  for (const file of files) {
    expect(placesOf(file)(kept)).toBeGreaterThan(0)
    expect(placesOf(file)(secret)).toBe(0)
  }
  expect(placesOf(clinic().requests)(secret)).toBe(0)
  expect(
    clinic()
      .requests.slice(asked)
      .filter(({ method }) => method !== 'GET'),
  ).toEqual([])

  const plain = await portal.browser().newContext({ javaScriptEnabled: false })
  const reader = await plain.newPage()
  const others: string[] = []
  reader.on('request', (request) => others.push(request.url()))
  const folder = mkdtempSync(join(tmpdir(), 'kap-summary-'))
  const file = join(folder, saved.suggestedFilename())
  await saved.saveAs(file)
  await reader.goto(pathToFileURL(file).href)
  expect(await reader.locator('body').innerText()).toContain(kept)
  expect(others.filter((address) => address.startsWith('http'))).toEqual([])
  await plain.close()
  rmSync(folder, { recursive: true })
})

async function contentOf(download: Download): Promise<string> {
  return readFileSync(await download.path(), 'utf8')
}
