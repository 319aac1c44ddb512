import { expect, test } from 'vitest'
import type { Answers } from '#questions/answer.ts'
import { answersToItems } from '#questions/answers.fhir.ts'
import { gaps } from '#questions/answers.ts'
import { readForm } from '#questions/form.fhir.ts'
import { flattened } from '#questions/form.ts'
import { marked } from '#questions/markdown.ts'
import { asksAboutSelfHarm } from '#questions/selfHarm.ts'
import { control, formOf, items, questionnaireOf } from './samples.ts'

const extension = (name: string, value: object) => ({
  url: `http://hl7.org/fhir/StructureDefinition/${name}`,
  ...value,
})
const text = (words: string) => ({ kind: 'text', text: words }) as const

test.each<[string, object, Answers[string], object]>([
  [
    'shorter than asked',
    { type: 'string', extension: [extension('minLength', { valueInteger: 5 })] },
    text('abc'),
    { what: 'tooShort', by: 2 },
  ],
  [
    'in another form',
    { type: 'string', extension: [extension('regex', { valueString: '[0-9]{5}' })] },
    text('4950'),
    { what: 'otherForm' },
  ],
  ['no web address', { type: 'url' }, text('garden'), { what: 'notAnAddress' }],
  [
    'too exact',
    { type: 'decimal', extension: [extension('maxDecimalPlaces', { valueInteger: 1 })] },
    { kind: 'number', written: '7.25' },
    { what: 'tooExact', places: 1 },
  ],
  ['no unit', { ...items.dose }, { kind: 'quantity', written: '5' }, { what: 'noUnit' }],
  [
    'too late in the day',
    { type: 'time', extension: [extension('maxValue', { valueTime: '20:00:00' })] },
    { kind: 'time', time: '21:15' },
    { what: 'tooLateInTheDay', last: '20:00:00' },
  ],
  [
    'before the first day',
    { type: 'dateTime', extension: [extension('minValue', { valueDateTime: '2026-01-01' })] },
    { kind: 'dateTime', day: '2025-12-31', time: '23:00', offset: '-05:00' },
    { what: 'tooEarly', first: '2026-01-01' },
  ],
  ['half a day and time', { type: 'dateTime' }, { kind: 'dateTime', day: '', time: '09:30' }, { what: 'notADate' }],
  [
    'fewer than asked',
    { ...items.names, extension: [extension('questionnaire-minOccurs', { valueInteger: 2 })] },
    { kind: 'several', answers: [text('Ana'), null] },
    { what: 'tooFew', fewest: 2 },
  ],
  [
    'more than accepted',
    { ...items.senses, extension: [extension('questionnaire-maxOccurs', { valueInteger: 1 })] },
    {
      kind: 'chosen',
      options: [
        { as: 'string', text: 'Blanket' },
        { as: 'string', text: 'Low light' },
      ],
    },
    { what: 'tooMany', mostOften: 1 },
  ],
  [
    'something in a round',
    { ...items.medicine, item: [{ ...items.word, linkId: 'inside', maxLength: 2 }] },
    { kind: 'rounds', rounds: [{ inside: text('ok') }, { inside: text('too long') }] },
    { what: 'within' },
  ],
  [
    'found by no typing',
    { ...items.colour, extension: [control('autocomplete')] },
    { kind: 'chosen', options: [{ as: 'string', text: 'gre' }] },
    { what: 'notOffered' },
  ],
])('%s: it is said before sending', (_, item, answer, lack) => {
  const form = formOf({ ...item, linkId: 'q', text: 'Question' })
  expect(gaps(form, { q: answer })).toEqual([{ linkId: 'q', ...lack }])
})

test.each([
  [{ code: '[in_i]' }, 'in'],
  [{ code: 'kg' }, 'kg'],
  [{ code: '[lb_av]', display: 'pounds' }, 'pounds'],
])('a unit is said in words or as it is printed: %j', (coding, unit) => {
  const system = 'http://unitsofmeasure.org'
  const given = extension('questionnaire-unit', { valueCoding: { system, ...coding } })
  const [question] = formOf({ linkId: 'q', type: 'decimal', text: 'How much?', extension: [given] }).questions
  expect(question).toMatchObject({ unit: { unit, system, code: coding.code } })
})

test('own words are an answer where they are welcome', () => {
  const form = formOf(items.music)
  const answers: Answers = { music: { kind: 'chosen', options: [{ as: 'string', text: 'Rain' }] } }
  expect(gaps(form, answers)).toEqual([])
  expect(answersToItems(form, answers, 'en')[0]?.answer).toEqual([{ valueString: 'Rain' }])
})

test('what an option counts is sent with it', () => {
  const weight = extension('ordinalValue', { valueDecimal: 3 })
  const coding = { system: 'http://loinc.org', code: 'LA6571-9', display: 'Nearly every day' }
  const form = formOf({
    linkId: 'q',
    type: 'choice',
    text: 'How often?',
    answerOption: [{ valueCoding: { ...coding, extension: [weight] } }],
  })
  const answers: Answers = { q: { kind: 'chosen', options: [{ as: 'coding', coding }] } }
  expect(answersToItems(form, answers, 'en')[0]?.answer).toEqual([{ valueCoding: { ...coding, extension: [weight] } }])
})

