import { expect, test } from 'vitest'
import { readForm } from '#questions/form.fhir.ts'
import { intentionFor, isEntry, rideFor, type Writing } from '#care/writing.ts'
import { readWriting, responseOf } from '#care/writing.fhir.ts'
import type { Answers } from '#questions/answer.ts'

const forUse = (code: string) => [{ system: 'https://kap-portal.example/CodeSystem/use', code }]
const known = (code: string) => [{ system: 'https://kap-portal.example/CodeSystem/item', code }]

/** In: what a form of the clinic's own is for, its questions, and answers. Out: the writing, there and back. */
function sentWith(code: string, item: readonly object[], answers: Answers): Writing {
  const read = readForm({
    resourceType: 'Questionnaire',
    url: 'https://clinic.example/Questionnaire/own',
    version: '3',
    status: 'active',
    code: forUse(code),
    item,
  })
  if (!read.ok) throw new Error(read.reason)
  const response = responseOf({
    id: 'w1',
    filled: { form: read.form, answers, language: 'en', cycleId: 'c1' },
    patientId: 'p1',
    written: '2026-11-02T09:00:00.000Z',
    writer: 'device',
    revision: 1,
    amends: false,
  })
  const writing = readWriting(JSON.parse(JSON.stringify(response)))
  if (!writing) throw new Error('not read')
  return writing
}

const words = (text: string) => ({ kind: 'text', text }) as const

test('a clinic’s own form for the intention: the intention is known by what its question is for', () => {
  const item = [
    { linkId: '17', type: 'string', text: 'Why now?' },
    { linkId: '18', type: 'string', text: 'In your words', code: known('intention') },
  ]
  const sent = sentWith('intention', item, { 17: words('not this'), 18: words('May I rest') })
  expect(intentionFor('c1', [sent])).toBe('May I rest')
  expect(intentionFor('c2', [sent])).toBeUndefined()
})

test('a clinic’s own form for getting ready: who takes the person home', () => {
  const item = [
    { linkId: 'a', type: 'string', text: 'Driver', code: known('ride-name') },
    { linkId: 'b', type: 'string', text: 'Phone', code: known('ride-phone') },
  ]
  const sent = sentWith('ready', item, { a: words('Noor'), b: words('616-555-0101') })
  expect(rideFor('c1', [sent])).toEqual({ name: 'Noor', phone: '616-555-0101' })
})

test('a clinic’s own journal template makes entries, another form of its own does not', () => {
  const item = [{ linkId: 'x', type: 'text', text: 'Words' }]
  expect(isEntry(sentWith('entry-reflection', item, { x: words('here') }))).toBe(true)
  expect(isEntry(sentWith('bring', item, { x: words('here') }))).toBe(false)
})

test('codes of another system are not ours', () => {
  const foreign = [{ system: 'https://clinic.example/codes', code: 'intention' }]
  const sent = sentWith('intention', [{ linkId: '1', type: 'string', text: 'x', code: foreign }], { 1: words('no') })
  expect(intentionFor('c1', [sent])).toBeUndefined()
})
