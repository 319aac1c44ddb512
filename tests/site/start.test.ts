// @vitest-environment jsdom
import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import { afterEach, describe, expect, test } from 'vitest'
import { startWords } from '#i18n/i18n.ts'
import { languages } from '#i18n/languages.ts'
import { paths } from '#paths.ts'
import { textOf } from '../help/helpIn.tsx'

const index = readFileSync('index.html', 'utf8')
const source = readFileSync('public/start.js', 'utf8')
const page = document.documentElement
const read: string[] = []

afterEach(() => {
  page.removeAttribute('data-theme')
  page.lang = 'en'
  page.dir = 'ltr'
  read.length = 0
})

/** Opens index.html on a device that keeps these, as a browser does: the head first, then the script, then the body. */
async function open(kept: Record<string, string>, spoken: readonly string[] = ['en-US']): Promise<void> {
  document.head.innerHTML = /<head>([\s\S]*)<\/head>/.exec(index)?.[1] ?? ''
  document.body.innerHTML = ''
  const localStorage = {
    getItem(key: string) {
      read.push(key)
      return kept[key] ?? null
    },
  }
  runInNewContext(source, { document, localStorage, navigator: { languages: spoken }, MutationObserver })
  document.body.innerHTML = /<body>([\s\S]*)<\/body>/.exec(index)?.[1] ?? ''
  await Promise.resolve()
  document.dispatchEvent(new Event('DOMContentLoaded'))
}

const said = (key: string) => document.querySelector(`[data-words="${key}"]`)

describe.each(['es', 'ar'] as const)('in %s', (language) => {
  test('says the few words of the shell as the messages do, before anything is painted', async () => {
    await open({ language })
    const t = (await startWords(language, ['help'])).getFixedT(language, 'help')
    expect(page.lang).toBe(language)
    expect(page.dir).toBe(languages[language].direction)
    expect(said('helpNow')?.textContent).toBe(t('helpNow'))
    expect(said('helpNow')?.getAttribute('href')).toBe(paths.help(language))
    expect(said('inDanger')?.textContent).toBe(textOf(t('inDanger', { crisis: '988', emergency: '911' })))
    expect(said('opensSlowly')?.textContent).toBe(t('opensSlowly'))
  })

  test('988 and 911 can still be dialled', async () => {
    await open({ language })
    const links = [...(said('inDanger')?.querySelectorAll('a') ?? [])]
    expect(links.map((link) => [link.getAttribute('href'), link.textContent])).toEqual([
      ['tel:988', '988'],
      ['tel:911', '911'],
    ])
  })
})

test('every piece of the shell that has words is translated', () => {
  const marked = new Set([...index.matchAll(/data-words="(\w+)"/g)].map(([, key]) => key))
  expect(marked).toEqual(new Set(['helpNow', 'inDanger', 'opensSlowly']))
})

test('English is left as it stands', async () => {
  await open({ language: 'en' }, ['ar'])
  expect(page.lang).toBe('en')
  expect(said('helpNow')?.textContent).toBe('Help now')
})

test.each([
  [['es-MX', 'en'], 'es'],
  [['fr', 'ar-EG'], 'ar'],
  [['en-US', 'es'], 'en'],
  [['fr'], 'en'],
  [[], 'en'],
])('a device that prefers %j and has chosen nothing is spoken to in %s', async (spoken, language) => {
  await open({}, spoken)
  expect(page.lang).toBe(language)
})

test.each([
  ['light', '#f2f0e9'],
  ['dark', '#171817'],
  ['low-light', '#080503'],
])('the theme %s is set at once, with its own colour around the page', async (theme, colour) => {
  await open({ theme })
  expect(page.dataset.theme).toBe(theme)
  const colours = [...document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')].map(
    ({ content }) => content,
  )
  expect(colours).toEqual([colour, colour])
  expect(readFileSync('src/ui/tokens.css', 'utf8')).toContain(colour)
})

test.each(['constructor', '', 'neon'])('what is no theme (%s) changes nothing', async (theme) => {
  await open({ theme, language: theme })
  expect(page.dataset.theme).toBeUndefined()
  expect(page.lang).toBe('en')
})

test('an app that cannot be loaded is said at once', async () => {
  await open({})
  expect(page.dataset.start).toBeUndefined()
  document.querySelector('script[type="module"]')?.dispatchEvent(new Event('error'))
  expect(page.dataset.start).toBe('failed')
  delete page.dataset.start
})

test('reads two keys and no other', async () => {
  await open({})
  expect(read.toSorted()).toEqual(['language', 'theme'])
})

test('a browser that refuses its storage still opens', () => {
  const refusing = {
    getItem() {
      throw new DOMException('denied', 'SecurityError')
    },
  }
  runInNewContext(source, { document, localStorage: refusing, navigator: { languages: ['es'] }, MutationObserver })
  document.dispatchEvent(new Event('DOMContentLoaded'))
  expect(page.lang).toBe('es')
})
