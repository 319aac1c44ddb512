import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { complaintsAbout } from './architecture.ts'
import type { Source } from './architectureSource.ts'

const root = join(import.meta.dirname, '..')
const house = globSync('{src,mocks}/**/*.{ts,tsx}', { cwd: root })
  .filter((file) => !file.endsWith('.d.ts'))
  .map((file): Source => ({ file, text: readFileSync(join(root, file), 'utf8') }))

test('the house was read', () => {
  expect(house.filter(({ file }) => file.startsWith('src/')).length).toBeGreaterThan(20)
  expect(house.filter(({ file }) => file.startsWith('mocks/')).length).toBeGreaterThan(10)
})

test('every file keeps the rules of the house', () => {
  expect(complaintsAbout(house).map(({ file, says }) => `${file} ${says}`)).toEqual([])
})

describe('what breaks a rule is found', () => {
  const planted: readonly { file: string; text: string; says: string }[] = [
    // Who may use whom
    {
      file: 'src/features/journal/JournalScreen.tsx',
      text: `import { Line } from '#features/timeline/Line.tsx'`,
      says: 'feature journal uses feature timeline',
    },
    {
      file: 'src/features/journal/JournalScreen.tsx',
      text: `export { Line } from '../timeline/Line.tsx'; export const x = 1`,
      says: 'feature journal uses feature timeline',
    },
    {
      file: 'src/features/journal/JournalScreen.tsx',
      text: `const line = () => import('#features/timeline/Line.tsx')`,
      says: 'feature journal uses feature timeline',
    },
    {
      file: 'src/features/journal/JournalScreen.tsx',
      text: `type Line = import('#features/timeline/line.ts').Line`,
      says: 'feature journal uses feature timeline',
    },
    {
      file: 'src/features/journal/JournalScreen.tsx',
      text: `import { routes } from '#app/routes.tsx'`,
      says: 'features may not use app (src/app/routes.tsx)',
    },
    {
      file: 'src/care/CycleLine.tsx',
      text: `import { person } from '#identity/person.ts'`,
      says: 'care may not use identity (src/identity/person.ts)',
    },
    {
      file: 'src/drafts/outbox.ts',
      text: `import { client } from '#fhir/client.ts'`,
      says: 'drafts may not use fhir (src/fhir/client.ts)',
    },
    {
      file: 'src/drafts/outbox.ts',
      text: `import type { Sealer } from '#vault/sealer.ts'`,
      says: 'drafts may not use vault (src/vault/sealer.ts)',
    },
    {
      file: 'src/ui/Notice.tsx',
      text: `import { lines } from '#help/lines.ts'`,
      says: 'ui may not use help (src/help/lines.ts)',
    },
    {
      file: 'src/app/App.tsx',
      text: `import { page } from '#site/helpPages.ts'`,
      says: 'app may not use site (src/site/helpPages.ts)',
    },
    {
      file: 'src/fhir/client.ts',
      text: `import { languages } from '#i18n/languages.ts'`,
      says: 'fhir may not use i18n (src/i18n/languages.ts)',
    },
    {
      file: 'src/paths.ts',
      text: `import { languages } from '#i18n/languages.ts'`,
      says: 'paths.ts may not use i18n (src/i18n/languages.ts)',
    },
    {
      file: 'src/chat/Chat.tsx',
      text: `import '#ui/tokens.css'`,
      says: 'stands in chat, which is not a part of the house',
    },
    { file: 'src/app/App.tsx', text: `import '../main.tsx'`, says: 'uses main.tsx, where everything starts' },
    { file: 'src/app/App.tsx', text: `import '../../tests/setup.ts'`, says: 'reaches out of src, to tests/setup.ts' },
    // Mocks stay out of the build
    {
      file: 'src/app/App.tsx',
      text: `const clinic = () => import('#mocks/browser.ts')`,
      says: 'uses mocks/browser.ts: only main.tsx and tests use mocks',
    },
    {
      file: 'src/main.tsx',
      text: `import { start } from '#mocks/browser.ts'`,
      says: 'uses mocks/browser.ts at once: the production build would carry it; import() it in mock mode',
    },
    { file: 'src/app/App.tsx', text: `import { http } from 'msw'`, says: 'uses msw: mocks/ does that' },
    {
      file: 'src/app/App.tsx',
      text: `import { readFileSync } from 'node:fs'`,
      says: 'uses node:fs, which is not there in a browser',
    },
    {
      file: 'mocks/people/ana.ts',
      text: `import { course } from '#care/course.ts'`,
      says: 'mocks may not use src/care/course.ts',
    },
    {
      file: 'mocks/fhirServer.ts',
      text: `import { client } from '../src/fhir/client.ts'`,
      says: 'mocks may not use src/fhir/client.ts',
    },
    // Nouns are pure
    { file: 'src/care/course.ts', text: `import * as v from 'valibot'`, says: 'a plain noun uses the package valibot' },
    {
      file: 'src/features/today/today.ts',
      text: `import { read } from '#care/course.queries.ts'`,
      says: 'a plain noun uses the edge src/care/course.queries.ts',
    },
    {
      file: 'src/questions/choice.ts',
      text: `import type { FhirClient } from '#fhir/client.ts'`,
      says: 'a plain noun uses the edge src/fhir/client.ts',
    },
    {
      file: 'src/drafts/draft.ts',
      text: `import { useState } from 'react'`,
      says: 'a plain noun uses the package react',
    },
    {
      file: 'src/questions/choice.ts',
      text: `import { ChoiceField } from './ChoiceField.tsx'`,
      says: 'a plain noun uses the component src/questions/ChoiceField.tsx',
    },
    // FHIR stays at the edge
    {
      file: 'src/features/journal/JournalScreen.tsx',
      text: `import type { Patient } from 'fhir/r4'`,
      says: 'uses fhir/r4: FHIR is known to *.fhir.ts, *.queries.ts and src/fhir/ only',
    },
    {
      file: 'src/app/routes.tsx',
      text: `type Patient = import('@medplum/fhirtypes').Patient`,
      says: 'uses @medplum/fhirtypes: FHIR is known to *.fhir.ts, *.queries.ts and src/fhir/ only',
    },
    // One opener each
    {
      file: 'src/drafts/outbox.ts',
      text: `import { openDB } from 'idb'`,
      says: 'opens a database: only src/drafts/connection.ts, src/vault/deviceKey.ts, src/vault/vaultStore.ts, src/identity/rememberedPerson.ts, src/care/sealedRecord.queries.ts, src/care/keptAnswers.queries.ts, src/care/privateCopies.queries.ts do',
    },
    // Globals outside their home
    {
      file: 'src/care/course.queries.ts',
      text: `globalThis.fetch('/x')`,
      says: 'uses fetch: the clinic is reached through src/fhir/client.ts',
    },
    {
      file: 'src/care/course.queries.ts',
      text: `const ask = window.fetch!`,
      says: 'uses fetch: the clinic is reached through src/fhir/client.ts',
    },
    {
      file: 'src/care/course.queries.ts',
      text: `const { fetch } = globalThis`,
      says: 'uses fetch: the clinic is reached through src/fhir/client.ts',
    },
    {
      file: 'src/app/App.tsx',
      text: `globalThis['localStorage']?.setItem('a', 'b')`,
      says: 'uses localStorage: only src/ui/preferences.ts uses it',
    },
    {
      file: 'src/app/App.tsx',
      text: `window.sessionStorage.clear()`,
      says: 'uses sessionStorage: only src/identity/ and src/offline/loadAgain.ts use it',
    },
    {
      file: 'src/app/App.tsx',
      text: `document.cookie = 'a=b'`,
      says: 'uses document.cookie: the portal keeps no cookies',
    },
    {
      file: 'src/identity/token.ts',
      text: `self.indexedDB.open('x')`,
      says: 'uses indexedDB: only the openers use it: src/drafts/connection.ts, src/vault/deviceKey.ts, src/vault/vaultStore.ts, src/identity/rememberedPerson.ts, src/care/sealedRecord.queries.ts, src/care/keptAnswers.queries.ts, src/care/privateCopies.queries.ts',
    },
    {
      file: 'src/features/today/today.ts',
      text: `const now = new Date().toISOString()`,
      says: 'uses new Date(): take a Clock (src/time.ts) and ask it',
    },
    {
      file: 'src/features/today/today.ts',
      text: `const now = new globalThis.Date`,
      says: 'uses new Date(): take a Clock (src/time.ts) and ask it',
    },
    {
      file: 'src/features/today/today.ts',
      text: `const day = (now = Date.now()) => now`,
      says: 'uses Date.now: take a Clock (src/time.ts) and ask it',
    },
    {
      file: 'src/identity/signIn.ts',
      text: `globalThis.crypto.subtle.digest('SHA-256', bytes)`,
      says: 'uses crypto.subtle: cryptography stays in src/vault/',
    },
    {
      file: 'src/drafts/outbox.ts',
      text: `const id = crypto.randomUUID()`,
      says: 'uses crypto.randomUUID: ids come from src/ids.ts',
    },
    {
      file: 'src/drafts/outbox.ts',
      text: `const x = Math.random()`,
      says: 'uses Math.random: chance is handed in, by src/app/',
    },
    // Barrels and names
    { file: 'src/care/index.ts', text: `export const x = 1`, says: 'is an index file: name it for what it holds' },
    {
      file: 'src/care/nouns.ts',
      text: `export * from './course.ts'; export { x } from './cycle.ts'`,
      says: 'only passes on what others export',
    },
    { file: 'src/care/utils.ts', text: ``, says: 'is called utils: name it for what it holds' },
    { file: 'src/ui/shared/Box.tsx', text: ``, says: 'is called shared: name it for what it holds' },
    { file: 'src/care/course.ts', text: `const = 1`, says: 'Unexpected token' },
  ]

  test.each(planted)('$file: $text', ({ file, text, says }) => {
    expect(complaintsAbout([{ file, text }])).toContainEqual({ file, says })
  })

  test('a circle', () => {
    const circle: Source[] = [
      { file: 'src/care/course.ts', text: `import { a } from './cycle.ts'` },
      { file: 'src/care/cycle.ts', text: `import { b } from '#care/session.ts'` },
      { file: 'src/care/session.ts', text: `import type { C } from './course.ts'` },
    ]
    expect(complaintsAbout(circle)).toEqual([
      {
        file: 'src/care/course.ts',
        says: 'goes in a circle: src/care/course.ts → src/care/cycle.ts → src/care/session.ts → src/care/course.ts',
      },
    ])
  })
})

