import { expect, test } from 'vitest'
import type { Answers } from '#questions/answer.ts'
import { answersToItems } from '#questions/answers.fhir.ts'
import { visibleQuestions } from '#questions/answers.ts'
import { readForm } from '#questions/form.fhir.ts'
import type { Form } from '#questions/form.ts'
import { readableAnswers, readableValues } from '#questions/readableAnswer.fhir.ts'
import { evaluateRules } from '#questions/rules/evaluateRules.fhir.ts'
import { hasRules } from '#questions/rules/ruleBook.ts'
import type { RuleRunner } from '#questions/rules/ruleRunner.ts'
import { settled } from '#questions/rules/settle.fhir.ts'
import { withWorkedOut } from '#questions/rules/workedOut.fhir.ts'
import { questionnaireOf } from './samples.ts'

const sdc = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-'

function fhirpath(expression: string, name?: string) {
  return { valueExpression: { ...(name && { name }), language: 'text/fhirpath', expression } }
}
const calculated = (expression: string) => ({ url: `${sdc}calculatedExpression`, ...fhirpath(expression) })
const enabledBy = (expression: string) => ({ url: `${sdc}enableWhenExpression`, ...fhirpath(expression) })
const variable = (name: string, expression: string) => ({
  url: 'http://hl7.org/fhir/StructureDefinition/variable',
  ...fhirpath(expression, name),
})

/** The same rules, in this thread. */
const here: RuleRunner = {
  run: (book, response) => Promise.resolve(evaluateRules({ book, response, without: [], begins: () => {} })),
  close: () => {},
}

function formWith(extension: readonly object[], ...item: object[]): Form {
  const read = readForm({ ...questionnaireOf(...item), extension })
  if (!read.ok) throw new Error(read.reason)
  return read.form
}

async function workedOut(form: Form, answers: Answers): Promise<Answers> {
  return withWorkedOut(form, answers, (await settled(here, form, answers)) ?? [])
}

const number = (written: string) => ({ kind: 'number', written }) as const
const often = [0, 1, 2, 3].map((value) => ({
  valueCoding: {
    system: 'http://loinc.org',
    code: `LA-${value}`,
    display: `Answer ${value}`,
    extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/ordinalValue', valueDecimal: value }],
  },
}))
const chosen = (value: number) =>
  ({
    kind: 'chosen',
    options: [{ as: 'coding', coding: { system: 'http://loinc.org', code: `LA-${value}` } }],
  }) as const

// In the shape of the PHQ-9 as NLM publishes it.
const depression = formWith(
  [],
  ...Array.from({ length: 9 }, (_, place) => ({
    linkId: `/q${place}`,
    type: 'choice',
    text: `Question ${place + 1}`,
    answerOption: often,
  })),
  {
    linkId: '/sum',
    type: 'decimal',
    text: 'Total score',
    extension: [
      variable('own', "%resource.item.where(linkId.startsWith('/q')).answer.value.ordinal()"),
      calculated('iif(%own.exists(), %own.sum())'),
    ],
  },
  {
    linkId: '/word',
    type: 'string',
    text: 'Severity',
    extension: [calculated("iif(%resource.item.where(linkId='/sum').answer.value > 4, 'Severe', 'Minimal')")],
  },
)

test('a score is worked out from what the options count, and sent as such', async () => {
  const answers = await workedOut(depression, { '/q0': chosen(3), '/q4': chosen(2) })
  expect(answers['/sum']).toEqual(number('5'))
  const sent = answersToItems(depression, answers, 'en')
  expect(sent.find(({ linkId }) => linkId === '/sum')).toEqual({
    linkId: '/sum',
    text: 'Total score',
    extension: [{ url: 'https://kap-portal.example/StructureDefinition/worked-out', valueBoolean: true }],
    answer: [{ valueDecimal: 5 }],
  })
})

test('what is worked out is never a verdict: not while filling in, not once it was sent', async () => {
  const answers = await workedOut(depression, { '/q0': chosen(3), '/q4': chosen(2) })
  const word = depression.questions.find(({ linkId }) => linkId === '/word')
  expect(answers['/word']).toEqual({ kind: 'text', text: 'Severe' })
  expect(word && answers['/word'] && readableValues(word, answers['/word'])).toEqual([{ kind: 'workedOut' }])
  const read = readableAnswers(answersToItems(depression, answers, 'en'))
  expect(read.find(({ linkId }) => linkId === '/word')?.values).toEqual([{ kind: 'workedOut' }])
  expect(read.find(({ linkId }) => linkId === '/sum')?.values).toEqual([{ kind: 'workedOut', number: 5 }])
})

