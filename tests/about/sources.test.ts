import { expect, test } from 'vitest'
import { references } from '../../src/features/about/references.ts'
import ar from '#i18n/locales/ar/about.ts'
import en from '#i18n/locales/en/about.ts'
import es from '#i18n/locales/es/about.ts'

/** Every number the page says, with where it comes from. A number without a line here is a claim without a source. */
const numbers: Readonly<Record<string, string>> = {
  '17': 'Drozdz et al. 2022, PMC9207256: articles found',
  '603': 'Drozdz et al. 2022, PMC9207256: people in them',
  '2022': 'year of Drozdz et al.',
  '2021': 'year of Deyama & Bhatt',
  '7,736': 'doi 10.1177/1357633X19887262: messages read by hand',
  '3.2': 'doi 10.1177/1357633X19887262: per cent that spoke of self-harm',
  '13': 'doi 10.1089/tmj.2021.0318: people who died by suicide',
  '3': 'doi 10.1089/tmj.2021.0318: of them had written',
  '30': 'doi 10.1089/tmj.2021.0318: days',
}

test.each(Object.entries({ en, es, ar }))('every number on About has a source: %s', (_language, words) => {
  const said = Object.values(words).flatMap((message) => message.match(/\d+(?:[.,]\d+)*/g) ?? [])
  expect(said.length).toBeGreaterThan(8)
  expect(said.filter((number) => !(number in numbers))).toEqual([])
})

test.each(Object.entries({ en, es, ar }))('what no study supports is not said: %s', (_language, words) => {
  const claims = /proven|works for|effective|guarantees|demostrad|eficaz|garantiza que|مثبت|فعّال|يضمن/iu
  expect(Object.values(words).filter((message) => claims.test(message))).toEqual([])
})

test('a paper whose link could not be matched to it says so', () => {
  expect(references.filter(({ isSure }) => !isSure).map(({ words }) => words)).toEqual(['deyama'])
})
