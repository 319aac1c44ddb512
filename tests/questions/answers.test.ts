import { expect, test } from 'vitest'
import { answerTo, numberIn, withAnswer, type Answer, type Answers } from '#questions/answer.ts'
import { answeredCount, gapIn, gaps, initialAnswers, isAnswered, visibleQuestions } from '#questions/answers.ts'
import { toggled, type ChoicesQuestion } from '#questions/choices.ts'
import { everyKind, formOf, items } from './samples.ts'

const text = (words: string): Answer => ({ kind: 'text', text: words })
const number = (written: string): Answer => ({ kind: 'number', written })
const day = (date: string): Answer => ({ kind: 'date', day: date })
const red: Answer = { kind: 'chosen', options: [{ as: 'coding', coding: { code: 'red' } }] }
const green: Answer = { kind: 'chosen', options: [{ as: 'coding', coding: { code: 'green' } }] }
const said = (...words: string[]): Answer => ({
  kind: 'chosen',
  options: words.map((word) => ({ as: 'string', text: word })),
})

test.each<[keyof typeof items, Answer, object | undefined]>([
  ['word', text('short'), undefined],
  ['word', text('longer'), { what: 'tooLong', by: 1, most: 5 }],
  ['word', text('👩🏽‍🚀!'), undefined],
  ['story', text('as long as it takes '.repeat(1000)), undefined],
  ['colour', red, undefined],
  ['colour', green, { what: 'notOffered' }],
  ['senses', said('Blanket', 'Low light'), undefined],
  ['senses', said('Blanket', 'Nothing'), { what: 'onlyOne' }],
  ['senses', said('Blanket', 'A pony'), { what: 'notOffered' }],
  ['ready', number('0'), undefined],
  ['ready', number('11'), { what: 'notOffered' }],
  ['hours', number('7.5'), undefined],
  ['hours', number('٧٫٥'), undefined],
  ['hours', number('seven'), { what: 'notANumber' }],
  ['hours', number('-1'), { what: 'tooSmall', least: 0 }],
  ['hours', number('25'), { what: 'tooLarge', most: 24 }],
  ['cups', number('2.5'), { what: 'notWhole' }],
  ['cups', number('3000000000'), { what: 'tooLarge', most: 2_147_483_647 }],
  ['since', day('2026-03-10'), undefined],
  ['since', day('2026-02-30'), { what: 'notADate' }],
  ['since', day('2019-12-31'), { what: 'tooEarly', first: '2020-01-01' }],
  ['since', day('2027-01-01'), { what: 'tooLate', last: '2026-12-31' }],
  ['call', { kind: 'yesNo', yes: false }, undefined],
  ['photo', { kind: 'received', items: [{ linkId: 'photo' }] }, undefined],
])('%s answered %o', (linkId, answer, gap) => {
  const form = formOf(items[linkId])
  expect(gaps(form, { [linkId]: answer })).toEqual(gap ? [{ linkId, ...gap }] : [])
  expect(isAnswered(form.questions[0]!, { [linkId]: answer })).toBe(true)
})

test('nothing needs an answer unless the clinic says so', () => {
  expect(gaps(formOf(...everyKind), {})).toEqual([])
})

test('what is needed and missing is named, in reading order; what cannot be given here is not asked for', () => {
  const form = formOf(...everyKind.map((item) => ({ ...item, required: true })))
  expect(gaps(form, { story: text('   ') })).toEqual(
    everyKind
      .flatMap(({ linkId }) => (linkId === 'photo' || linkId === 'note' ? [] : [linkId]))
      .map((linkId) => ({
        linkId,
        what: 'required',
      })),
  )
  const [word] = form.questions
  expect(gapIn(word!, {}, {})).toEqual({ linkId: 'word', what: 'required' })
  expect(gapIn(word!, { word: text('here') }, {})).toBeUndefined()
})

