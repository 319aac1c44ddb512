import { expect, test } from 'vitest'
import { readClinic, readClinicFile } from '#clinic/readClinic.ts'
import { isOpen } from '#clinic/openingHours.ts'
import { sampleClinic, sampleFile } from './helpIn.tsx'

const sample = (): Record<string, unknown> => JSON.parse(sampleFile()) as Record<string, unknown>

test('the shipped file has no fault', () => {
  expect(readClinicFile(sampleFile()).faults).toEqual([])
})

const [firstLine] = sampleClinic().lines

test.each([
  ['phone.number', { phone: { number: '616 730', shown: '616-730-8069' } }],
  ['phone', { phone: { number: '+16167308069', shown: '616-730-8068' } }],
  ['phone', { phone: { number: '+442079460123', shown: '0207 946 0124' } }],
  ['country', { country: 'Michigan' }],
  ['selfHarmReader.workingDays', { selfHarmReader: { who: { en: 'Somebody' } } }],
  ['zone', { zone: 'Michigan' }],
  ['hours.0.opens', { hours: [{ days: ['monday'], opens: '8:30', closes: '17:00' }] }],
  ['hours.0', { hours: [{ days: ['monday'], opens: '17:00', closes: '08:30' }] }],
  ['hours.0.days.0', { hours: [{ days: ['Mon'], opens: '08:30', closes: '17:00' }] }],
  ['leaveTo', { leaveTo: 'http://www.weather.gov/' }],
  ['foodRule.en', { foodRule: { es: 'Nada' } }],
  ['fhirBase', { fhirBase: '//elsewhere.example/fhir' }],
  ['fhirBase', { fhirBase: 'http://clinic.example/fhir' }],
  ['replyWorkingDays', { replyWorkingDays: 0.5 }],
  ['lines.0.ways', { lines: [{ ...firstLine, ways: [] }] }],
  [
    'lines.0.ways.0',
    { lines: [{ ...firstLine, ways: [{ by: 'call', number: '+15555550100', shown: '555-555-0199' }] }] },
  ],
  ['lines.0.ways.0.by', { lines: [{ ...firstLine, ways: [{ by: 'fax', number: '911', shown: '911' }] }] }],
  ['name', { name: ' ' }],
])('a fault at %s leaves no clinic, and says where', (path, change) => {
  const { clinic, faults } = readClinic({ ...sample(), ...change })
  expect(clinic).toBeUndefined()
  expect(faults.map((fault) => fault.path)).toContain(path)
})

test.each(['/fhir/r4', 'https://fhir.clinic.example/r4', 'http://localhost:8103/fhir', 'http://127.0.0.1:9/'])(
  'a FHIR server may be at %s',
  (fhirBase) => {
    expect(readClinic({ ...sample(), fhirBase }).clinic?.fhirBase).toBe(fhirBase)
  },
)

test('a key we don’t know is said, and breaks nothing', () => {
  const { clinic, faults } = readClinic({ ...sample(), colour: 'blue', phone: { ...sampleClinic().phone, fax: '1' } })
  expect(clinic?.name).toBe('Thrive Center for Health')
  expect(faults.map(({ path }) => path).toSorted()).toEqual(['colour', 'phone.fax'])
})

test('texts to 911 without a county are said to be left out', () => {
  const { county, ...rest } = sample()
  expect(county).toBeDefined()
  const { clinic, faults } = readClinic(rest)
  expect(clinic).toBeDefined()
  expect(faults).toHaveLength(1)
})

test.each(['', '{', 'null', '[]', '"clinic"', '42', '{"name":{"__proto__":1}}'])('never throws: %s', (text) => {
  const { clinic, faults } = readClinicFile(text)
  expect(clinic).toBeUndefined()
  expect(faults.length).toBeGreaterThan(0)
})

// The clinic's clock is Eastern: 08:30 is 13:30 UTC in winter and 12:30 in summer.
test.each([
  ['2026-12-03T13:29:59.000Z', false],
  ['2026-12-03T13:30:00.000Z', true],
  ['2026-12-03T21:59:59.000Z', true],
  ['2026-12-03T22:00:00.000Z', false],
  ['2026-12-04T19:59:00.000Z', true],
  ['2026-12-04T20:00:00.000Z', false],
  ['2026-12-05T17:00:00.000Z', false],
  ['2026-07-06T12:30:00.000Z', true],
  ['2026-12-08T02:00:00.000Z', false], // Tuesday in UTC, Monday evening at the clinic
])('at %s the clinic is open: %s', (now, open) => {
  const { hours, zone } = sampleClinic()
  expect(isOpen(hours, zone, now)).toBe(open)
})
