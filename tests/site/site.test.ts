import { readFileSync } from 'node:fs'
import { build } from 'vite'
import { beforeAll, describe, expect, test } from 'vitest'
import { createElement } from 'react'
import { readClinicFile } from '#clinic/readClinic.ts'
import { HelpPage } from '#help/HelpPage.tsx'
import { startWords } from '#i18n/i18n.ts'
import { languageCodes, languages, type Language } from '#i18n/languages.ts'
import { paths } from '#paths.ts'
import { cacheControl, inlineStyleHashes, securityHeaders } from '#site/headers.ts'
import { helpDocument } from '#site/helpDocument.tsx'
import { helpPages } from '#site/helpPages.ts'
import { neededCss } from '#site/neededCss.ts'
import { shellHtml } from '#site/shellHtml.ts'
import { htmlIn, sampleClinic, textOf } from '../help/helpIn.tsx'

// The real plugins on the real index.html; only the app itself is left out.
const withoutApp = {
  name: 'without-app',
  enforce: 'pre' as const,
  load: (id: string) => (id.endsWith('/src/main.tsx') ? "import '#ui/base.css'" : undefined),
}

const files = new Map<string, string>()

beforeAll(async () => {
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [withoutApp, helpPages(), shellHtml()],
    build: { write: false },
  })
  if (!('output' in output)) throw new Error('no build')
  for (const file of output.output) if (file.type === 'asset') files.set(file.fileName, String(file.source))
})

const clinic = sampleClinic()
const shell = () => files.get('index.html') ?? ''
const page = (language: Language) => files.get(`${paths.help(language).slice(1)}index.html`) ?? ''

