import { expect, test } from 'vitest'
import { languageCodes } from '#i18n/languages.ts'
import { hidesInVain, lifeline, lifelineGroups, moreLines, nationalLines, type Line } from '#help/lines.ts'
import { crisis, emergency } from '#help/numbersToCall.ts'
import { sampleClinic } from './helpIn.tsx'

const clinic = sampleClinic()
const lines: readonly Pick<Line, 'ways' | 'speaks'>[] = [
  lifeline,
  ...lifelineGroups,
  ...nationalLines,
  ...clinic.lines.map(({ ways }) => ({ ways })),
]
const ways = lines.flatMap((line) => [...line.ways, ...Object.values(line.speaks ?? {}).flat()])

test('the facts are the ones that were checked', () => {
  expect([crisis.number, emergency.number]).toEqual(['988', '911'])
  expect(nationalLines.map(({ id, ways: [way] }) => [id, way.number, 'word' in way ? way.word : undefined])).toEqual([
    ['crisisTextLine', '741741', 'HOME'],
    ['trevor', '+18664887386', undefined],
    ['transLifeline', '+18775658860', undefined],
    ['fireside', '+16234737433', undefined],
    ['samhsa', '+18006624357', undefined],
    ['domesticViolence', '+18007997233', undefined],
    ['sexualAssault', '+18006564673', undefined],
    ['poisonControl', '+18002221222', undefined],
  ])
})

test.each(ways)('$by $number $address: what is shown is what is dialled, and links are https', (way) => {
  switch (way.by) {
    case 'call':
    case 'text':
    case 'videophone':
    case 'relay':
      expect(way.number).toMatch(/^(\+1\d{10}|\d{3,6})$/)
      expect(way.number.replace('+1', '')).toBe(way.shown.replaceAll('-', ''))
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
})

test('the option of 988 that has ended is not listed', () => {
  expect(ways.some((way) => way.by === 'call' && way.number === '988' && way.press === '3')).toBe(false)
})

test('a clinic hides lines of the country by their id, but never 988 or 911', () => {
  const hiding = { ...clinic, hiddenLines: ['trevor', 'lifeline', '988', 'veterans'] }
  expect(moreLines(hiding, 'en').map(({ id }) => id)).not.toContain('trevor')
  expect(hidesInVain(hiding)).toEqual(['lifeline', '988', 'veterans'])
})

test('whoever reads Spanish finds the lines that speak it first; otherwise the clinic’s own come first', () => {
  expect(
    moreLines(clinic, 'es')
      .slice(0, 3)
      .map(({ id }) => id),
  ).toEqual(['crisisTextLine', 'samhsa', 'network180'])
  expect(moreLines(clinic, 'en')[0]?.id).toBe('network180')
  expect(moreLines(clinic, 'ar')[0]?.id).toBe('network180')
})

test.each(languageCodes)('no clinic: the country’s lines stand (%s)', (language) => {
  expect(moreLines(undefined, language)).toHaveLength(nationalLines.length)
})
