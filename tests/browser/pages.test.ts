import type { Questionnaire } from '@medplum/fhirtypes'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { languageCodes, languages, type Language } from '#i18n/languages.ts'
import { byId } from '#mocks/people/people.ts'
import { themes, type Theme } from '#ui/preferences.ts'
import { axeBreaches } from './axe.ts'
import { englishOf, englishPieces, keysAmong } from './messages.ts'
import { goTo, placesIn, readers, standWhole, unfold, type Place } from './places.ts'
import { loaded, servedPortal, type Visit } from './portal.ts'

const portal = servedPortal()

describe.each(languageCodes)('in %s', (language) => {
  let visit: Visit

  beforeAll(async () => {
    visit = await portal.longVisit({ as: readers[language], language })
  })
  afterAll(() => visit.close())

  test.each(placesIn(language))('$name: readable by everybody, in its language, and quiet', async (place) => {
    await goTo(portal, visit, place)
    expect(await faultsOf(visit, language, place.kind)).toEqual([])
  })

  test('help inside the app', async () => {
    await goTo(portal, visit, { name: 'Today', path: '/', kind: 'screen' })
    await visit.page.locator('.help-now').click()
    await visit.page.locator('main.help h1').waitFor()
    expect(await faultsOf(visit, language, 'screen')).toEqual([])
  })

  test('where nobody is signed in', async () => {
    const stranger = await portal.visit({ language })
    await loaded(stranger.page)
    expect(await faultsOf(stranger, language, 'screen')).toEqual([])
  })
})

test('a page with faults is found out', async () => {
  const { page, troubles } = await portal.visit({ as: 'lucia', at: '/settings', language: 'es' })
  const sentence = englishPieces.find((piece) => piece.length > 40) ?? ''
  await page.evaluate((english) => {
    const main = document.querySelector('main')
    for (const text of ['saved_device', 'Nobody is called {{name}}', english])
      main?.append(Object.assign(document.createElement('p'), { textContent: text, style: 'color: #888' }))
    main?.append(document.createElement('input'))
    document.title = 'Ketamina de Lucía'
    document.documentElement.lang = 'en'
  }, sentence)
  const faults = (await faultsOf({ page, troubles }, 'es', 'screen')).join('\n')
  for (const fault of [
    'says that it is in en',
    'lacks the neutral name',
    'tells too much',
    'names Lucía',
    'in place of words: saved_device',
    'a blank: Nobody is called {{name}}',
    `in English: ${sentence}`,
    'light: label',
    'light: color-contrast',
  ])
    expect(faults).toContain(fault)
})

async function faultsOf(
  { page, troubles }: Pick<Visit, 'page' | 'troubles'>,
  language: Language,
  kind: Place['kind'],
): Promise<string[]> {
  // What comes last may still push the rest about.
  await page.waitForLoadState('networkidle')
  await unfold(page)
  return [
    ...(await faultsOfDocument(page, language)),
    ...(await faultsOfTexts(page, language)),
    ...(await axeBreachesInEachTheme(page, kind)),
    ...troubles,
  ]
}

async function faultsOfDocument(page: Page, language: Language): Promise<string[]> {
  const { lang, dir } = await page.evaluate(() => ({ lang: document.documentElement.lang, dir: document.dir }))
  const title = await page.title()
  const names = byId(readers[language]).name.split(' ')
  const { direction } = languages[language]
  return [
    ...(lang === language ? [] : [`the page says that it is in ${lang}`]),
    ...(dir === direction ? [] : [`the page goes ${dir}`]),
    ...(title.replaceAll(/[\u2066-\u2069]/g, '').endsWith(' – Portal')
      ? []
      : [`the title lacks the neutral name: ${title}`]),
    ...(/ketamin|\bKAP\b|infusi|psych|psico|كيتامين/i.test(title) ? [`the title tells too much: ${title}`] : []),
    ...names.filter((name) => title.includes(name)).map((name) => `the title names ${name}`),
  ]
}

async function faultsOfTexts(page: Page, language: Language): Promise<string[]> {
  const { texts, visible } = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    while (walker.nextNode()) found.push(walker.currentNode.textContent?.trim() ?? '')
    // What the card says a second time, for whoever works in the room, is meant to be in the clinic's language.
    const inRoom = [...document.querySelectorAll<HTMLElement>('.in-room[lang]')]
    for (const words of inRoom) words.style.display = 'none'
    const visible = document.body.innerText.replaceAll(/\s+/g, ' ')
    for (const words of inRoom) words.style.display = ''
    return { texts: found, visible }
  })
  const questionnaires = portal.demo().clinic.fhir.all('Questionnaire') as Questionnaire[]
  const english = language === 'en' ? [] : [...englishPieces, ...englishOf(questionnaires)]
  return [
    ...(texts.length > 3 ? [] : ['there is hardly a word']),
    ...keysAmong(texts).map((key) => `a key in place of words: ${key}`),
    ...texts.filter((text) => /\{\{|\bundefined\b|\bNaN\b|\[object /.test(text)).map((text) => `a blank: ${text}`),
    ...english.filter((piece) => visible.includes(piece)).map((piece) => `in English: ${piece}`),
  ]
}

async function axeBreachesInEachTheme(page: Page, kind: Place['kind']): Promise<string[]> {
  const breaches: string[] = []
  for (const theme of themes) {
    if (!(await turnTo(page, theme, kind))) continue
    await standWhole(page, 390)
    for (const breach of await axeBreaches(page)) breaches.push(`${theme}: ${breach}`)
  }
  return breaches
}

// What follows the choice of a theme is style alone, so the page is not loaded again. A page without scripts goes by the device.
async function turnTo(page: Page, theme: Theme, kind: Place['kind']): Promise<boolean> {
  if (kind === 'alone' && theme === 'low-light') return false
  if (kind === 'alone') await page.emulateMedia({ colorScheme: theme === 'dark' ? 'dark' : 'light' })
  else await page.evaluate((chosen) => void (document.documentElement.dataset.theme = chosen), theme)
  // A colour on its way to another is neither.
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)))
  return true
}