describe.each(languageCodes)('the static page in %s', (language) => {
  test('says what the page in the app says', async () => {
    const inApp = await htmlIn(language, createElement(HelpPage, { clinic, language }))
    const body = page(language).replace(/^[\s\S]*<body>/, '')
    expect(textOf(body)).toBe(textOf(inApp))
  })

  test('is a whole document in its language, with a neutral title', () => {
    expect(page(language)).toMatch(
      new RegExp(`^<!doctype html><html lang="${language}" dir="${languages[language].direction}">`),
    )
    expect(textOf(/<title>(.*)<\/title>/.exec(page(language))?.[1] ?? '')).toContain(' – Portal')
  })

  test('runs nothing, loads no style and no font, and is small', () => {
    expect(page(language)).not.toMatch(/<script|javascript:|\son\w+=|rel="stylesheet"|@import|@font-face|url\(/i)
    expect(Buffer.byteLength(page(language))).toBeLessThan(30_000)
  })

  test('follows the light or the dark of the device, and has no attribute style', () => {
    expect(page(language)).toContain('color-scheme:light dark')
    expect(page(language)).toContain('--paper:light-dark(')
    expect(page(language)).not.toMatch(/\sstyle="/)
  })
})

test('all pages share one inline style, so the policy needs one hash for them', () => {
  const hashes = languageCodes.flatMap((language) => inlineStyleHashes(page(language)))
  expect(hashes).toHaveLength(3)
  expect(new Set(hashes).size).toBe(1)
})

test('the shell names the clinic, 988, 911 and the way to help before any script of the app', () => {
  expect(shell()).toContain('>Thrive Center for Health</a>')
  const body = shell().slice(shell().indexOf('<body>'))
  expect(body).toContain('<a href="tel:988" dir="ltr">988</a>')
  expect(body).toContain('<a href="tel:911" dir="ltr">911</a>')
  expect(body).toContain('href="/help/">Help now</a>')
  expect(body).toContain(`href="tel:${clinic.phone.number}"`)
  expect(shell()).not.toMatch(/%[A-Z_]+%|<!-- first style -->/)
})

test('the shell has its style inside, in the tokens’ own colours, and waits for no style sheet', () => {
  expect(inlineStyleHashes(shell())).toHaveLength(1)
  expect(shell()).toContain("[data-theme='low-light']")
  expect(shell().indexOf('rel="stylesheet"')).toBeGreaterThan(shell().indexOf('id="root"'))
})

test('the shell says in English what the messages say', async () => {
  const t = (await startWords('en', ['help'])).getFixedT('en', 'help')
  const text = textOf(shell().slice(shell().indexOf('<body>')))
  for (const sentence of [
    t('inDangerText', { crisis: '988', emergency: '911' }),
    t('opensSlowly'),
    t('needsScripts'),
    t('helpNow'),
  ]) {
    expect(text).toContain(sentence)
  }
})

test.each(['es', 'ar'] as const)('without scripts the shell says in %s that help works', async (language) => {
  const t = (await startWords(language, ['help'])).getFixedT(language, 'help')
  const noscript = /<noscript>([\s\S]*)<\/noscript>/.exec(shell())?.[1] ?? ''
  expect(textOf(noscript)).toContain(t('needsScripts'))
  expect(noscript).toContain(`<a href="${paths.help(language)}">${t('helpNow')}</a>`)
})

test('the theme colours are those of the tokens', () => {
  const tokens = readFileSync('src/ui/tokens.css', 'utf8')
  const [, light, dark] = /--paper: light-dark\((#\w+), (#\w+)\)/.exec(tokens) ?? []
  expect(shell()).toContain(`content="${light}" media="(prefers-color-scheme: light)"`)
  expect(shell()).toContain(`content="${dark}" media="(prefers-color-scheme: dark)"`)
})

describe('the headers', () => {
  const headers = securityHeaders({ fhir: ['https://fhir.example'], signIn: ['https://sign-in.example'] }, [
    "'sha256-abc='",
  ])
  const policy = headers['Content-Security-Policy'] ?? ''

  test('allow nothing but ourselves, the clinic’s servers and the styles we hashed', () => {
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self' 'sha256-abc='",
      "img-src 'self' data:",
      "font-src 'self'",
      "connect-src 'self' https://fhir.example https://sign-in.example",
      "manifest-src 'self'",
      "worker-src 'self'",
      "base-uri 'none'",
      "form-action 'self' https://sign-in.example",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types portal-urls',
    ])
    expect(policy).not.toContain('unsafe')
  })

  test('tell nobody where one came from, and keep the rest shut', () => {
    expect(headers).toMatchObject({
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'X-Content-Type-Options': 'nosniff',
    })
    expect(headers['Permissions-Policy']).toContain('microphone=()')
    expect(headers['Strict-Transport-Security']).toMatch(/^max-age=\d{8}/)
  })

  test('let only what is named after its content be kept', () => {
    expect(cacheControl('/assets/index-BGGyI8qb.css')).toContain('immutable')
    for (const path of ['/', '/index.html', '/help/', '/clinic.json', '/start.js'])
      expect(cacheControl(path)).toBe('no-cache')
  })

  test('hash a style as browsers do', () => {
    expect(inlineStyleHashes('<style>a{}</style><style>a{}</style>')).toEqual([
      "'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk='",
    ])
  })
})

describe('the style a page needs', () => {
  test('has the rules that can apply, and the names they use', () => {
    const css = `
      @layer a, b;
      @font-face { font-family: X; src: url('x.woff2'); }
      @layer a { :root { --used: red; --through: var(--used); --unused: blue; } }
      @layer b {
        .there > p, .elsewhere { color: var(--through); }
        .elsewhere:hover { color: blue; }
        .there[data-kind='other'] { color: blue; }
        .there:not(.elsewhere)::before { content: '};{'; }
        @media print { .elsewhere { display: none; } }
        @media print { p { margin: 0 } }
      }`
    expect(neededCss(css, '<div class="there" data-kind="one"><p>x</p></div>')).toBe(
      '@layer a, b;' +
        '@layer a{:root{--used:red;--through:var(--used)}}' +
        '@layer b{.there > p{color:var(--through)}' +
        ".there:not(.elsewhere)::before{content:'};{'}" +
        '@media print{p{margin:0}}}',
    )
  })
})

describe.each([
  ['another state', 'mocks/clinics/oregon.json', ['911', '988'], ['999', '116123', '616-730-8069', 'Kent']],
  [
    'another country',
    'mocks/clinics/bristol.json',
    ['999', '116123'],
    ['911', '988', '741741', '616-730-8069', 'Kent'],
  ],
])('a clinic in %s', (_, file, numbers, strangers) => {
  const built = new Map<string, string>()
  beforeAll(async () => {
    const output = await build({
      configFile: false,
      logLevel: 'silent',
      plugins: [withoutApp, helpPages(file), shellHtml(file)],
      build: { write: false },
    })
    if (!('output' in output)) throw new Error('no build')
    for (const one of output.output) if (one.type === 'asset') built.set(one.fileName, String(one.source))
  })

  test.each(['index.html', 'help/index.html', 'help/es/index.html', 'help/ar/index.html'])(
    '%s has the numbers of its country and its own, and none of anybody else’s',
    (name) => {
      const html = built.get(name) ?? ''
      const { clinic: theirs } = readClinicFile(readFileSync(file, 'utf8'))
      for (const number of [...numbers, theirs?.phone.number ?? 'no clinic']) expect(html).toContain(`"tel:${number}"`)
      const body = textOf(html.replace(/<head>[\s\S]*<\/head>/, ''))
      for (const stranger of strangers) expect(body).not.toContain(stranger)
      expect(html).not.toMatch(new RegExp(strangers.map((stranger) => `(tel|sms):\\+?${stranger}\\b`).join('|')))
    },
  )
})

test('a broken file: the lines of the country it names stand, and nobody’s phone', async () => {
  const broken = await helpDocument('en', readClinicFile('{ "country": "GB", "phone": { "number": "+4411'), '')
  expect(broken).toContain('"tel:999"')
  expect(broken).not.toMatch(/988|911|616-730/)
  const unknown = await helpDocument('en', readClinicFile('{'), '')
  expect(unknown).toContain('"tel:988"')
  expect(unknown).not.toContain('616-730')
})