describe('what keeps the rules is left alone', () => {
  const fine: readonly Source[] = [
    { file: 'src/paths.ts', text: `import type { Language } from '#i18n/languages.ts'` },
    { file: 'src/clinic/clinic.ts', text: `import type { Language } from '#i18n/languages.ts'; import '#time.ts'` },
    { file: 'src/clinic/readClinic.ts', text: `import * as v from 'valibot'; import './clinic.ts'` },
    { file: 'mocks/fhirServer.ts', text: `import '#time.ts'; import { http } from 'msw'; const now = Date.now()` },
    { file: 'src/main.tsx', text: `if (import.meta.env.DEV) await import('#mocks/browser.ts')` },
    { file: 'src/app/routes.tsx', text: `const lazy = () => import('#features/journal/JournalScreen.tsx')` },
    {
      file: 'src/features/journal/journal.ts',
      text: `import { dayIn } from '#time.ts'; import { a } from '#care/entry.ts'`,
    },
    { file: 'src/care/savedAt.ts', text: `import type { SavedAt } from '#ui/SaveStatus.tsx'` },
    { file: 'src/features/journal/entryForms.ts', text: `import type { TFunction } from 'i18next'` },
    { file: 'src/app/person.ts', text: `const chance = Math.random` },
    { file: 'src/features/journal/useJournal.ts', text: `import { useState } from 'react'` },
    { file: 'src/care/entry.fhir.ts', text: `import type { Composition } from 'fhir/r4'` },
    { file: 'src/care/entry.queries.ts', text: `import { queryOptions } from '@tanstack/react-query'` },
    { file: 'src/fhir/client.ts', text: `const ask = globalThis.fetch; import { problemOf } from '#problem.ts'` },
    { file: 'src/drafts/connection.ts', text: `import { openDB } from 'idb'; import type { Draft } from './draft.ts'` },
    { file: 'src/drafts/outbox.ts', text: `import type { DBSchema } from 'idb'` },
    { file: 'src/vault/deviceKey.ts', text: `import { openDB } from 'idb'; await crypto.subtle.generateKey()` },
    { file: 'src/time.ts', text: `export const deviceClock = { now: () => new Date().toISOString() }` },
    { file: 'src/care/When.tsx', text: `const shown = format(new Date(Date.parse(instant)))` },
    { file: 'src/identity/token.ts', text: `type Ask = typeof globalThis.fetch` },
    { file: 'src/site/helpPages.ts', text: `import { readFileSync } from 'node:fs'; import '#help/HelpPage.tsx'` },
  ]

  test.each(fine)('$file: $text', (source) => {
    expect(complaintsAbout([source])).toEqual([])
  })
})
