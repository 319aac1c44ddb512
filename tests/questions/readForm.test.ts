import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readForm } from '#questions/form.fhir.ts'
import { flattened } from '#questions/form.ts'
import { inLanguage } from '#questions/localText.ts'
import { everyKind, formOf, items, questionnaireOf, translated } from './samples.ts'

const one = questionnaireOf(items.word)

function nested(depth: number): object {
  let item: object = { linkId: 'deepest', type: 'text' }
  for (let level = 1; level < depth; level += 1) item = { linkId: `level-${level}`, type: 'group', item: [item] }
  return item
}

const many = (count: number) => Array.from({ length: count }, (_, place) => ({ linkId: `q${place}`, type: 'text' }))

test.each<[string, unknown, string]>([
  ['nothing', undefined, 'notAQuestionnaire'],
  ['null', null, 'notAQuestionnaire'],
  ['text', 'Questionnaire', 'notAQuestionnaire'],
  ['a list', [one], 'notAQuestionnaire'],
  ['a stranger', { resourceType: 'Patient', item: one.item }, 'notAQuestionnaire'],
  ['no address', { ...one, url: undefined }, 'noAddress'],
  ['no items', { ...one, item: [] }, 'noQuestions'],
  ['items that are no list', { ...one, item: { linkId: 'a' } }, 'noQuestions'],
  ['an item that is none', { ...one, item: [null] }, 'brokenItem'],
  ['an item without linkId', { ...one, item: [{ type: 'text' }] }, 'brokenItem'],
  ['a linkId that is a number', { ...one, item: [{ linkId: 7, type: 'text' }] }, 'brokenItem'],
  ['items below that are no list', { ...one, item: [{ linkId: 'a', type: 'group', item: 'b' }] }, 'brokenItem'],
  [
    'a linkId twice',
    questionnaireOf(items.word, { linkId: 'g', type: 'group', item: [items.word] }),
    'sameLinkIdTwice',
  ],
  ['fifty deep', questionnaireOf(nested(50)), 'tooMuch'],
  ['ten thousand deep', questionnaireOf(nested(10_000)), 'tooMuch'],
  ['ten thousand items', questionnaireOf(...many(10_000)), 'tooMuch'],
  ['ten megabytes of text', questionnaireOf({ ...items.word, text: 'x'.repeat(10_000_000) }), 'tooMuch'],
  ['a million options', questionnaireOf({ ...items.colour, answerOption: Array(1_000_000).fill({}) }), 'tooMuch'],
  ['rules of its own', { ...one, implicitRules: 'https://clinic.example/rules' }, 'notUnderstood'],
  ['a modifier nobody knows', { ...one, modifierExtension: [{ url: 'https://clinic.example/not' }] }, 'notUnderstood'],
])('refused, with the reason: %s', (_, resource, reason) => {
  expect(readForm(resource)).toEqual({ ok: false, reason })
})

test('twenty deep and a thousand items are read', () => {
  expect(readForm(questionnaireOf(nested(20))).ok).toBe(true)
  expect(readForm(questionnaireOf(...many(1_000))).ok).toBe(true)
})

test('whatever is in it, reading never throws', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 8 }), fc.jsonValue({ maxDepth: 6 }), (item, text) => {
      readForm(item)
      readForm({ ...one, item })
      const spoiled = everyKind.map((kind) => ({ ...kind, text, extension: item, answerOption: item, item: text }))
      const read = readForm(questionnaireOf(...spoiled.map((kind) => ({ ...kind, item: undefined }))))
      expect(read.ok).toBe(true)
      readForm(questionnaireOf(...spoiled))
      for (const key of ['enableWhen', 'initial', 'code', 'type', '_text', 'maxLength', 'modifierExtension']) {
        expect(readForm(questionnaireOf({ ...items.word, [key]: item })).ok).toBe(true)
      }
    }),
  )
})

