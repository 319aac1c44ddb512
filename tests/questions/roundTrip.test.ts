import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Answer, Answers } from '#questions/answer.ts'
import { answersToItems, itemsToAnswers } from '#questions/answers.fhir.ts'
import { isAnswered } from '#questions/answers.ts'
import { askedLinkIds } from '#questions/askedLinkIds.ts'
import { flattened, type Form, type Question } from '#questions/form.ts'
import { everyKind, formOf, items } from './samples.ts'

const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .filter((text) => text.trim() !== '' && !/[\p{Cc}\p{Surrogate}]/u.test(text))

function answerFor(question: Question): fc.Arbitrary<Answer> | undefined {
  switch (question.kind) {
    case 'text':
    case 'longText':
      return words.map((text) => ({ kind: 'text', text }))
    case 'choice':
      return fc.constantFrom(...question.options).map(({ value }) => ({ kind: 'chosen', options: [value] }))
    case 'choices':
      return fc
        .subarray([...question.options], { minLength: 1 })
        .map((options) => ({ kind: 'chosen', options: options.map(({ value }) => value) }))
    case 'scale':
      return fc.constantFrom(...question.places).map((place) => ({ kind: 'number', written: String(place) }))
    case 'number':
      return fc
        .integer({ min: -10_000, max: 10_000 })
        .map((number) => ({ kind: 'number', written: String(question.whole ? number : number / 100) }))
    case 'yesNo':
      return fc.boolean().map((yes) => ({ kind: 'yesNo', yes }))
    case 'date':
      return fc
        .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
        .map((date) => ({ kind: 'date', day: date.toISOString().slice(0, 10) }))
    case 'unknown':
      return fc.jsonValue().map((value) => ({
        kind: 'received',
        items: [{ linkId: question.linkId, answer: [{ valueAttachment: value }] }],
      }))
    case 'note':
    case 'group':
      return undefined
  }
}

function answersFor(form: Form): fc.Arbitrary<Answers> {
  const each = flattened(form.questions).flatMap((question) => {
    const answer = answerFor(question)
    return answer ? [[question.linkId, answer] as const] : []
  })
  return fc.record(Object.fromEntries(each), { requiredKeys: [], noNullPrototype: true }) as fc.Arbitrary<Answers>
}

const leaf = fc.constantFrom(...everyKind)
const behaviors = fc.constantFrom('all', 'any', undefined)

