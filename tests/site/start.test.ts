// @vitest-environment jsdom
import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { startWords } from '#i18n/i18n.ts'
import { crisisWords } from '#help/numbersToCall.ts'
import { languageCodes, languages } from '#i18n/languages.ts'
import { paths } from '#paths.ts'
import { withShellWords } from '#site/shellWords.ts'
import { sampleClinic, textOf } from '../help/helpIn.tsx'

const index = withShellWords(readFileSync('index.html', 'utf8'), sampleClinic(), 'US')
const source = readFileSync('public/start.js', 'utf8')
const page = document.documentElement
const read: string[] = []
const made: string[] = []
const turns: (() => void)[] = []
let painted = (): void => {}

class Paints {
  constructor(told: (paints: unknown, observer: Paints) => void) {
    painted = () => told([], this)
  }
  observe(): void {}
  disconnect(): void {}
}

const Intl = {
  Locale: class {
    constructor(language: string) {
      made.push(`locale ${language}`)
    }
    maximize(): void {}
  },
  NumberFormat: class {
    constructor(language: string) {
      made.push(`number ${language}`)
    }
  },
  DateTimeFormat: class {
    constructor(language: string) {
      made.push(`date ${language}`)
    }
  },
}

const browser = { document, PerformanceObserver: Paints, setTimeout: (turn: () => void) => turns.push(turn), Intl }

/** A tab, whether the host is there, and how often the page was loaded again. */
const noted = new Map<string, string>()
let host = async (): Promise<{ ok: boolean }> => ({ ok: true })
let loads = 0
const tab = {
  sessionStorage: {
    getItem: (key: string) => noted.get(key) ?? null,
    setItem: (key: string, value: string) => noted.set(key, value),
  },
  location: { reload: () => (loads += 1) },
  fetch: () => host(),
}

afterEach(() => {
  noted.clear()
  loads = 0
  host = async () => ({ ok: true })
  delete page.dataset.start
  page.removeAttribute('data-theme')
  page.lang = 'en'
  page.dir = 'ltr'
  read.length = 0
  made.length = 0
  turns.length = 0
})

/** Opens index.html on a device that keeps these, as a browser does: the head first, then the script, then the body. */
function open(kept: Record<string, string>, spoken: readonly string[] = ['en-US']): void {
  document.head.innerHTML = /<head>([\s\S]*)<\/head>/.exec(index)?.[1] ?? ''
  document.body.innerHTML = ''
  const localStorage = {
    getItem(key: string) {
      read.push(key)
      return kept[key] ?? null
    },
  }
  runInNewContext(source, { ...browser, ...tab, localStorage, navigator: { languages: spoken } })
  document.body.innerHTML = /<body>([\s\S]*)<\/body>/.exec(index)?.[1] ?? ''
}

describe.each(languageCodes)('in %s', (language) => {
  test('the few words of the shell are those of the messages, and the document names the language before they are painted', async () => {
    open({ language })
    const t = (await startWords(language, ['help'])).getFixedT(language, 'help')
    const said = [...document.querySelectorAll(`[data-said][lang="${language}"]`)]
    const { by, blanks } = crisisWords('US', language)
    expect(page.lang).toBe(language)
    expect(page.dir).toBe(languages[language].direction)
    expect(said.map(({ textContent }) => textContent)).toEqual([
      textOf(t(`inDanger${by}`, blanks)),
      t('helpNow'),
      t('opensSlowly'),
    ])
    expect(said[1]?.getAttribute('href')).toBe(paths.help(language))
  })

  test('988 and 911 can be dialled', () => {
    open({ language })
    const links = [...document.querySelectorAll(`.first-danger[lang="${language}"] a`)]
    expect([...new Set(links.map((link) => `${link.getAttribute('href')} ${link.textContent}`))]).toEqual([
      'tel:988 988',
      'tel:911 911',
    ])
  })
})

test.each([
  [['es-MX', 'en'], 'es'],
  [['fr', 'ar-EG'], 'ar'],
  [['en-US', 'es'], 'en'],
  [['fr'], 'en'],
  [[], 'en'],
])('a device that prefers %j and has chosen nothing is spoken to in %s', async (spoken, language) => {
  open({}, spoken)
  expect(page.lang).toBe(language)
})

test.each([
  ['light', '#f2f0e9'],
  ['dark', '#171817'],
  ['low-light', '#080503'],
])('the theme %s is set at once, with its own colour around the page', async (theme, colour) => {
  open({ theme })
  expect(page.dataset.theme).toBe(theme)
  const colours = [...document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')].map(
    ({ content }) => content,
  )
  expect(colours).toEqual([colour, colour])
  expect(readFileSync('src/ui/tokens.css', 'utf8')).toContain(colour)
})

test.each(['constructor', '', 'neon'])('what is no theme (%s) changes nothing', async (theme) => {
  open({ theme, language: theme })
  expect(page.dataset.theme).toBeUndefined()
  expect(page.lang).toBe('en')
})

test('an app that cannot be loaded is said at once', () => {
  open({})
  expect(page.dataset.start).toBeUndefined()
  failsToLoad()
  expect(page.dataset.start).toBe('failed')
})

test('an app that cannot be loaded while its host is there is loaded again, once for each build', async () => {
  open({})
  failsToLoad()
  await vi.waitFor(() => expect(loads).toBe(1))
  failsToLoad()
  await settled()
  expect(loads).toBe(1)
  failsToLoad('/assets/of-another-build.js')
  await vi.waitFor(() => expect(loads).toBe(2))
})

test.each([
  ['is not there', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['has trouble of its own', async () => ({ ok: false })],
])('where the host %s, the page stays as it is, with help in reach', async (_, answers) => {
  host = answers
  open({})
  failsToLoad()
  await settled()
  expect(loads).toBe(0)
  expect(page.dataset.start).toBe('failed')
})

function failsToLoad(code?: string): void {
  const script = document.querySelector('script[type="module"]')
  if (code) script?.setAttribute('src', code)
  script?.dispatchEvent(new Event('error'))
}

function settled(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve)
  })
}

test('reads two keys and no other', () => {
  open({})
  expect(read.toSorted()).toEqual(['language', 'theme'])
})

test('a browser that refuses its storage still opens', () => {
  const refusing = {
    getItem() {
      throw new DOMException('denied', 'SecurityError')
    },
  }
  runInNewContext(source, { ...browser, localStorage: refusing, navigator: { languages: ['es'] } })
  expect(page.lang).toBe('es')
})

test('what a first date takes is made ready after the first paint, one thing at a turn', () => {
  open({ language: 'ar' })
  expect([made.length, turns.length]).toEqual([0, 0])
  painted()
  for (const count of [1, 2, 3]) {
    expect(made).toHaveLength(count - 1)
    turns.shift()?.()
    expect(made).toHaveLength(count)
  }
  expect(made).toEqual(['locale ar', 'number ar', 'date ar'])
  expect(turns).toEqual([])
})
