import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { languageCodes } from '#i18n/languages.ts'
import { manifestIn } from '#site/appManifests.ts'
import { sampleClinic } from '../help/helpIn.tsx'

interface Manifest {
  name: string
  lang: string
  dir: string
  start_url: string
  share_target?: unknown
  icons: { src: string; sizes: string; purpose: string }[]
  shortcuts: { name: string; url: string }[]
}

function manifest(language: (typeof languageCodes)[number], appName?: string): Manifest {
  const clinic = { ...sampleClinic(), ...(appName ? { appName } : {}) }
  return JSON.parse(manifestIn(language, clinic)) as Manifest
}

test('an installed portal has a neutral name: neither the clinic nor the treatment stands beside its icon', () => {
  for (const language of languageCodes) {
    expect(manifest(language).name).toBe('Portal')
    expect(JSON.stringify(manifest(language))).not.toMatch(/ketamin|therap|Thrive/i)
  }
  expect(manifestIn('en', undefined)).toContain('"name":"Portal"')
})

test('a clinic may give it another name', () => {
  expect(manifest('es', 'Wednesday').name).toBe('Wednesday')
})

test.each(languageCodes)('in %s its shortcuts lead to writing and to help, in that language', (language) => {
  const { shortcuts, lang } = manifest(language)
  expect(lang).toBe(language)
  expect(shortcuts.map(({ url }) => url)).toEqual(['/journal/new', language === 'en' ? '/help/' : `/help/${language}/`])
  for (const { name } of shortcuts) expect(name.length).toBeGreaterThan(3)
  const english = manifest('en').shortcuts.map(({ name }) => name)
  if (language !== 'en') for (const { name } of shortcuts) expect(english).not.toContain(name)
})

test('its icons are there, some of them whole under any mask, and it takes nothing shared to it', () => {
  const { icons, share_target } = manifest('en')
  expect(icons.some(({ purpose }) => purpose === 'maskable')).toBe(true)
  for (const { src } of icons) expect(readFileSync(`public${src}`).byteLength).toBeGreaterThan(100)
  expect(share_target).toBe(undefined)
})
