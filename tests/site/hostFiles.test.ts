import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { paths } from '#paths.ts'
import { hashesOf, packageFolder } from '#site/deployKit.ts'
import { hostCommand } from '#site/hostCommand.ts'
import { caddyFile, headersFile, hostingOf, nginxFile, redirectsFile, type Hosting } from '#site/hostFiles.ts'

const clinic = JSON.parse(readFileSync('public/clinic.json', 'utf8')) as Record<string, unknown>

/** A build as far as its headers go. */
function build(changes: Record<string, unknown> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'portal-kit-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  writeFileSync(join(folder, 'clinic.json'), JSON.stringify({ ...clinic, ...changes }))
  writeFileSync(join(folder, 'index.html'), '<style>a{color:red}</style>')
  return folder
}

const elsewhere = { fhirBase: 'https://fhir.clinic.example/r4', signInOrigins: ['https://login.clinic.example'] }

const policyOf = ({ headers }: Hosting) => headers['Content-Security-Policy'] ?? ''

describe('the headers of a build', () => {
  test('name the clinic’s servers and nobody else', () => {
    const policy = policyOf(hostingOf(build(elsewhere)))
    expect(policy).toContain("connect-src 'self' https://fhir.clinic.example https://login.clinic.example")
    expect(policy).toContain("form-action 'self' https://login.clinic.example")
    expect(policyOf(hostingOf(build()))).toContain("connect-src 'self';")
  })

  test('carry the hash of each inline style that stands in it', () => {
    expect(policyOf(hostingOf(build()))).toMatch(/style-src 'self' 'sha256-[\w+/]+={0,2}';/)
  })

  test('are not made for a clinic’s file that cannot be used', () => {
    const folder = build({ phone: { number: '+1', shown: 'x' } })
    expect(() => hostingOf(folder)).toThrow('npm run clinic -- check')
    expect(hostCommand(['nginx', folder])).toMatchObject({ code: 1 })
  })
})

// Each as its host reads it: what is sent with a file of the app, and with the shell.
const readers: Record<string, (hosting: Hosting) => { shell: Record<string, string>; asset: Record<string, string> }> =
  {
    nginx(hosting) {
      const within = (start: string) =>
        pairsIn(
          nginxFile(hosting).split(`location ${start} {`)[1]?.split('\n}')[0],
          /add_header (\S+) "([^"]*)"(?: always)?;/g,
        )
      return { shell: within('/'), asset: within('/assets/') }
    },
    caddy(hosting) {
      const text = caddyFile(hosting)
      const always = pairsIn(text.split('header {')[1]?.split('\n}')[0], /^\t(\S+) "([^"]*)"$/gm)
      const within = (start: string) => ({
        ...always,
        ...pairsIn(text.split(start)[1]?.split('\n}')[0], /\theader (?:@there )?(\S+) "([^"]*)"/g),
      })
      return { shell: within('handle {'), asset: within('handle /assets/* {') }
    },
  }

function pairsIn(text: string | undefined, pattern: RegExp): Record<string, string> {
  return Object.fromEntries([...(text ?? '').matchAll(pattern)].map(([, name = '', value = '']) => [name, value]))
}

describe.each(Object.entries(readers))('what is printed for %s', (_, read) => {
  test('sends the whole table with every file, and keeps only what is named after its content', () => {
    const hosting = hostingOf(build(elsewhere))
    const { shell, asset } = read(hosting)
    expect(shell).toEqual({ ...hosting.headers, 'Cache-Control': 'no-cache' })
    expect(asset).toEqual({ ...hosting.headers, 'Cache-Control': 'public, max-age=31536000, immutable' })
  })
})

test('nginx and Caddy answer a missing asset with nothing, never with the shell', () => {
  const hosting = hostingOf(build())
  expect(nginxFile(hosting)).toContain('location /assets/ {\n  try_files $uri =404;')
  expect(caddyFile(hosting).split('handle /assets/* {')[1]?.split('}')[0]).not.toContain('try_files')
})

test('`_headers` says each header once for a file: such hosts join what they find twice', () => {
  const hosting = { ...hostingOf(build(elsewhere)), assetPaths: ['/assets/a-1.js', '/assets/b-2.css'] }
  const [everything = '', ...assets] = headersFile(hosting).split(/\n(?=\/assets\/)/)
  for (const [name, value] of Object.entries(hosting.headers)) expect(everything).toContain(`\n  ${name}: ${value}\n`)
  expect(everything).not.toContain('Cache-Control')
  const kept = '  Cache-Control: public, max-age=31536000, immutable'
  expect(assets.map((rule) => rule.trimEnd())).toEqual([`/assets/a-1.js\n${kept}`, `/assets/b-2.css\n${kept}`])
})

test('`_headers` holds no more rules than such hosts read, and first what the shell asks for', () => {
  const folder = build()
  mkdirSync(join(folder, 'assets'))
  for (let each = 0; each < 150; each += 1) writeFileSync(join(folder, `assets/a${each}.js`), '')
  writeFileSync(join(folder, 'index.html'), '<script src="/assets/a99.js">')
  const rules = headersFile(hostingOf(folder)).match(/^\/.*$/gm) ?? []
  expect([rules.length, rules[0], rules[1]]).toEqual([100, '/*', '/assets/a99.js'])
})

test('`_redirects` leads every address of the portal to the shell, and no other', () => {
  const rules = redirectsFile()
    .trim()
    .split('\n')
    .map((line) => line.split(' ')[0] ?? '')
  const isLed = (path: string) =>
    rules.some((rule) => rule === path || (rule.endsWith('/*') && path.startsWith(rule.slice(0, -1))))
  const { help: _, today: __, ...others } = paths
  for (const path of Object.values(others)) expect(isLed(path('some-id')), path('some-id')).toBe(true)
  for (const path of ['/assets/gone.js', '/sw.js', '/help/es/', '/clinic.json']) expect(isLed(path), path).toBe(false)
})

test('the list of hashes is one that sha256sum reads, and notices a changed file', () => {
  const folder = build()
  const before = hashesOf(folder)
  expect(before).toMatch(/^[0-9a-f]{64} {2}clinic\.json\n[0-9a-f]{64} {2}index\.html\n$/)
  writeFileSync(join(folder, 'index.html'), '<style>a{color:blue}</style>')
  expect(hashesOf(folder)).not.toBe(before)
})

test.each([
  ['/x/node_modules/react/index.js', '/x/node_modules/react'],
  ['/x/node_modules/@scure/bip39/index.js', '/x/node_modules/@scure/bip39'],
  ['\0/x/node_modules/idb/build/index.js?commonjs', '/x/node_modules/idb'],
  ['/x/src/main.tsx', undefined],
])('the licence of %s is looked for in its package', (id, folder) => expect(packageFolder(id)).toBe(folder))

test('a host nobody knows, or a build that is not there, is said in one line', () => {
  expect(hostCommand(['iis'])).toEqual({ text: 'usage: npm run headers -- nginx|caddy|static [FOLDER]\n', code: 2 })
  expect(hostCommand(['nginx', '/nowhere']).text).toMatch(/^There is no build in \/nowhere.*\n$/)
})