test('every kind is told apart', () => {
  expect(formOf(...everyKind).questions.map(({ linkId, kind }) => `${linkId}: ${kind}`)).toEqual([
    'word: text',
    'story: longText',
    'colour: choice',
    'senses: choices',
    'ready: scale',
    'call: yesNo',
    'hours: number',
    'cups: number',
    'since: date',
    'wake: time',
    'last: dateTime',
    'site: url',
    'dose: quantity',
    'music: choice',
    'names: several',
    'medicine: rounds',
    'photo: unknown',
    'note: note',
  ])
})

test('what cannot be shown keeps its place', () => {
  const form = formOf(
    { linkId: 'quantity', type: 'quantity', text: 'Weight' },
    { linkId: 'none', text: 'No type' },
    { linkId: 'future', type: 'hologram', text: 'From another time' },
    { linkId: 'empty', type: 'choice', text: 'Nothing to choose from' },
    {
      linkId: 'elsewhere',
      type: 'choice',
      answerValueSet: 'https://clinic.example/ValueSet/x',
      text: 'Kept elsewhere',
    },
    {
      ...items.colour,
      linkId: 'partly',
      answerOption: [{ valueString: 'a' }, { valueReference: { reference: 'Group/1' } }],
    },
    { ...items.word, linkId: 'changed', modifierExtension: [{ url: 'https://clinic.example/not' }] },
  )
  expect(form.questions.map(({ kind }) => kind)).toEqual(['quantity', ...Array<string>(6).fill('unknown')])
})

test('a scale has its ends and its help; one longer than a finger can find its places on is a number', () => {
  const [ready] = formOf(items.ready).questions
  expect(ready).toMatchObject({
    help: { default: 'Any number is fine.' },
    lower: { default: 'not at all' },
    upper: { default: 'as ready as I can be' },
    questions: [],
  })
  const thousand = { url: 'http://hl7.org/fhir/StructureDefinition/maxValue', valueInteger: 1000 }
  const [control, least] = items.ready.extension
  const step = { url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-sliderStepValue', valueInteger: 100 }
  const long = formOf({ ...items.ready, extension: [control, least, thousand] }).questions[0]!
  expect(long).toMatchObject({ kind: 'number', least: 0, most: 1000 })
  // Words of its ends that found no end are still there to be read.
  expect(flattened([long]).map(({ linkId }) => linkId)).toEqual(['ready', 'ready-lower', 'ready-upper'])
  const stepped = formOf({ ...items.ready, extension: [control, least, thousand, step] }).questions[0]
  expect(stepped).toMatchObject({ kind: 'scale', places: [0, 100, 200, 300, 400, 500, 600, 700, 800, 900, 1000] })
})

test('texts are read in the language asked for, else as they were written', () => {
  const [question] = formOf({
    ...items.word,
    _text: translated({ 'es-MX': 'de México', es: 'una palabra', fr: 'un mot' }),
  }).questions
  expect(question!.text).toEqual({ default: 'One word', es: 'una palabra' })
  expect(inLanguage(question!.text, 'es')).toBe('una palabra')
  expect(inLanguage(question!.text, 'ar')).toBe('One word')
  const [country] = formOf({ ...items.word, _text: translated({ 'ES-mx': 'de México' }) }).questions
  expect(inLanguage(country!.text, 'es')).toBe('de México')
})

test('what a form and its questions are for', () => {
  const read = readForm({
    ...questionnaireOf({ ...items.ready, code: [{ system: 's', code: 'mood' }, { display: 'no code' }] }),
    code: [{ code: 'entry' }],
    status: 'retired',
  })
  expect(read).toMatchObject({
    ok: true,
    form: { canonical: 'https://clinic.example/Questionnaire/one|2', retired: true, use: [{ code: 'entry' }] },
  })
  expect(read.ok && read.form.questions[0]?.use).toEqual([{ system: 's', code: 'mood' }])
})

test('a form without url is known by its id', () => {
  const read = readForm({ ...one, url: undefined, version: undefined, id: 'abc' })
  expect(read.ok && read.form.canonical).toBe('Questionnaire/abc')
})

test('a form is plain JSON: it can be kept in a draft', () => {
  const form = formOf(...everyKind)
  expect(JSON.parse(JSON.stringify(form))).toEqual(form)
})