test.each([
  ['#sounds', { contained: [{ resourceType: 'ValueSet', id: 'sounds', ...listed() }] }, []],
  [
    'https://clinic.example/sounds',
    {},
    [{ resourceType: 'ValueSet', url: 'https://clinic.example/sounds', ...spelledOut() }],
  ],
])('options kept in a value set are offered: %s', (answerValueSet, around, expanded) => {
  const item = { linkId: 'q', type: 'choice', text: 'Which sound?', answerValueSet }
  const read = readForm({ ...questionnaireOf(item), ...around }, expanded)
  expect(read.ok && read.form.questions[0]).toMatchObject({
    kind: 'choice',
    options: [{ text: { default: 'Rain', es: 'Lluvia' } }, { text: { default: 'Wind' } }],
  })
})

function listed() {
  const rain = { code: 'rain', display: 'Rain', designation: [{ language: 'es', value: 'Lluvia' }] }
  return { compose: { include: [{ system: 'urn:sounds', concept: [rain, { code: 'wind', display: 'Wind' }] }] } }
}

function spelledOut() {
  const [include] = listed().compose.include
  return { expansion: { contains: include?.concept.map((concept) => ({ ...concept, system: 'urn:sounds' })) } }
}

test('where the list of an open choice cannot be had, own words still can', async () => {
  const address = 'https://clinic.example/countries'
  const form = formOf(
    { linkId: 'q', type: 'open-choice', text: 'Which country?', answerValueSet: address },
    { linkId: 's', type: 'open-choice', text: 'Which ones?', repeats: true, answerValueSet: address },
  )
  const own = [{ as: 'string', text: 'Ghana' }] as const
  const answers: Answers = { q: { kind: 'chosen', options: own }, s: { kind: 'chosen', options: own } }
  expect(gaps(form, answers)).toEqual([])
  expect(answersToItems(form, answers, 'en').map(({ answer }) => answer)).toEqual([
    [{ valueString: 'Ghana' }],
    [{ valueString: 'Ghana' }],
  ])
})

test.each([
  [30, {}, undefined],
  [31, {}, 'search'],
  [31, { repeats: true }, undefined],
])('more answers than anybody looks through one by one are found by typing: %d %j', (count, more, list) => {
  const answerOption = Array.from({ length: count }, (_, place) => ({ valueString: `Country ${place}` }))
  const [question] = formOf({ linkId: 'q', type: 'choice', text: 'Which?', answerOption, ...more }).questions
  expect(question).toMatchObject({ kind: count === 31 && 'repeats' in more ? 'choices' : 'choice' })
  expect(question && 'list' in question ? question.list : undefined).toBe(list)
})

test('a value set that says what it holds only by rules keeps its question in its place, unshown', () => {
  const valueSet = { resourceType: 'ValueSet', id: 'all', compose: { include: [{ system: 'http://loinc.org' }] } }
  const item = { linkId: 'q', type: 'choice', text: 'Which?', answerValueSet: '#all' }
  const read = readForm({ ...questionnaireOf(item), contained: [valueSet] })
  expect(read.ok && read.form.questions[0]?.kind).toBe('unknown')
})

test('emphasis and links are shown, HTML and other addresses stay words', () => {
  expect(
    marked('**Bold** and *soft*, [here](https://clinic.example/a) not [there](javascript:alert(1)) <b>x</b>'),
  ).toEqual([
    { as: 'strong', text: 'Bold' },
    { as: 'plain', text: ' and ' },
    { as: 'emphasis', text: 'soft' },
    { as: 'plain', text: ', ' },
    { as: 'link', text: 'here', to: 'https://clinic.example/a' },
    { as: 'plain', text: ' not [there](javascript:alert(1)) <b>x</b>' },
  ])
  const start = performance.now()
  marked('*['.repeat(10_000))
  expect(performance.now() - start).toBeLessThan(1_000)
})

test('only pages on https are linked to', () => {
  const link = (valueUri: string) => extension('questionnaire-supportLink', { valueUri })
  const form = formOf({
    ...items.word,
    extension: [link('https://clinic.example/help'), link('http://x.example'), link('data:,x')],
  })
  expect(form.questions[0]?.links).toEqual(['https://clinic.example/help'])
})

test('a thousand items twenty deep are read and looked through quickly', () => {
  const deep = (level: number): object => ({
    linkId: `g${level}`,
    type: 'group',
    text: 'Group',
    item: [
      ...Array.from({ length: 49 }, (_, place) => ({ ...items.word, linkId: `q${level}-${place}` })),
      ...(level < 20 ? [deep(level + 1)] : []),
    ],
  })
  const start = performance.now()
  const form = formOf(deep(1))
  expect(flattened(form.questions)).toHaveLength(1000)
  expect(gaps(form, {})).toEqual([])
  expect(performance.now() - start).toBeLessThan(1_000)
})

test.each([
  [{ text: 'Thoughts that you would be better off dead, or of hurting yourself' }, true],
  [{ text: 'Pregunta 9', code: [{ system: 'http://loinc.org', code: '44260-8' }] }, true],
  [{ text: '¿Ha pensado en quitarse la vida?' }, true],
  [{ text: 'هل راودتك أفكار عن إيذاء النفس؟' }, true],
  [{ text: 'How well did you sleep?' }, false],
])('help stands beside questions about self-harm: %j is one: %s', (item, expected) => {
  const [question] = formOf({ ...items.word, ...item }).questions
  expect(question && asksAboutSelfHarm(question)).toBe(expected)
})
