import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Browser } from 'playwright-core'
import { strangersIn } from '../size.ts'
import { chromiumPath, launchChromium } from './chromium.ts'
import { buildAgain, dist, serveBuild, type ServedBuild } from './servedBuild.ts'
import { hashesOf } from '#site/deployKit.ts'

let build: ServedBuild
let browser: Browser

beforeAll(async () => {
  build = await serveBuild()
  browser = await launchChromium()
})

afterAll(async () => {
  await browser.close()
  await build.close()
})

test('a Chromium that is not where it was said to be is named, with what to do', () => {
  vi.stubEnv('CHROMIUM_PATH', '/nowhere/chromium')
  expect(() => chromiumPath()).toThrow(/^CHROMIUM_PATH is \/nowhere\/chromium.* install one .*CHROMIUM_PATH to it\.$/)
  vi.unstubAllEnvs()
})

test('React Compiler has worked on what is built', () => {
  const scripts = globSync('assets/*.js', { cwd: dist }).map((file) => readFileSync(join(dist, file), 'utf8'))
  expect(scripts.some((script) => script.includes('react.memo_cache_sentinel'))).toBe(true)
})

test('the list of hashes names what is served, and holds', () => {
  const listed = readFileSync(join(dist, 'SHA256SUMS'), 'utf8').trim().split('\n')
  expect(listed.some((line) => line.endsWith('  sw.js'))).toBe(true)
  expect(listed.length).toBeGreaterThan(100)
  expect(`${listed.join('\n')}\n`).toBe(hashesOf(dist))
})

test('the same sources give the same bytes', () => {
  const again = buildAgain()
  expect(hashesOf(again)).toBe(hashesOf(dist))
})

test('every package in the build has its licence beside it', () => {
  const licences = readFileSync(join(dist, 'licences.txt'), 'utf8')
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> }
  const sources = globSync('src/**/*.{ts,tsx}').map((file) => readFileSync(file, 'utf8'))
  const inUse = Object.keys(dependencies).filter((name) => sources.some((text) => text.includes(`'${name}`)))
  expect(inUse.length).toBeGreaterThan(5)
  for (const name of inUse) expect(licences, name).toMatch(new RegExp(`^${name.replaceAll('/', '\\/')} \\S+: \\S`, 'm'))
  expect(licences).toContain('Permission is hereby granted')
})

test('nothing of the mocks is in what is built', () => {
  expect(strangersIn(dist)).toEqual([])
})

test('before any script has run, and where none ever does, the page says 988 and 911 and leads to help', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${build.origin}/`)
  const words = await page.locator('body').innerText()
  expect(words).toContain('988')
  expect(words).toContain('911')
  expect(await page.locator('a[href="/help/"]').count()).toBeGreaterThan(0)
  await context.close()
})

test('an address of the app is answered by the app, a help page by itself', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  const deep = await page.goto(`${build.origin}/journal`)
  expect(deep?.status()).toBe(200)
  for (const path of ['/help/', '/help/es/', '/help/ar/']) {
    const help = await page.goto(`${build.origin}${path}`)
    expect(help?.status()).toBe(200)
    expect(await page.locator('a[href^="tel:988"]').count()).toBeGreaterThan(0)
  }
  await context.close()
})
