import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')

interface Planted {
  file: string
  text: string
  /** A part of what the lint must say of this file; undefined when it must say nothing. */
  says?: string
}

const clinic = 'The clinic is reached through src/fhir/client.ts'
const openers = 'Each database has one opener'

const planted: readonly Planted[] = [
  // Globals, outside and inside their home
  { file: 'src/care/asks.ts', text: `export const answer = fetch('/x')`, says: clinic },
  { file: 'src/care/socket.ts', text: `export const socket = new WebSocket('wss://x')`, says: clinic },
  { file: 'src/care/windowAsks.ts', text: `export const answer = window.fetch('/x')`, says: clinic },
  { file: 'src/fhir/asks.ts', text: `export const answer = fetch('/x')` },
  { file: 'src/identity/asks.ts', text: `export const answer = fetch('/x')` },
  { file: 'src/app/loadClinic.ts', text: `export const answer = fetch('/clinic.json')` },
  { file: 'src/app/asks.ts', text: `export const answer = fetch('/x')`, says: clinic },
  { file: 'src/app/keeps.ts', text: `localStorage.clear()`, says: 'use src/ui/preferences.ts' },
  { file: 'src/app/windowKeeps.ts', text: `window.localStorage.clear()`, says: 'use src/ui/preferences.ts' },
  { file: 'src/ui/preferences.ts', text: `export const theme = localStorage.getItem('theme')` },
  { file: 'src/ui/keeps.ts', text: `localStorage.clear()`, says: 'use src/ui/preferences.ts' },
  { file: 'src/app/returns.ts', text: `sessionStorage.clear()`, says: 'src/identity/' },
  { file: 'src/identity/returns.ts', text: `sessionStorage.clear()` },
  { file: 'src/identity/keeps.ts', text: `localStorage.clear()`, says: 'Tokens and names never go there' },
  { file: 'src/drafts/opens.ts', text: `export const request = indexedDB.open('x')`, says: openers },
  { file: 'src/fhir/opens.ts', text: `export const request = indexedDB.open('x')`, says: openers },
  // Time, chance and cryptography
  { file: 'src/care/now.ts', text: `export const now = Date.now()`, says: 'Take a Clock' },
  { file: 'src/time.ts', text: `export const now = Date.now()` },
  { file: 'src/care/id.ts', text: `export const id = crypto.randomUUID()`, says: 'Ids come from src/ids.ts' },
  { file: 'src/care/chance.ts', text: `export const chance = Math.random()`, says: 'Chance is handed in' },
  { file: 'src/app/chance.ts', text: `export const chance = Math.random` },
  { file: 'src/app/now.ts', text: `export const now = Date.now()`, says: 'Take a Clock' },
  {
    file: 'public/start.js',
    text: `var words = {}; Object.keys(words).forEach(function (key) { words[key] = '' + key })`,
  },
  { file: 'src/ids.ts', text: `export const id = crypto.randomUUID()` },
  { file: 'src/care/seals.ts', text: `export const { subtle } = crypto`, says: 'Cryptography stays in src/vault/' },
  { file: 'src/vault/seals.ts', text: `export const subtle = crypto.subtle` },
  { file: 'src/vault/chance.ts', text: `export const chance = Math.random()`, says: 'Not random enough' },
  // Promises and types
  {
    file: 'src/care/floats.ts',
    text: `const later = () => Promise.resolve(1)\nexport function start() { later() }`,
    says: 'no-floating-promises',
  },
  { file: 'src/care/anything.ts', text: `export const x = (y: any) => typeof y`, says: 'no-explicit-any' },
  {
    file: 'src/care/unsafe.ts',
    text: `export const x = JSON.parse('{}').a.b`,
    says: 'no-unsafe-member-access',
  },
  {
    file: 'src/care/surely.ts',
    text: `export const first = (xs: readonly string[]) => xs[0]!`,
    says: 'no-non-null-assertion',
  },
  {
    file: 'src/care/cases.ts',
    text: `export function say(x: 'a' | 'b') { switch (x) { case 'a': return 1 }\n return 2 }`,
    says: 'switch-exhaustiveness-check',
  },
  { file: 'src/care/silenced.ts', text: `// @ts-ignore\nexport const x: number = 1`, says: 'ban-ts-comment' },
  { file: 'src/care/tells.ts', text: `console.log('x')`, says: 'no-console' },
  { file: 'src/care/quiet.ts', text: `try { history.back() } catch {}`, says: 'no-empty' },
  // What is on screen
  {
    file: 'src/ui/Html.tsx',
    text: `export const Html = ({ text }: { text: string }) => <p dangerouslySetInnerHTML={{ __html: text }} />`,
    says: 'no-danger',
  },
  { file: 'src/ui/Picture.tsx', text: `export const Picture = () => <img src="/x.png" />`, says: 'alt-text' },
  {
    file: 'src/ui/Away.tsx',
    text: `export const Away = ({ to }: { to: string }) => <a href={to} target="_blank">x</a>`,
    says: 'jsx-no-target-blank',
  },
  {
    file: 'src/ui/Sometimes.tsx',
    text: `import { useState } from 'react'\nexport function Sometimes({ on }: { on: boolean }) {\n  if (on) useState(0)\n  return null\n}`,
    says: 'rules-of-hooks',
  },
  // Tests and mocks are free of the homes, not of the rest
  { file: 'mocks/clock.ts', text: `export const now = Date.now() + Number(fetch.length)` },
  {
    file: 'tests/some.test.ts',
    text: `import { test } from 'vitest'\ntest.${'skip'}('x', () => {})`,
    says: 'no-disabled-tests',
  },
  {
    file: 'tests/only.test.ts',
    text: `import { expect, test } from 'vitest'\ntest.${'only'}('x', () => { expect(1).toBe(1) })`,
    says: 'no-focused-tests',
  },
  { file: 'tests/empty.test.ts', text: `import { test } from 'vitest'\ntest('x', () => {})`, says: 'expect-expect' },
]

interface Diagnostic {
  filename: string
  code: string
  message: string
  help?: string
}

let folder: string
let said: Map<string, string[]>

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'planted-'))
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  for (const file of ['.oxlintrc.json', 'tsconfig.json', 'package.json']) cpSync(join(root, file), join(folder, file))
  for (const { file, text } of planted) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), `${text}\n`)
  }
  said = lint()
})

afterAll(() => rmSync(folder, { recursive: true }))

function lint(): Map<string, string[]> {
  const oxlint = join(root, 'node_modules/.bin/oxlint')
  const words = ['--type-aware', '--format=json', 'src', 'mocks', 'tests', 'public']
  const { stdout, stderr } = spawnSync(oxlint, words, { cwd: folder, encoding: 'utf8' })
  if (!stdout.startsWith('{')) throw new Error(stderr || stdout)
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: Diagnostic[] }
  const complaints = new Map<string, string[]>()
  for (const { filename, code, message, help = '' } of diagnostics) {
    const file = filename.replace(/^\.\//, '')
    complaints.set(file, [...(complaints.get(file) ?? []), `${code}: ${message} ${help}`])
  }
  return complaints
}

describe('the lint', () => {
  test.each(planted.filter(({ says }) => says))('complains of $file: $text', ({ file, says }) => {
    expect(said.get(file)?.join('\n')).toContain(says)
  })

  test.each(planted.filter(({ says }) => !says))('leaves $file alone: $text', ({ file }) => {
    expect(said.get(file) ?? []).toEqual([])
  })
})
