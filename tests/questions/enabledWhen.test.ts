import { expect, test } from 'vitest'
import type { Answer } from '#questions/answer.ts'
import { isShown, visibleQuestions } from '#questions/answers.ts'
import { askedLinkIds } from '#questions/askedLinkIds.ts'
import { holds, meets, type Comparison, type Value } from '#questions/enabledWhen.ts'
import { formOf } from './samples.ts'

const number = (written: string): Answer => ({ kind: 'number', written })
const text = (words: string): Answer => ({ kind: 'text', text: words })
const day = (date: string): Answer => ({ kind: 'date', day: date })
const code = (one: string, system?: string): Answer => ({
  kind: 'chosen',
  options: [{ as: 'coding', coding: { code: one, ...(system && { system }) } }],
})
const both: Answer = {
  kind: 'chosen',
  options: [
    { as: 'integer', number: 2 },
    { as: 'integer', number: 9 },
  ],
}
const five: Value = { kind: 'number', number: 5 }
const inMarch: Value = { kind: 'date', text: '2026-03-10' }
const red: Value = { kind: 'code', code: { system: 's', code: 'red' } }

test.each<[string, Answer | undefined, Comparison, Value, boolean]>([
  ['equal numbers', number('5.0'), '=', five, true],
  ['other numbers', number('6'), '=', five, false],
  ['= without an answer', undefined, '=', five, false],
  ['!= of equal ones', number('5'), '!=', five, false],
  ['!= of others', number('6'), '!=', five, true],
  ['!= without an answer: none is equal', undefined, '!=', five, true],
  ['greater', number('6'), '>', five, true],
  ['not greater than itself', number('5'), '>', five, false],
  ['less', number('-6'), '<', five, true],
  ['> without an answer', undefined, '>', five, false],
  ['<= without an answer', undefined, '<=', five, false],
  ['at least', number('5'), '>=', five, true],
  ['at least, greater', number('7'), '>=', five, true],
  ['at least, less', number('4'), '>=', five, false],
  ['at most', number('5'), '<=', five, true],
  ['at most, greater', number('5.01'), '<=', five, false],
  ['half a number', number('5,'), '=', five, false],
  ['one of several is equal', both, '=', { kind: 'number', number: 9 }, true],
  ['one of several is equal, so != fails', both, '!=', { kind: 'number', number: 9 }, false],
  ['one of several is greater', both, '>', five, true],
  ['words', text('yes'), '=', { kind: 'text', text: 'yes' }, true],
  ['words in other letters', text('Yes'), '=', { kind: 'text', text: 'yes' }, false],
  ['yes', { kind: 'yesNo', yes: true }, '=', { kind: 'yesNo', yes: true }, true],
  ['no', { kind: 'yesNo', yes: false }, '=', { kind: 'yesNo', yes: true }, false],
  ['no is neither more nor less', { kind: 'yesNo', yes: false }, '<', { kind: 'yesNo', yes: true }, false],
  ['a later day', day('2026-03-11'), '>', inMarch, true],
  ['the same day', day('2026-03-10'), '<=', inMarch, true],
  ['an earlier month, partly known', day('2026-02'), '<', inMarch, true],
  ['the same month, the day not known', day('2026-03'), '<=', inMarch, false],
  ['a code of its system', code('red', 's'), '=', red, true],
  ['a code of another system', code('red', 'other'), '=', red, false],
  ['a code without system', code('red'), '=', red, true],
  ['another code', code('blue', 's'), '!=', red, true],
  ['things that cannot be compared', text('5'), '=', five, false],
  ['what was received whole', { kind: 'received', items: [{}] }, '=', five, false],
])('%s', (_, answer, operator, to, met) => {
  expect(meets({ linkId: 'q', operator, to }, answer)).toBe(met)
})

test.each([
  [undefined, true, false],
  [undefined, false, true],
  [text('here'), true, true],
  [text('here'), false, false],
])('exists: %o, asked for %s', (answer, exists, met) => {
  expect(meets({ linkId: 'q', operator: 'exists', exists }, answer)).toBe(met)
})

test.each([
  ['all', true, true, true],
  ['all', true, false, false],
  ['all', false, false, false],
  ['any', true, true, true],
  ['any', false, true, true],
  ['any', false, false, false],
] as const)('%s of %s and %s', (behavior, first, second, met) => {
  const conditions = [
    { linkId: 'first', operator: 'exists', exists: true },
    { linkId: 'second', operator: 'exists', exists: true },
  ] as const
  const answers: Record<string, Answer | undefined> = {
    first: first ? text('here') : undefined,
    second: second ? text('here') : undefined,
  }
  expect(holds({ behavior, conditions }, (linkId) => answers[linkId])).toBe(met)
})

const open = (linkId: string, ...enableWhen: object[]) => ({ linkId, type: 'text', text: linkId, enableWhen })
const ifAnswered = (question: string) => ({ question, operator: 'exists', answerBoolean: true })

