import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { describe, expect, onTestFinished, test } from 'vitest'
import { makeKey } from './key.ts'
import { forTheTeam, loaded, servedPortal, signIn } from './portal.ts'
import { openProfile, placesOf } from './profile.ts'
import { setClock } from './troubles.ts'
import { documentsOf } from '../documentsOf.ts'
import { placesOf as placesReceived } from '../received.ts'
import { readSealed } from '#care/privateEntry.fhir.ts'

const portal = servedPortal()

const mine = 'the blue door at the end of the corridor'
const shared = 'we talked about my brother’s garden'

const line = (page: Page, words: string) => page.locator('.entries li', { hasText: words })

function folderOfTest(): string {
  const folder = mkdtempSync(join(tmpdir(), 'portal-private-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }))
  return folder
}

async function write(page: Page, words: string, { forTeam = false } = {}): Promise<void> {
  await page.goto(`${portal.demo().origin}/journal/new`)
  await page.getByRole('textbox', { name: 'Your words' }).fill(words)
  if (forTeam) await forTheTeam(page)
  await page.getByRole('button', { name: 'Done for now' }).click()
  await line(page, words).getByText('Kept at your clinic.').waitFor()
}

function sealedFiles(): Uint8Array[] {
  return documentsOf('ben', portal.demo().clinic.fhir).flatMap((one) => {
    const file = readSealed(one)?.file
    return file && 'bytes' in file ? [file.bytes] : []
  })
}

test('after private and shared writing, with the browser closed, no sentence lies readable on the disk, and the clinic received nothing of what is private', async () => {
  const folder = folderOfTest()
  const browser = await openProfile(folder)
  const page = await browser.page()
  await setClock(page.context(), Date.parse('2026-12-03T19:00:00-05:00') - Date.now())
  await signIn(page, portal.demo(), { as: 'ben' })
  await makeKey(page, portal.demo().origin)
  await write(page, mine)
  await write(page, shared, { forTeam: true })
  await page.reload()
  await line(page, mine).waitFor()
  await browser.close()

  expect(placesOf(mine, folder)).toEqual([])
  expect(placesOf(shared, folder)).toEqual([])
  const received = placesReceived(portal.demo().clinic.requests)
  // What is readable is found by the same search.
  expect(received(shared)).toBeGreaterThan(0)
  expect(received(mine)).toBe(0)
  expect(sealedFiles()).toHaveLength(1)
})

test('on a new device the journal says that there is a key, not that nothing is written; unlocked, everything is read', async () => {
  const first = await portal.visit({ as: 'ben' })
  const { passphrase } = await makeKey(first.page, portal.demo().origin)
  await write(first.page, mine)
  await line(first.page, mine).getByRole('link').first().click()
  await first.page.waitForURL(/\/journal\/[^/]+$/)
  // Its address on the new device: it is not said to be nowhere.
  const { page } = await portal.visit({ as: 'ben', at: new URL(first.page.url()).pathname })
  await page.getByText('It may be one of your sealed entries.').waitFor()
  await page.getByRole('link', { name: 'Journal' }).first().click()
  await page.getByText('What you sealed can’t be read here yet').waitFor()
  expect(await page.getByText('Nothing is written yet').count()).toBe(0)
  await page.getByRole('link', { name: 'Unlock' }).click()
  await page.getByLabel('Passphrase').fill(passphrase)
  await page.getByRole('button', { name: 'Unlock' }).click()
  await page.getByText('Your key is open on this device').waitFor()
  await page.getByRole('link', { name: 'Journal' }).first().click()
  await line(page, mine).waitFor()
  expect(await page.getByText('can’t be read here yet').count()).toBe(0)
})

describe('without us', () => {
  test('the age command opens a sealed entry with the recovery sheet', async () => {
    if (spawnSync('age', ['--version']).error) {
      // Its format vectors run in tests/vault in any case.
      console.log('age is not installed here: apt-get install age, and this is tried with the command itself')
      return
    }
    const { page } = await portal.visit({ as: 'ben' })
    const { sheet } = await makeKey(page, portal.demo().origin)
    await write(page, mine)
    const folder = folderOfTest()
    writeFileSync(join(folder, 'sheet.txt'), `${sheet}\n`)
    writeFileSync(join(folder, 'file.age'), sealedFiles()[0] ?? '')
    const { stdout, stderr } = spawnSync('age', ['-d', '-i', 'sheet.txt', 'file.age'], {
      cwd: folder,
      encoding: 'utf8',
    })
    expect(stderr).toBe('')
    expect(stdout).toContain(mine)
  })

  test('the file one takes along opens from the disk, without a network: by the passphrase, and by the sheet', async () => {
    const { page } = await portal.visit({ as: 'ben' })
    const { passphrase, sheet } = await makeKey(page, portal.demo().origin)
    await write(page, mine)
    await write(page, shared, { forTeam: true })
    await page.getByRole('link', { name: 'Settings' }).click()
    await page.getByRole('link', { name: 'Take everything with you' }).click()
    await loaded(page)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Make the file' }).click(),
    ])
    const folder = folderOfTest()
    const saved = join(folder, 'saved.zip')
    await download.saveAs(saved)
    expect(download.suggestedFilename()).not.toMatch(/kap|ketamine|journal/i)

    const files = Object.entries(unzipSync(readFileSync(saved)))
    const text = (path: RegExp) =>
      files.filter(([name]) => path.test(name)).map(([, bytes]) => Buffer.from(bytes).toString())
    expect(text(/^words\//).join()).toContain(shared)
    expect(files.map(([, bytes]) => Buffer.from(bytes).toString('latin1')).join()).not.toContain(mine)
    expect(JSON.parse(text(/^record\.json$/)[0] ?? '')).toMatchObject({ resourceType: 'Bundle', type: 'collection' })
    for (const [path, bytes] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), bytes)
    }
    const sealed = files.map(([path]) => path).filter((path) => /^sealed\/\d+\.age$/.test(path))

    const context = await portal.browser().newContext()
    onTestFinished(() => context.close())
    await context.setOffline(true)
    for (const secret of [passphrase, sheet]) {
      const alone = await context.newPage()
      await alone.goto(`file://${join(folder, 'open.html')}`)
      await alone.getByLabel('Sealed files').setInputFiles(sealed.map((path) => join(folder, path)))
      await alone.getByLabel('Passphrase or recovery sheet').fill('not the words at all')
      await alone.getByRole('button', { name: 'Open' }).click()
      await alone.getByText('This doesn’t open them.').waitFor()
      expect(await alone.content()).not.toContain(mine)
      await alone.getByLabel('Passphrase or recovery sheet').fill(secret)
      await alone.getByRole('button', { name: 'Open' }).click()
      await alone.getByText(mine).waitFor()
      await alone.close()
    }
  })
})
