import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Answers } from '#questions/answer.ts'
import { answersToItems } from '#questions/answers.fhir.ts'
import { readableAnswers, readableValues } from '#questions/readableAnswer.fhir.ts'
import { numberAnswered, wordsIn } from '#questions/readableAnswer.ts'
import { dateInWords, numberInWords } from '#questions/written.ts'
import { everyKind, formOf, items } from './samples.ts'

const answers: Answers = {
  word: { kind: 'text', text: 'Hope' },
  colour: { kind: 'chosen', options: [{ as: 'coding', coding: { code: 'blue' } }] },
  senses: {
    kind: 'chosen',
    options: [
      { as: 'string', text: 'Blanket' },
      { as: 'string', text: 'Low light' },
    ],
  },
  ready: { kind: 'number', written: '6' },
  call: { kind: 'yesNo', yes: false },
  since: { kind: 'date', day: '2026-03-10' },
}

test('an answered form can be read without the form', () => {
  const read = readableAnswers(answersToItems(formOf(...everyKind), answers, 'ar'))
  expect(read).toEqual([
    { linkId: 'word', question: { default: 'One word' }, values: [{ kind: 'text', text: { default: 'Hope' } }] },
    {
      linkId: 'colour',
      question: { default: 'Which colour?' },
      values: [{ kind: 'text', text: { default: 'Blue', ar: 'أزرق' } }],
    },
    {
      linkId: 'senses',
      question: { default: 'What would you like around you?' },
      values: [
        { kind: 'text', text: { default: 'Blanket' } },
        { kind: 'text', text: { default: 'Low light' } },
      ],
    },
    { linkId: 'ready', question: { default: 'How ready do you feel?' }, values: [{ kind: 'number', number: 6 }] },
    { linkId: 'call', question: { default: 'May we call you?' }, values: [{ kind: 'yesNo', yes: false }] },
    { linkId: 'since', question: { default: 'Since when?' }, values: [{ kind: 'date', date: '2026-03-10' }] },
  ])
  expect(wordsIn(read, 'word')).toBe('Hope')
  expect(wordsIn(read, 'ready')).toBeUndefined()
  expect(numberAnswered(read, 'ready')).toBe(6)
  expect(numberAnswered(read, 'gone')).toBeUndefined()
})

test('with the form, options are read in every language it has', () => {
  const form = formOf(items.colour)
  const blue = { kind: 'text', text: { default: 'Blue', es: 'Azul', ar: 'أزرق' } }
  expect(readableAnswers([{ linkId: 'colour', answer: [{ valueCoding: { code: 'blue' } }] }], form)).toMatchObject([
    { linkId: 'colour', values: [blue] },
  ])
  expect(readableValues(form.questions[0]!, answers.colour!)).toEqual([blue])
})

test('what others write can be read too', () => {
  const item = (linkId: string, answer: object, text?: string) => ({ linkId, text, answer: [answer] })
  const read = readableAnswers([
    {
      linkId: 'g',
      text: 'Medicine',
      item: [
        item('dose', { valueQuantity: { value: 2.5, unit: 'mg' } }, 'Dose'),
        item('when', { valueTime: '08:00:00' }),
        item('who', { valueReference: { reference: 'Practitioner/1', display: 'Jo Bakker' } }),
      ],
    },
    item('link', { valueUri: 'https://clinic.example' }),
    item('coded', { valueCoding: { code: 'x' } }),
    item('shown', { valueCoding: { display: 'Only words' } }),
    item('at', { valueDateTime: '2026-03-10T09:30:00-05:00' }),
    item('file', { valueAttachment: { contentType: 'image/png', data: 'AAAA' } }),
  ])
  const under = { default: 'Medicine' }
  const text = (words: string) => [{ kind: 'text', text: { default: words } }]
  expect(read).toEqual([
    { linkId: 'dose', question: { default: 'Dose' }, under, values: [{ kind: 'number', number: 2.5, unit: 'mg' }] },
    { linkId: 'when', question: { default: '' }, under, values: [{ kind: 'time', time: '08:00:00' }] },
    { linkId: 'who', question: { default: '' }, under, values: text('Jo Bakker') },
    { linkId: 'link', question: { default: '' }, values: text('https://clinic.example') },
    { linkId: 'coded', question: { default: '' }, values: text('x') },
    { linkId: 'shown', question: { default: '' }, values: text('Only words') },
    { linkId: 'at', question: { default: '' }, values: [{ kind: 'date', date: '2026-03-10T09:30:00-05:00' }] },
    { linkId: 'file', question: { default: '' }, values: [{ kind: 'unreadable' }] },
  ])
})

test('whatever the server sends, reading it never throws', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 8 }), (value) => {
      expect(readableAnswers(value)).toBeInstanceOf(Array)
      expect(readableAnswers([{ linkId: 'a', text: value, answer: value, item: value }])).toBeInstanceOf(Array)
      expect(readableAnswers([{ linkId: 'a', answer: [{ valueCoding: value, valueQuantity: value }] }])).toBeInstanceOf(
        Array,
      )
    }),
  )
})

test.each([
  ['2026-03-10', 'en', 'March 10, 2026'],
  ['2026-03-10', 'es', '10 de marzo de 2026'],
  ['2026-03', 'en', 'March 2026'],
  ['2026', 'en', '2026'],
  ['2026-03-10T09:30:00-05:00', 'en', 'March 10, 2026 at 9:30 AM'],
  ['2026-13-45', 'en', '2026-13-45'],
  ['soon', 'en', 'soon'],
] as const)('%s in %s is %s', (date, language, words) => {
  expect(dateInWords(date, language).replace(/\s/g, ' ')).toBe(words)
})

test('numbers are written the way of the language', () => {
  expect(numberInWords(7.5, 'en')).toBe('7.5')
  expect(numberInWords(7.5, 'ar')).toMatch(/^7[.,٫]5$/)
})