test('an answer to a question that is not asked counts for nothing', () => {
  const form = formOf(open('first'), open('second', ifAnswered('first')), open('third', ifAnswered('second')))
  const answers = { second: text('from before') }
  expect([...askedLinkIds(form, answers)]).toEqual(['first'])
  expect([...askedLinkIds(form, { ...answers, first: text('now') })]).toEqual(['first', 'second', 'third'])
})

test('a key changes nothing about what is asked, unless a condition is about it', () => {
  const form = formOf(open('first'), open('second', ifAnswered('first')), open('other'))
  const before = askedLinkIds(form, {})
  expect(askedLinkIds(form, { other: text('a') })).toBe(before)
  const asked = askedLinkIds(form, { other: text('a'), first: text('b') })
  expect([...asked]).toEqual(['first', 'second', 'other'])
  expect(askedLinkIds(form, { other: text('a'), first: text('bc') })).toBe(asked)
})

test('what was received whole asks nothing below it, until it is answered anew', () => {
  const form = formOf({ ...open('first'), item: [open('below')] })
  const received: Answer = { kind: 'received', items: [{ linkId: 'first' }] }
  expect([...askedLinkIds(form, {})]).toEqual(['first', 'below'])
  expect([...askedLinkIds(form, { first: received })]).toEqual(['first'])
  expect([...askedLinkIds(form, { first: text('mine') })]).toEqual(['first', 'below'])
})

test('spaces alone are no answer to depend on', () => {
  const form = formOf(open('first'), open('second', ifAnswered('first')))
  expect([...askedLinkIds(form, { first: text(' \n') })]).toEqual(['first'])
})

test('what stands below a question that is not asked is not asked', () => {
  const form = formOf(open('first'), {
    ...open('group', ifAnswered('first')),
    type: 'group',
    item: [open('inside')],
  })
  const [, group] = form.questions
  const inside = group!.questions[0]!
  expect(isShown(form, inside, {})).toBe(false)
  expect(isShown(form, inside, { first: text('now') })).toBe(true)
})

test('conditions in a circle end', () => {
  const form = formOf(open('a', ifAnswered('b')), open('b', ifAnswered('a')), open('self', ifAnswered('self')))
  expect([...askedLinkIds(form, {})]).toEqual(['self'])
  expect([...askedLinkIds(form, { a: text('x'), b: text('y') })]).toEqual(['a', 'b', 'self'])
})

test('two thousand questions that wait for one another', () => {
  const chain = Array.from({ length: 1_999 }, (_, place) => open(`q${place}`, ifAnswered(`q${place + 1}`)))
  const form = formOf(...chain, open('q1999'))
  expect(askedLinkIds(form, {}).size).toBe(1)
})

test.each([
  ['a question that is not in the form', { question: 'gone', operator: 'exists', answerBoolean: true }],
  ['an operator nobody knows', { question: 'first', operator: '~', answerString: 'x' }],
  ['nothing to compare with', { question: 'first', operator: '=' }],
  ['no question', { operator: 'exists', answerBoolean: true }],
  ['a number where a list should be', 7],
])('a condition that cannot be read hides nothing: %s', (_, condition) => {
  const form = formOf(open('first'), { ...open('second'), enableWhen: [condition] })
  expect(visibleQuestions(form, {}).map(({ linkId }) => linkId)).toEqual(['first', 'second'])
})

test('of any, one that cannot be read is enough; of all, the others decide', () => {
  const enableWhen = [ifAnswered('first'), { question: 'first', operator: '~' }]
  const form = formOf(
    open('first'),
    { ...open('any', ...enableWhen), enableBehavior: 'any' },
    { ...open('all', ...enableWhen), enableBehavior: 'all' },
  )
  expect([...askedLinkIds(form, {})]).toEqual(['first', 'any'])
})

test('conditions that contradict themselves end as well, and leave nothing below what is not asked', () => {
  const ifOpen = (question: string) => ({ question, operator: 'exists', answerBoolean: false })
  const form = formOf(
    { ...open('a', ifOpen('b')), item: [open('below a')] },
    { ...open('b', ifAnswered('a')), item: [open('below b')] },
  )
  const asked = askedLinkIds(form, { a: text('x'), b: text('y') })
  for (const linkId of ['a', 'b']) expect(asked.has(`below ${linkId}`)).toBe(asked.has(linkId))
})

test('conditions may refer to what stands further down, in any order', () => {
  const order = Array.from({ length: 150 }, (_, place) => (place * 67) % 150)
  const form = formOf(...order.map((place) => open(`q${place}`, ...(place > 0 ? [ifAnswered(`q${place - 1}`)] : []))))
  const all = Object.fromEntries(order.map((place) => [`q${place}`, text('x')]))
  expect(askedLinkIds(form, all).size).toBe(150)
  const { q75: _, ...withGap } = all
  expect(askedLinkIds(form, withGap).size).toBe(76)
})
