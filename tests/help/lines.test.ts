import { describe, expect, test } from 'vitest'
import { countries } from '#clinic/country.ts'
import { languageCodes } from '#i18n/languages.ts'
import { needs, type Line } from '#help/line.ts'
import { hidesInVain, linesOf, moreLines, needsAnswered } from '#help/lines.ts'
import { numbersToCall } from '#help/numbersToCall.ts'
import { oldFacts, oldFactsInWords } from '#help/oldFacts.ts'
import { sampleClinic } from './helpIn.tsx'

const clinic = sampleClinic()

test('the facts are the ones that were checked', () => {
  const facts = countries.map((country) => {
    const { crisis, emergency } = numbersToCall(country)
    const lines: readonly Line[] = linesOf(country).lines
    const first = lines.map(({ id, ways: [way] }) => [id, way && 'number' in way ? way.number : way?.by, wordOf(way)])
    return [country, emergency.number, crisis.number, first]
  })
  expect(facts).toEqual([
    [
      'US',
      '911',
      '988',
      [
        ['crisisTextLine', '741741', 'HOME'],
        ['trevor', '+18664887386', undefined],
        ['transLifeline', '+18775658860', undefined],
        ['fireside', '+16234737433', undefined],
        ['samhsa', '+18006624357', undefined],
        ['domesticViolence', '+18007997233', undefined],
        ['sexualAssault', '+18006564673', undefined],
        ['poisonControl', '+18002221222', undefined],
      ],
    ],
    [
      'GB',
      '999',
      '116123',
      [
        ['nhsMentalHealth', '111', '2'],
        ['shout', '85258', 'SHOUT'],
        ['papyrus', '08000684141', undefined],
        ['emergencyInSign', 'web', undefined],
        ['switchboard', '08000119100', undefined],
        ['domesticAbuse', '08082000247', undefined],
        ['rapeSupport', '08085002222', undefined],
        ['nhsAdvice', '111', undefined],
      ],
    ],
  ])
})

function wordOf(way: object | undefined): unknown {
  if (!way) return undefined
  return 'word' in way ? way.word : 'press' in way ? way.press : undefined
}

describe.each(countries)('%s', (country) => {
  const { lifeline, groups, lines } = linesOf(country)
  const all: readonly Pick<Line, 'ways' | 'speaks'>[] = [lifeline, ...groups, ...lines]
  const ways = all.flatMap((line) => [...line.ways, ...Object.values(line.speaks ?? {}).flat()])

  test.each([...ways, ...clinic.lines.flatMap((line) => line.ways)])(
    '$by $number $address: what is shown is what is dialled, and links are https',
    (way) => {
      switch (way.by) {
        case 'call':
        case 'text':
        case 'videophone':
        case 'relay':
          expect(way.number).toMatch(/^(\+1\d{10}|0\d{9,10}|\d{3,6})$/)
          expect(way.number.replace('+1', '')).toBe(way.shown.replaceAll(/[- ]/g, ''))
          break
        case 'chat':
        case 'web':
        case 'signVideo':
          expect(way.address).toMatch(/^https:\/\//)
          expect(way.address).toContain(way.shown)
          break
        case 'visit':
          expect(way.address).not.toBe('')
      }
    },
  )

  test('the crisis line begins with a call to the number that stands everywhere', () => {
    expect(lifeline.ways[0]).toEqual({ by: 'call', ...numbersToCall(country).crisis })
  })

  test.each(languageCodes)('no clinic: the country’s lines stand (%s)', (language) => {
    expect(moreLines(undefined, country, language)).toHaveLength(lines.length)
  })

  test('no clinic can hide its crisis line or emergency number', () => {
    const { crisis, emergency } = numbersToCall(country)
    const hiddenLines = ['lifeline', crisis.number, emergency.number, ...groups.map(({ id }) => id)]
    expect(hidesInVain({ ...clinic, country, hiddenLines })).toEqual(hiddenLines)
  })
})

test('the option of 988 that has ended is not listed', () => {
  const { lifeline, groups } = linesOf('US')
  const ways = [lifeline, ...groups].flatMap((line: Pick<Line, 'ways'>) => line.ways)
  expect(ways.some((way) => way.by === 'call' && way.press === '3')).toBe(false)
})

test('a clinic hides lines of the country by their id', () => {
  const hiding = { ...clinic, hiddenLines: ['trevor', 'shout'] }
  expect(moreLines(hiding, 'US', 'en').map(({ id }) => id)).not.toContain('trevor')
  expect(hidesInVain(hiding)).toEqual(['shout'])
})

test('whoever reads Spanish finds the lines that speak it first; otherwise the clinic’s own come first', () => {
  expect(
    moreLines(clinic, 'US', 'es')
      .slice(0, 3)
      .map(({ id }) => id),
  ).toEqual(['crisisTextLine', 'samhsa', 'network180'])
  expect(moreLines(clinic, 'US', 'en')[0]?.id).toBe('network180')
  expect(moreLines(clinic, 'US', 'ar')[0]?.id).toBe('network180')
})

test('every need of somebody in the United States leads to a line; one whose line is hidden is not offered', () => {
  const shown = [...linesOf('US').groups, ...moreLines(clinic, 'US', 'en')]
  expect(needsAnswered(shown).map(({ need }) => need)).toEqual(needs)
  const without = [
    ...linesOf('US').groups,
    ...moreLines({ ...clinic, hiddenLines: ['fireside', 'trevor'] }, 'US', 'en'),
  ]
  expect(needsAnswered(without).map(({ need }) => need)).not.toContain('peers')
  expect(needsAnswered(without)).toContainEqual({ need: 'lgbtq', id: 'transLifeline' })
})

test('facts older than 180 days are named, with their country', () => {
  const { checkedOn } = linesOf('US')
  expect(oldFacts('2026-11-25')).toEqual([])
  expect(oldFacts('2027-04-30')).toEqual([])
  expect(oldFacts('2027-05-01')).toContainEqual({ country: 'US', checkedOn, days: 181 })
  expect(oldFactsInWords('2027-05-01')[0]).toContain('181 days ago (2026-11)')
})