test('an emptied question empties the score; one that nobody can give by hand asks nothing', async () => {
  const first = await workedOut(depression, { '/q0': chosen(3) })
  expect(await workedOut(depression, { '/sum': first['/sum'] ?? number('') })).not.toHaveProperty('/sum')
  expect(depression.questions.find(({ linkId }) => linkId === '/sum')?.readOnly).toBe(true)
})

const body = formWith(
  [
    variable('kilos', "item.where(linkId='kilos').answer.value"),
    variable('metres', "item.where(linkId='cm').answer.value / 100"),
  ],
  { linkId: 'kilos', type: 'decimal', text: 'Weight' },
  { linkId: 'cm', type: 'decimal', text: 'Height' },
  {
    linkId: 'index',
    type: 'decimal',
    text: 'Index',
    extension: [
      calculated('(%kilos / (%metres * %metres)).round(1)'),
      { url: 'http://hl7.org/fhir/StructureDefinition/maxDecimalPlaces', valueInteger: 1 },
    ],
  },
  {
    linkId: 'why',
    type: 'text',
    text: 'Why?',
    extension: [enabledBy("%resource.item.where(linkId='index').answer.value > 20")],
  },
)

test('variables of the form are known to its questions, and one result leads to the next', async () => {
  const words = { kind: 'text', text: 'Because' } as const
  const light = await workedOut(body, { kilos: number('50'), cm: number('180'), why: words })
  expect(light.index).toEqual(number('15.4'))
  expect(visibleQuestions(body, light).map(({ linkId }) => linkId)).not.toContain('why')
  expect(answersToItems(body, light, 'en').map(({ linkId }) => linkId)).toEqual(['kilos', 'cm', 'index'])
  // What was written there comes back with its question.
  const heavy = await workedOut(body, { ...light, kilos: number('80') })
  expect(heavy.index).toEqual(number('24.7'))
  expect(answersToItems(body, heavy, 'en').find(({ linkId }) => linkId === 'why')?.answer).toEqual([
    { valueString: 'Because' },
  ])
})

test('a score is summed up over everything that was answered, as SDC writes it, from weights in a value set', async () => {
  const weighed = (code: string, value: number) => ({
    code,
    display: code,
    extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/ordinalValue', valueDecimal: value }],
  })
  const list = [weighed('not at all', 0), weighed('several days', 1), weighed('nearly every day', 3)]
  const valueSet = {
    resourceType: 'ValueSet',
    id: 'often',
    compose: { include: [{ system: 'urn:often', concept: list }] },
  }
  const asked = (linkId: string) => ({ linkId, type: 'choice', text: linkId, answerValueSet: '#often' })
  const total = {
    linkId: 'total',
    type: 'quantity',
    text: 'Total',
    extension: [calculated('%resource.answers().value.ordinal().sum()')],
  }
  const group = { linkId: 'g', type: 'group', text: 'Two weeks', item: [asked('a'), asked('b'), total] }
  const read = readForm({ ...questionnaireOf(group), contained: [valueSet] })
  if (!read.ok) throw new Error(read.reason)
  const said = (code: string) =>
    ({ kind: 'chosen', options: [{ as: 'coding', coding: { system: 'urn:often', code } }] }) as const
  const after = await workedOut(read.form, { a: said('several days'), b: said('nearly every day') })
  expect(after.total).toMatchObject({ kind: 'quantity', written: '4' })
})

test('a rule may look up what the form itself offers', async () => {
  const offered = ['yes', 'no'].map((code) => ({
    valueCoding: { system: 'urn:risk', code, display: `Risk: ${code}` },
  }))
  const form = formWith(
    [variable('worried', "%resource.item.where(linkId='worry').answer.value > 3")],
    { linkId: 'worry', type: 'integer', text: 'How worried were you?' },
    {
      linkId: 'risk',
      type: 'choice',
      text: 'Risk',
      readOnly: true,
      answerOption: offered,
      extension: [
        variable('own', "%questionnaire.item.where(linkId = 'risk')"),
        variable('yes', "%own.answerOption.valueCoding.where(code = 'yes')"),
        calculated("iif(%worried, %yes, %qitem.answerOption.value.where(code = 'no'))"),
      ],
    },
  )
  for (const [worry, code] of [
    ['7', 'yes'],
    ['1', 'no'],
  ] as const) {
    const after = await workedOut(form, { worry: number(worry) })
    expect(after.risk).toMatchObject({ kind: 'chosen', options: [{ coding: { system: 'urn:risk', code } }] })
  }
})

