import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { clinicCommand } from '#site/clinicCommand.ts'
import { clinicReport } from '#site/clinicReport.ts'
import { jsonPlaces } from '#site/jsonPlaces.ts'

const sample = readFileSync('public/clinic.json', 'utf8')
const lineOf = (text: string, words: string) => text.slice(0, text.indexOf(words)).split('\n').length

describe('a clinic’s file is checked', () => {
  test('a fault is said with its line and column', () => {
    const text = sample.replace('"616-730-8069"', '"616-730-8060"')
    const [fault] = clinicReport(text).filter(({ kind }) => kind === 'error')
    expect(fault).toMatchObject({
      place: { line: lineOf(text, '"phone"') },
      says: 'phone must show the same digits as are dialled',
    })
  })

  test('what is missing is said where it should stand', () => {
    const [fault] = clinicReport('{\n  "name": "A clinic",\n  "phone": {\n    "shown": "1"\n  }\n}').filter(
      ({ says }) => says.startsWith('phone'),
    )
    expect(fault?.place).toEqual({ line: 3, column: 12 })
  })

  test.each([
    ['{\n  "name": "A",\n}', 3, 1],
    ['{\n  "name" "A"\n}', 2, 10],
    ['{ "a": [1, 2 }', 1, 14],
    ['', 1, 1],
    ['{} {}', 1, 4],
    ['{ "a": tru }', 1, 8],
  ])('%j stops being JSON in line %i, column %i', (text, line, column) => {
    expect(clinicReport(text)).toEqual([
      { kind: 'error', place: { line, column }, says: 'this is where the file stops being JSON' },
    ])
  })

  test('texts without a translation are listed', () => {
    const text = sample.replace(/, "ar": "مقاطعة كينت"/, '')
    expect(text).not.toBe(sample)
    expect(clinicReport(text)).toContainEqual({
      kind: 'missing',
      place: expect.objectContaining({ line: lineOf(text, '"county"') }) as unknown,
      says: 'county is not there in ar: English is shown',
    })
  })

  test('a clinic that names nobody who reads about self-harm is warned; one that does is not', () => {
    const warned = (file: string) => clinicReport(readFileSync(file, 'utf8')).filter(({ kind }) => kind === 'warning')
    expect(warned('public/clinic.json').map(({ says }) => says)).toEqual([
      expect.stringContaining('selfHarmReader is not there'),
    ])
    expect(warned('mocks/clinics/oregon.json')).toEqual([])
  })

  test('a line that cannot be hidden is named with its place', () => {
    const text = sample.replace('"hiddenLines": []', '"hiddenLines": ["trevor", "988"]')
    expect(clinicReport(text).filter(({ says }) => says.includes('hiddenLines'))).toMatchObject([
      { kind: 'warning', place: { line: lineOf(text, '"988"'), column: 29 } },
    ])
  })
})

test('every value of any JSON has a place where it stands', () => {
  fc.assert(
    fc.property(fc.json(), fc.constantFrom(0, 2), (json, indent) => {
      const text = JSON.stringify(JSON.parse(json), undefined, indent)
      const { places, brokenAt } = jsonPlaces(text)
      expect(brokenAt).toBeUndefined()
      expect(places.get('')).toEqual({ line: 1, column: 1 })
    }),
  )
})

test('what JSON.parse refuses is found broken, and what it takes is not', () => {
  const piece = fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '1', 'true', '\n', ' ', '"')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
      const text = pieces.join('')
      let parses = true
      try {
        JSON.parse(text)
      } catch {
        parses = false
      }
      expect(jsonPlaces(text).brokenAt === undefined).toBe(parses)
    }),
    { numRuns: 2000 },
  )
})

test('the command says how many, and fails only where the portal cannot use the file', () => {
  expect(clinicCommand(['check']).code).toBe(0)
  expect(clinicCommand(['check']).lines.at(-1)).toBe(
    'public/clinic.json: 0 errors, 1 warnings, 0 texts without a translation',
  )
  expect(clinicCommand(['check', 'package.json']).code).toBe(1)
  expect(clinicCommand(['check', 'nowhere.json']).code).toBe(1)
  expect(clinicCommand(['grow']).code).toBe(2)
})