// Forms of any shape, with conditions that may point anywhere, also in circles or at nothing.
const forms = fc
  .array(
    fc.record({
      kind: leaf,
      below: fc.array(fc.record({ kind: leaf, when: fc.option(fc.nat(12)), below: fc.array(leaf, { maxLength: 2 }) })),
      group: fc.boolean(),
      when: fc.array(fc.nat(12), { maxLength: 3 }),
      behavior: behaviors,
      exists: fc.boolean(),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((shapes) => {
    let count = 0
    const next = () => `q${count++}`
    const condition = (place: number, exists: boolean) => ({
      question: `q${place}`,
      operator: 'exists',
      answerBoolean: exists,
    })
    const plain = (kind: object) => ({ ...kind, linkId: next(), item: undefined })
    return formOf(
      ...shapes.map(({ kind, below, group, when, behavior, exists }) => ({
        ...(group ? { type: 'group', text: 'Group' } : kind),
        linkId: next(),
        enableWhen: when.map((place) => condition(place, exists)),
        enableBehavior: behavior,
        item: below.map((one) => ({
          ...one.kind,
          linkId: next(),
          ...(one.when === null ? {} : { enableWhen: [condition(one.when, true)] }),
          item: one.below.map(plain),
        })),
      })),
    )
  })

const filledForms = forms.chain((form) => fc.tuple(fc.constant(form), answersFor(form)))

test('what is asked and answered arrives, nothing else does, and all of it comes back', () => {
  fc.assert(
    fc.property(filledForms, fc.constantFrom('en', 'es', 'ar'), ([form, answers], language) => {
      const asked = askedLinkIds(form, answers)
      const expected = flattened(form.questions).filter(
        (question) => asked.has(question.linkId) && isAnswered(question, answers),
      )
      const sent = JSON.parse(JSON.stringify(answersToItems(form, answers, language))) as unknown
      const back = itemsToAnswers(form, sent)
      expect(Object.keys(back).sort()).toEqual(expected.map(({ linkId }) => linkId).sort())
      for (const { linkId } of expected) expect(back[linkId]).toEqual(JSON.parse(JSON.stringify(answers[linkId])))
    }),
    { numRuns: 300 },
  )
})

test('groups stay around their questions, and the words are in the language they were read in', () => {
  const form = formOf({ linkId: 'g', type: 'group', text: 'You', item: [items.colour, items.word] })
  const answers: Answers = { colour: { kind: 'chosen', options: [{ as: 'coding', coding: { code: 'blue' } }] } }
  expect(answersToItems(form, answers, 'es')).toEqual([
    {
      linkId: 'g',
      text: 'You',
      item: [
        {
          linkId: 'colour',
          text: 'Which colour?',
          answer: [
            {
              valueCoding: {
                system: 'https://clinic.example/colours',
                code: 'blue',
                display: 'Blue',
                _display: spanish('Azul'),
              },
            },
          ],
        },
      ],
    },
  ])
})

test('a question below another keeps its answer, also while the one above is open', () => {
  const form = formOf({ ...items.call, item: [items.story] })
  const story: Answers = { story: { kind: 'text', text: 'Not in the mornings' } }
  const below = { linkId: 'story', text: 'Your story', answer: [{ valueString: 'Not in the mornings' }] }
  expect(answersToItems(form, story, 'en')).toEqual([
    { linkId: 'call', text: 'May we call you?', answer: [{ item: [below] }] },
  ])
  const both: Answers = { ...story, call: { kind: 'yesNo', yes: true } }
  expect(answersToItems(form, both, 'en')).toEqual([
    { linkId: 'call', text: 'May we call you?', answer: [{ valueBoolean: true, item: [below] }] },
  ])
  expect(itemsToAnswers(form, answersToItems(form, story, 'en'))).toEqual(story)
  expect(itemsToAnswers(form, answersToItems(form, both, 'en'))).toEqual(both)
})

test.each([
  [
    'a question we cannot show',
    { linkId: 'photo', text: 'A photo', answer: [{ valueAttachment: { url: 'Binary/1' } }], id: 'x' },
  ],
  ['two answers where one is asked', { linkId: 'word', answer: [{ valueString: 'a' }, { valueString: 'b' }] }],
  ['a date without its day', { linkId: 'since', answer: [{ valueDate: '2026-11' }] }],
  ['an option that is no longer offered', { linkId: 'colour', answer: [{ valueCoding: { code: 'green' } }] }],
  ['a type of answer that does not fit', { linkId: 'call', answer: [{ valueString: 'yes' }] }],
  [
    'a question that is not in the form',
    { linkId: 'gone', answer: [{ valueString: 'still here' }], item: [{ linkId: 'b' }] },
  ],
])('written elsewhere, it goes back as it came: %s', (_, item) => {
  const form = formOf(...everyKind)
  const answers = itemsToAnswers(form, [item])
  expect(answers).toEqual({ [item.linkId]: { kind: 'received', items: [item] } })
  expect(answersToItems(form, answers, 'ar')).toEqual([item])
})

test('a group that was answered twice goes back whole, and asks nothing below it', () => {
  const form = formOf({ linkId: 'g', type: 'group', text: 'Medicine', repeats: true, item: [items.word] })
  const rounds = ['a', 'b'].map((name) => ({
    linkId: 'g',
    item: [{ linkId: 'word', answer: [{ valueString: name }] }],
  }))
  const answers = itemsToAnswers(form, rounds)
  expect(answersToItems(form, answers, 'en')).toEqual(rounds)
  expect([...askedLinkIds(form, answers)]).toEqual(['g'])
})

test('what was received and then answered anew is replaced', () => {
  const form = formOf(items.word)
  const answers = {
    ...itemsToAnswers(form, [{ linkId: 'word', answer: [{ valueString: 'a' }, { valueString: 'b' }] }]),
  }
  answers.word = { kind: 'text', text: 'c' }
  expect(answersToItems(form, answers, 'en')).toEqual([
    { linkId: 'word', text: 'One word', answer: [{ valueString: 'c' }] },
  ])
})

test('characters that FHIR does not allow in a text are left out of it, line breaks are not', () => {
  const form = formOf(items.story)
  const answers: Answers = { story: { kind: 'text', text: 'one\u0000\n\ttwo\u200f \ud83d' } }
  expect(answersToItems(form, answers, 'en')[0]?.answer).toEqual([{ valueString: 'one\n\ttwo\u200f \ufffd' }])
})

test('whatever the server sends as items, reading them never throws', () => {
  const form = formOf(...everyKind)
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 8 }), (value) => {
      expect(itemsToAnswers(form, value)).toBeTypeOf('object')
      expect(
        itemsToAnswers(
          form,
          everyKind.map(({ linkId }) => ({ linkId, answer: value, item: value })),
        ),
      ).toBeTypeOf('object')
      expect(
        itemsToAnswers(
          form,
          everyKind.map(({ linkId }) => ({ linkId, answer: [value] })),
        ),
      ).toBeTypeOf('object')
    }),
  )
  let deep: object = { linkId: 'call' }
  for (let level = 0; level < 20_000; level += 1) deep = { linkId: 'call', answer: [{ item: [deep] }] }
  expect(itemsToAnswers(form, [deep])).toBeTypeOf('object')
})

function spanish(text: string) {
  const extension = [
    { url: 'lang', valueCode: 'es' },
    { url: 'content', valueString: text },
  ]
  return { extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/translation', extension }] }
}
