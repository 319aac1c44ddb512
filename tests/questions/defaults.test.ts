import { expect, test } from 'vitest'
import { translationUrl } from '#questions/localText.fhir.ts'
import { wordComplaints } from '../locales.ts'
import { defaults as questionnaires } from '#questions/defaults/defaults.fhir.ts'

const translated = ['text', 'prefix', 'title', 'description', 'display']

test.each(questionnaires.map((questionnaire) => ({ id: questionnaire.id, questionnaire })))(
  '$id is written in Spanish and Arabic wherever it is in English',
  ({ questionnaire }) => {
    const missing = wordsIn(questionnaire).filter(({ languages }) => languages.join() !== 'es,ar')
    expect(missing).toEqual([])
    expect(wordsIn(questionnaire).length).toBeGreaterThan(3)
  },
)

test('the Arabic is in Arabic letters and the Spanish is not the English', () => {
  for (const { english, es, ar } of questionnaires.flatMap(wordsIn)) {
    expect(ar, english).toMatch(/[\u0600-\u06ff]/)
    expect(es, english).not.toBe(english)
    expect(`${es}${ar}`, english).not.toMatch(/◆/)
  }
})

test('no form says what the portal does not say, in any language', () => {
  const said = questionnaires
    .flatMap(wordsIn)
    .flatMap(({ english, es, ar }) => [
      ...wordComplaints(english, 'en'),
      ...wordComplaints(es, 'es'),
      ...wordComplaints(ar, 'ar'),
    ])
  expect(said).toEqual([])
})

test('every worksheet and template of the clinic is there, once', () => {
  expect(questionnaires.map(({ id }) => id)).toEqual([
    'kap-intention',
    'kap-comfort',
    'kap-ready',
    'kap-free',
    'kap-first-notes',
    'kap-reflection',
    'kap-bring',
    'kap-week',
    'kap-step',
    'kap-safety',
  ])
  const uses = questionnaires.map(({ code }) => code?.[0]?.code)
  expect(new Set(uses).size).toBe(uses.length)
})

type Found = { english: string; languages: string[]; es: string; ar: string }

function wordsIn(value: unknown): Found[] {
  if (Array.isArray(value)) return value.flatMap(wordsIn)
  if (typeof value !== 'object' || value === null) return []
  const fields = value as Record<string, unknown>
  return Object.entries(fields).flatMap(([field, inner]) => {
    if (typeof inner === 'string') return translated.includes(field) ? [found(inner, fields[`_${field}`])] : []
    return field.startsWith('_') ? [] : wordsIn(inner)
  })
}

type Translation = { url: string; extension: { url: string; valueCode?: string; valueString?: string }[] }

function found(english: string, beside: unknown): Found {
  const translations = (beside as { extension?: Translation[] } | undefined)?.extension ?? []
  const contents = translations
    .filter(({ url }) => url === translationUrl)
    .map(({ extension }) => ({
      language: extension.find(({ url }) => url === 'lang')?.valueCode ?? '',
      content: extension.find(({ url }) => url === 'content')?.valueString ?? '',
    }))
    .filter(({ content }) => content.trim() !== '')
  const contentIn = (language: string) => contents.find((each) => each.language === language)?.content ?? ''
  return { english, languages: contents.map(({ language }) => language), es: contentIn('es'), ar: contentIn('ar') }
}
