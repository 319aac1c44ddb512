import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Answer, Answers, OneAnswer } from '#questions/answer.ts'
import { answersToItems, itemsToAnswers } from '#questions/answers.fhir.ts'
import { isAnswered } from '#questions/answers.ts'
import { askedLinkIds } from '#questions/askedLinkIds.ts'
import { flattened, type Form, type Question } from '#questions/form.ts'
import { everyKind, formOf, items } from './samples.ts'

const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .filter((text) => text.trim() !== '' && !/[\p{Cc}\p{Surrogate}]/u.test(text))

const times = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'))
const days = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const offsets = fc.constantFrom('Z', '-05:00', '+05:45')

function answerFor(question: Question): fc.Arbitrary<Answer> | undefined {
  switch (question.kind) {
    case 'url':
      return fc.webUrl().map((text) => ({ kind: 'text', text }))
    case 'quantity':
      return fc
        .tuple(fc.integer({ min: -1000, max: 1000 }), fc.constantFrom(...question.units))
        .map(([number, unit]) => ({ kind: 'quantity', written: String(number / 10), unit }))
    case 'time':
      return times.map((time) => ({ kind: 'time', time }))
    case 'dateTime':
      return fc.oneof(
        days.map((day) => ({ kind: 'dateTime', day, time: '' }) as const),
        fc.tuple(days, times, offsets).map(([day, time, offset]) => ({ kind: 'dateTime', day, time, offset }) as const),
      )
    case 'several': {
      const one = answerFor(question.one) as fc.Arbitrary<OneAnswer>
      return fc.array(one, { minLength: 1, maxLength: 4 }).map((answers) => ({ kind: 'several', answers }))
    }
    case 'rounds':
      return fc
        .array(answersAmong(question.round), { minLength: 1, maxLength: 3 })
        .map((rounds) => ({ kind: 'rounds', rounds }))
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
      return days.map((day) => ({ kind: 'date', day }))
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
  return answersAmong(form.questions)
}

function answersAmong(questions: readonly Question[]): fc.Arbitrary<Answers> {
  const each = flattened(questions).flatMap((question) => {
    const answer = answerFor(question)
    return answer ? [[question.linkId, answer] as const] : []
  })
  return fc.record(Object.fromEntries(each), { requiredKeys: [], noNullPrototype: true }) as fc.Arbitrary<Answers>
}

// Rounds have a test of their own: what is asked in each of them depends on the round.
const leaf = fc.constantFrom(...everyKind.filter(({ linkId }) => linkId !== 'medicine'))
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

test('every round of a group arrives with what is asked in it, and comes back', () => {
  const form = formOf(items.medicine)
  fc.assert(
    fc.property(answersFor(form), (answers) => {
      const { medicine } = answers
      const rounds = medicine?.kind === 'rounds' ? medicine.rounds : []
      const said = rounds.filter((round) => round['medicine-name'])
      const back = itemsToAnswers(form, JSON.parse(JSON.stringify(answersToItems(form, answers, 'en'))))
      expect(back).toEqual(said.length > 0 ? { medicine: { kind: 'rounds', rounds: said } } : {})
    }),
  )
})

test('a condition outside a group hears of every round, one inside hears of its own and of what stands around', () => {
  const form = formOf(
    { linkId: 'outside', type: 'boolean', text: 'Outside' },
    {
      linkId: 'g',
      type: 'group',
      text: 'Medicine',
      repeats: true,
      item: [
        { ...items.word, linkId: 'name' },
        { ...items.story, linkId: 'own', enableWhen: [{ question: 'name', operator: '=', answerString: 'a' }] },
        { ...items.story, linkId: 'around', enableWhen: [{ question: 'outside', operator: '=', answerBoolean: true }] },
      ],
    },
    { ...items.story, linkId: 'after', enableWhen: [{ question: 'name', operator: '=', answerString: 'b' }] },
  )
  const text = (words: string) => ({ kind: 'text', text: words }) as const
  const all = { own: text('own'), around: text('around') }
  const sent = (yes: boolean, second: string) =>
    answersToItems(
      form,
      {
        outside: { kind: 'yesNo', yes },
        g: {
          kind: 'rounds',
          rounds: [
            { ...all, name: text('a') },
            { ...all, name: text(second) },
          ],
        },
        after: text('after'),
      },
      'en',
    ).map(({ linkId, item = [] }) => [linkId, ...item.map((one) => one.linkId)].join(' '))
  expect(sent(true, 'b')).toEqual(['outside', 'g name own around', 'g name around', 'after'])
  expect(sent(false, 'c')).toEqual(['outside', 'g name own', 'g name'])
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

test('a group that was answered twice comes back as two rounds', () => {
  const form = formOf({ linkId: 'g', type: 'group', text: 'Medicine', repeats: true, item: [items.word] })
  const rounds = ['a', 'b'].map((name) => ({
    linkId: 'g',
    item: [{ linkId: 'word', answer: [{ valueString: name }] }],
  }))
  const answers = itemsToAnswers(form, rounds)
  const word = (text: string) => ({ word: { kind: 'text', text } })
  expect(answers).toEqual({ g: { kind: 'rounds', rounds: [word('a'), word('b')] } })
  expect(answersToItems(form, answers, 'en')).toEqual(
    rounds.map(({ item: [one] }) => ({ linkId: 'g', text: 'Medicine', item: [{ ...one, text: 'One word' }] })),
  )
})

test('a group that may be answered once and was answered twice goes back whole, and asks nothing below it', () => {
  const form = formOf({ linkId: 'g', type: 'group', text: 'Medicine', item: [items.word] })
  const twice = ['a', 'b'].map((name) => ({
    linkId: 'g',
    item: [{ linkId: 'word', answer: [{ valueString: name }] }],
  }))
  const answers = itemsToAnswers(form, twice)
  expect(answersToItems(form, answers, 'en')).toEqual(twice)
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