test('a question that is hidden, fixed or not asked has no gaps', () => {
  const needed = { ...items.word, required: true }
  const form = formOf(
    { ...needed, linkId: 'fixed', readOnly: true },
    {
      ...needed,
      linkId: 'hidden',
      extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-hidden', valueBoolean: true }],
    },
    { ...needed, linkId: 'later', enableWhen: [{ question: 'fixed', operator: 'exists', answerBoolean: true }] },
  )
  expect(gaps(form, {})).toEqual([])
  expect(visibleQuestions(form, {}).map(({ linkId }) => linkId)).toEqual(['fixed'])
})

test('an answer of another kind is none, and is not taken away', () => {
  const form = formOf({ ...items.ready, required: true })
  const answers: Answers = { ready: text('quite') }
  expect(gaps(form, answers)).toEqual([{ linkId: 'ready', what: 'required' }])
  expect(answers.ready).toEqual(text('quite'))
})

test('groups stand before their questions, and only questions that can be answered are counted', () => {
  const form = formOf(
    { linkId: 'g', type: 'group', text: 'You', item: [items.word, items.note] },
    items.photo,
    items.call,
  )
  expect(visibleQuestions(form, {}).map(({ linkId }) => linkId)).toEqual(['g', 'word', 'note', 'photo', 'call'])
  expect(answeredCount(form, {})).toEqual({ answered: 0, asked: 2 })
  expect(answeredCount(form, { call: { kind: 'yesNo', yes: false } })).toEqual({ answered: 1, asked: 2 })
})

test('what a form starts with', () => {
  const form = formOf(
    { ...items.word, initial: [{ valueString: 'Hope' }] },
    { ...items.call, initial: [{ valueBoolean: false }] },
    { ...items.hours, initial: [{ valueString: 'seven' }] },
    { ...items.colour, answerOption: items.colour.answerOption.map((one) => ({ ...one, initialSelected: true })) },
  )
  const answers = initialAnswers(form)
  expect(Object.keys(answers)).toEqual(['word', 'call', 'colour'])
  expect(answers.word).toEqual(text('Hope'))
  // Two chosen beforehand where one can be: the person is asked, none is taken silently.
  expect(gaps(form, answers)).toEqual([{ linkId: 'colour', what: 'onlyOne' }])
})

test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('a question may be called %s', (linkId) => {
  expect(answerTo({}, linkId)).toBeUndefined()
  const answers = withAnswer({}, linkId, text('here'))
  expect(answerTo(answers, linkId)).toEqual(text('here'))
  expect(answerTo(JSON.parse(JSON.stringify(answers)) as Answers, linkId)).toEqual(text('here'))
  expect(answerTo(withAnswer(answers, 'other', text('there')), linkId)).toEqual(text('here'))
  expect(answerTo(withAnswer(answers, linkId, undefined), linkId)).toBeUndefined()
})

test('one option that excludes the others takes their place, and gives it back', () => {
  const question = formOf(items.senses).questions[0] as ChoicesQuestion
  const [blanket, light, nothing] = question.options
  const both = toggled(question, toggled(question, undefined, light!), blanket!)
  expect(both).toEqual(said('Blanket', 'Low light'))
  const none = toggled(question, both, nothing!)
  expect(none).toEqual(said('Nothing'))
  expect(toggled(question, none, blanket!)).toEqual(said('Blanket'))
  expect(toggled(question, none, nothing!)).toBeUndefined()
})

test.each([
  ['7', 7],
  [' 7.50 ', 7.5],
  ['7,5', 7.5],
  ['-3', -3],
  ['−3', -3],
  ['٧٫٥', 7.5],
  ['۱۲', 12],
  ['\u2066-5\u2069', -5],
  ['1,500', undefined],
  ['1.500,5', undefined],
  ['1e5', undefined],
  ['', undefined],
  ['7 or 8', undefined],
  ['Infinity', undefined],
  ['9'.repeat(30), undefined],
])('%j is read as %s', (written, number) => {
  expect(numberIn(written)).toBe(number)
})
