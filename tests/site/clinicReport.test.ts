import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readClinicFile } from '#clinic/readClinic.ts'
import { clinicCommand } from '#site/clinicCommand.ts'
import { clinicReport } from '#site/clinicReport.ts'
import { jsonPlaces } from '#site/jsonPlaces.ts'

const sample = readFileSync('public/clinic.json', 'utf8')
const script = ['javascript', 'alert(1)'].join(':')
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

describe('a file as editors and people leave it', () => {
  test('a mark at its beginning, as some editors set it, is passed over', () => {
    expect(clinicReport(`\uFEFF${sample}`)).toEqual(clinicReport(sample))
    expect(readClinicFile(`\uFEFF${sample}`)).toEqual(readClinicFile(sample))
  })

  test.each([
    ['{\n  "name": "Caf\uFFFD"\n}', 2, 'this is no text in UTF-8: save the file as UTF-8'],
    [`{\n"a": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 2, 'this nests deeper than any clinic’s file'],
    ['{"a":'.repeat(100_000), 1, 'this nests deeper than any clinic’s file'],
  ])('what cannot be read as a whole is said in one line (%#)', (text, line, says) => {
    expect(clinicReport(text)).toMatchObject([{ kind: 'error', place: { line }, says }])
  })

  test('a key that stands twice is named: only the last one holds', () => {
    const text = sample.replace('"country"', '"phone": { "number": "911", "shown": "911" },\n  "country"')
    expect(clinicReport(text)).toContainEqual({
      kind: 'warning',
      place: expect.objectContaining({ line: lineOf(text, '"country"') + 1 }) as unknown,
      says: 'phone stands here a second time: what stands last holds',
    })
  })

  test('a key of JavaScript’s own is no key of ours', () => {
    const text = sample.replace('"country"', '"toString": 1, "country"')
    expect(clinicReport(text).map(({ says }) => says)).toContain('toString is not a key we know; it is ignored')
  })

  test('what is missing is said to be missing', () => {
    const says = clinicReport('{ "phone": 5 }').map((remark) => remark.says)
    expect(says).toEqual(expect.arrayContaining(['name must be there', 'phone must be an object']))
  })
})

const changed = (changes: Record<string, unknown>) =>
  readClinicFile(JSON.stringify({ ...(JSON.parse(sample) as object), ...changes }))

describe('what a clinic’s file may not do to its pages', () => {
  test.each([
    'https://a.example;script-src',
    'https://a.example;script-src/r4',
    'https://a.example" "',
    'https://$host/r4',
    'https://*/r4',
    'https://*.example',
    'https://user:word@a.example/r4',
    'https://a.example:99999/r4',
    '/\\evil.example/r4',
    '//evil.example/r4',
    'https://a.example/r4?x=1',
    'https://a.example/r4#x',
    'https://a.example\\r4',
    'http://a.example/r4',
    script,
    'data:text/html,x',
  ])('%s is no FHIR server, and no origin in a policy', (address) => {
    for (const { clinic, faults } of [changed({ fhirBase: address }), changed({ signInOrigins: [address] })]) {
      expect(clinic).toBeUndefined()
      expect(faults).toHaveLength(1)
    }
  })

  test.each(['https://a.example', 'https://A-1.example:8443/fhir/r4', '/fhir/r4', 'http://127.0.0.1:8801/fhir/r4'])(
    '%s is one',
    (fhirBase) => expect(changed({ fhirBase }).clinic?.fhirBase).toBe(fhirBase),
  )

  test.each([script, 'data:text/html,x', 'http://a.example', '/help/'])('nobody leaves the portal to %s', (leaveTo) =>
    expect(changed({ leaveTo }).clinic).toBeUndefined(),
  )

  test('a phone that would be read from the other side than it is dialled is no phone', () => {
    const phone = { number: '+16167308069', shown: '\u202e616-730-8069' }
    expect(changed({ phone }).clinic).toBeUndefined()
    expect(changed({ name: 'Clinic \u202etxt.exe' }).clinic).toBeUndefined()
    expect(changed({ welcome: { en: 'x', ar: 'مرحبًا \u200f\u2068بكم\u2069' } }).clinic).toBeDefined()
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