test('in a group that is asked in rounds each round has results of its own', async () => {
  const form = formWith([], {
    linkId: 'medicine',
    type: 'group',
    text: 'Medicine',
    repeats: true,
    extension: [variable('each', "item.where(linkId='each').answer.value")],
    item: [
      { linkId: 'each', type: 'integer', text: 'At a time' },
      { linkId: 'often', type: 'integer', text: 'Times a day' },
      {
        linkId: 'day',
        type: 'integer',
        text: 'A day',
        extension: [calculated("%each * %resource.item.item.where(linkId='often').answer.value.first()")],
      },
      { linkId: 'much', type: 'boolean', text: 'Really?', extension: [enabledBy('%each > 5')] },
    ],
  })
  const round = (each: string) => ({
    each: number(each),
    often: number('2'),
    much: { kind: 'yesNo', yes: true } as const,
  })
  const answers = await workedOut(form, { medicine: { kind: 'rounds', rounds: [round('3'), round('10')] } })
  expect(
    answersToItems(form, answers, 'en').map(({ item = [] }) => item.map(({ linkId }) => linkId).join(' ')),
  ).toEqual(['each often day', 'each often day much'])
  const days = answersToItems(form, answers, 'en').map(({ item = [] }) => item[2]?.answer)
  expect(days).toEqual([[{ valueInteger: 6 }], [{ valueInteger: 20 }]])
})

test.each([
  ['no FHIRPath', 'this is not ('],
  ['about what is not there', '%patient.name.given'],
  ['asking the network', "memberOf('https://elsewhere.example')"],
])('a rule that is %s asks one question more, and takes nothing with it', async (_, expression) => {
  const form = formWith(
    [],
    { linkId: 'a', type: 'string', text: 'A', extension: [enabledBy(expression)] },
    { linkId: 'b', type: 'integer', text: 'B', extension: [calculated('1 + 1')] },
  )
  const answers = await workedOut(form, { a: { kind: 'text', text: 'kept' } })
  expect(answersToItems(form, answers, 'en').map(({ linkId }) => linkId)).toEqual(['a', 'b'])
})

test('rules that run in a circle come to an end', async () => {
  const form = formWith(
    [],
    {
      linkId: 'a',
      type: 'integer',
      text: 'A',
      extension: [calculated("%resource.item.where(linkId='b').answer.value + 1 | 1")],
    },
    {
      linkId: 'b',
      type: 'integer',
      text: 'B',
      extension: [calculated("%resource.item.where(linkId='a').answer.value + 1 | 1")],
    },
    { linkId: 'x', type: 'string', text: 'X', extension: [enabledBy("%resource.item.where(linkId='x').empty()")] },
  )
  await expect(workedOut(form, { x: { kind: 'text', text: 'x' } })).resolves.toBeTypeOf('object')
})

test('an expression in another language, or without end, is none', () => {
  const other = { url: `${sdc}calculatedExpression`, valueExpression: { language: 'text/cql', expression: '1' } }
  expect(hasRules(formWith([], { linkId: 'a', type: 'integer', text: 'A', extension: [other] }))).toBe(false)
  const long = calculated(`${'1 + '.repeat(2_000)}1`)
  expect(hasRules(formWith([], { linkId: 'a', type: 'integer', text: 'A', extension: [long] }))).toBe(false)
  expect(hasRules(depression)).toBe(true)
})

test.each<[string, object, string, object]>([
  ['boolean', {}, 'true', { kind: 'yesNo', yes: true }],
  ['date', {}, '@2026-12-03', { kind: 'date', day: '2026-12-03' }],
  ['text', {}, "'a' + 'b'", { kind: 'text', text: 'ab' }],
  ['decimal', {}, '0.1 + 0.2', number('0.3')],
  [
    'quantity',
    {},
    "2 'kg' + 1 'kg'",
    { kind: 'quantity', written: '3', unit: { unit: 'kg', code: 'kg', system: 'http://unitsofmeasure.org' } },
  ],
  ['choice', { answerOption: often }, "%resource.item.where(linkId='first').answer.value", chosen(1)],
])('a %s can be worked out', async (type, more, expression, expected) => {
  const form = formWith(
    [],
    { linkId: 'first', type: 'choice', text: 'First', answerOption: often },
    { linkId: 'q', type, text: 'Q', ...more, extension: [calculated(expression)] },
  )
  expect((await workedOut(form, { first: chosen(1) })).q).toMatchObject(expected)
})
