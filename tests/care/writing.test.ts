import type { QuestionnaireResponse, Task } from 'fhir/r4'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answersToItems, itemsToAnswers } from '#questions/answers.fhir.ts'
import type { Answers } from '#questions/answer.ts'
import {
  compare,
  doneTask,
  idByIdentifier,
  readWriting,
  writingsReader,
  responseOf,
  type ToSend,
} from '#care/writing.fhir.ts'
import { formsAskedFor, isForm, readRequests } from '#care/worksheet.fhir.ts'
import { byDue } from '#care/worksheet.ts'
import { firstWords, intentionFor, isEntry, newestFirst, rideFor, urlOf, type Writing } from '#care/writing.ts'
import { questionnaires } from '#mocks/questionnaires.ts'
import { readableAnswers } from '#questions/readableAnswer.fhir.ts'
import { evening, reflection } from '../fhir/asAna.ts'
import { clinicForm, filledWith } from './entries.ts'
import { anything, spoiled } from './strangers.ts'

const afternoon = '2026-12-03T19:20:00.000Z'

const toSend = (changes: Partial<ToSend> = {}): ToSend => ({
  id: 'e1',
  filled: filledWith('light on water', { cycleId: 'c3' }),
  patientId: 'p',
  written: evening,
  begun: afternoon,
  writer: 'this-page',
  revision: 4,
  amends: false,
  ...changes,
})

const sentAndRead = (sent: QuestionnaireResponse) => readWriting(JSON.parse(JSON.stringify(sent)) as unknown)

describe('what is sent', () => {
  test('comes back as it was written', () => {
    expect(sentAndRead(responseOf(toSend()))).toEqual({
      id: 'e1',
      formUrl: 'https://kap-portal.example/Questionnaire/kap-free',
      uses: ['entry-free'],
      cycleId: 'c3',
      written: evening,
      begun: afternoon,
      amended: false,
      audience: 'team',
      lines: [
        {
          linkId: 'words',
          question: { default: 'Your words' },
          values: [{ kind: 'text', text: { default: 'light on water' } }],
        },
      ],
      items: [{ linkId: 'words', text: 'Your words', answer: [{ valueString: 'light on water' }] }],
    })
  })

  test('says whose it is, who wrote it, when, to which version of which form, and from which state of which draft', () => {
    expect(responseOf(toSend({ amends: true }))).toMatchObject({
      resourceType: 'QuestionnaireResponse',
      id: 'e1',
      identifier: { system: 'https://kap-portal.example/identifier/writing', value: 'e1' },
      questionnaire: 'https://kap-portal.example/Questionnaire/kap-free|1.0.0',
      status: 'amended',
      subject: { reference: 'Patient/p' },
      author: { reference: 'Patient/p' },
      source: { reference: 'Patient/p' },
      authored: evening,
      basedOn: [{ reference: 'CarePlan/c3' }],
      extension: [
        { valueString: 'this-page:4' },
        { valueDateTime: afternoon },
        { valueCoding: { code: 'entry-free' } },
      ],
    })
  })

  test('a server that keeps no mark of when it was begun, or an odd one, leaves when it was last changed', () => {
    const { extension: _dropped, ...sent } = responseOf(toSend())
    expect(sentAndRead(sent)).not.toHaveProperty('begun')
    const odd = {
      ...sent,
      extension: [{ url: 'https://kap-portal.example/StructureDefinition/begun', valueDateTime: 'once' }],
    }
    expect(sentAndRead(odd)).toMatchObject({ written: evening })
    expect(sentAndRead(odd)).not.toHaveProperty('begun')
  })

  test('without a cycle says nothing of one', () => {
    const sent = responseOf(toSend({ filled: filledWith('light') }))
    expect(sent).not.toHaveProperty('basedOn')
    expect(sentAndRead(sent)).not.toHaveProperty('cycleId')
  })

  test.each(questionnaires.map(({ id }) => id ?? ''))('a filled %s: every answer comes back', (id) => {
    const form = clinicForm(id)
    const answers = everythingAnswered(form)
    const sent = responseOf(toSend({ filled: { form, answers, language: 'en' } }))
    const back = JSON.parse(JSON.stringify(sent)) as QuestionnaireResponse
    const again = itemsToAnswers(form, back.item)
    expect(Object.keys(again).length).toBeGreaterThan(0)
    // What comes back says the same when it is sent again: nothing is lost on the way, nothing is added.
    expect(answersToItems(form, again, 'en')).toEqual(back.item)
    expect(readWriting(back)?.lines).toEqual(readableAnswers(back.item))
  })
})

describe('what somebody else sent', () => {
  test.each([
    ['2026', '2026-01-01T00:00:00.000Z'],
    ['2026-11', '2026-11-01T00:00:00.000Z'],
    ['2026-11-03', '2026-11-03T00:00:00.000Z'],
    ['2026-11-03T09:30:00-05:00', '2026-11-03T14:30:00.000Z'],
  ])('on a date as little known as %s is read', (authored, written) => {
    expect(readWriting({ ...reflection('x'), authored })?.written).toBe(written)
  })

  test.each(['yesterday', '5', 'hello 2020', '', '2026-11-03T09:30:00', '03.11.2026'])(
    'on “%s” cannot be read: it would stand in the wrong place',
    (authored) => {
      expect(readWriting({ ...reflection('x'), authored })).toBeUndefined()
    },
  )

  test('and that refers to something else than a cycle has none', () => {
    const basedOn = [{ reference: 'ServiceRequest/1' }, {}, { reference: 'CarePlan/c2' }]
    expect(readWriting({ ...reflection('x'), basedOn })?.cycleId).toBe('c2')
    expect(readWriting({ ...reflection('x'), basedOn: basedOn.slice(0, 2) })).not.toHaveProperty('cycleId')
  })

  test('whatever it is, reading it never throws, and what cannot be read is counted', () => {
    const sent = fc.oneof(spoiled(reflection('x')), anything('QuestionnaireResponse'), fc.jsonValue())
    fc.assert(
      fc.property(fc.array(sent), (found) => {
        const reader = writingsReader()
        reader.add(found)
        const { writings, unreadable } = reader.read()
        expect(writings.length + unreadable).toBeLessThanOrEqual(found.length)
        for (const one of writings) expect([typeof one.id, typeof firstWords(one)]).toEqual(['string', 'string'])
        expect(() => idByIdentifier(found, 'x')).not.toThrow()
        for (const one of found) expect(() => compare(one ?? {}, responseOf(toSend()))).not.toThrow()
      }),
      { numRuns: 500 },
    )
  })
})

describe('is what lies at the clinic ours?', () => {
  const ours = responseOf(toSend())
  const there = (changes: Partial<ToSend>) => responseOf(toSend(changes))

  test.each<[string, unknown, string]>([
    ['this very state', there({}), 'arrived'],
    ['a newer state of ours', there({ revision: 5 }), 'arrived'],
    ['revision 10 is newer than 4', there({ revision: 10 }), 'arrived'],
    ['an older state of ours', there({ revision: 3 }), 'older'],
    ['another device’s', there({ writer: 'other' }), 'theirs'],
    ['another device’s with the same words and a higher count', there({ writer: 'other', revision: 9 }), 'theirs'],
    ['the same answers without our mark', { ...ours, extension: undefined }, 'arrived'],
    ['other answers without our mark', { ...there({ filled: filledWith('other') }), extension: [] }, 'theirs'],
    ['the same answers to another form', { ...ours, extension: [], questionnaire: 'x' }, 'theirs'],
    ['a mark without a count', { ...ours, extension: [{ ...ours.extension![0], valueString: 'this-page' }] }, 'older'],
  ])('%s', (_, resource, expected) => {
    expect(compare(resource, ours)).toBe(expected)
  })

  test('found by the identifier we gave it, whatever else a search brings', () => {
    const theirs = { ...reflection('server-1'), identifier: { system: 'http://elsewhere.example', value: 'e1' } }
    const mine = { ...reflection('server-2'), identifier: reflection('e1').identifier }
    expect(idByIdentifier([null, 5, theirs, reflection('e9'), mine], 'e1')).toBe('server-2')
    expect(idByIdentifier([theirs], 'e1')).toBeUndefined()
  })
})

test('a request that is done keeps everything the clinic wrote into it, and what was answered before', () => {
  const output = [{ type: { text: 'first' }, valueString: 'x' }]
  const task = { resourceType: 'Task', id: 't', status: 'requested', intent: 'order', priority: 'stat', output } as Task
  expect(doneTask(task, 'e1')).toEqual({
    ...task,
    status: 'completed',
    output: [...output, { type: { text: 'answers' }, valueReference: { reference: 'QuestionnaireResponse/e1' } }],
  })
})

describe('what the clinic asks for', () => {
  const form = questionnaires.find(({ id }) => id === 'kap-intention')!
  const task = {
    resourceType: 'Task',
    id: 't1',
    status: 'requested',
    focus: { reference: 'Questionnaire/kap-intention' },
    basedOn: [{ reference: 'CarePlan/c3' }],
    restriction: { period: { end: '2026-12-05' } },
  }

  test.each([
    ['requested', true],
    ['received', true],
    ['accepted', true],
    ['ready', true],
    ['in-progress', true],
    ['on-hold', true],
    ['draft', false],
    ['completed', false],
    ['cancelled', false],
    ['rejected', false],
    ['failed', false],
    ['entered-in-error', false],
    ['whatever', false],
  ])('a task that is %s is open: %s', (status, open) => {
    expect(readRequests([{ ...task, status }], [form])).toMatchObject([{ open }])
    expect(formsAskedFor([{ ...task, status }])).toHaveLength(open ? 1 : 0)
  })

  test.each(['Questionnaire/kap-intention', form.url!, `${form.url}|${form.version}`, `${form.url}|0.9`])(
    'its form is found by %s',
    (reference) => {
      const [request] = readRequests([{ ...task, focus: { reference } }], [null, form])
      expect(request).toMatchObject({
        id: 't1',
        cycleId: 'c3',
        due: '2026-12-05',
        form: { title: { default: form.title } },
      })
    },
  )

  test('a form that is not there, or not readable, leaves a request that says so', () => {
    expect(readRequests([task], [])).toEqual([{ id: 't1', open: true, cycleId: 'c3', due: '2026-12-05' }])
    expect(readRequests([task], [{ ...form, item: 'none' }])[0]).not.toHaveProperty('form.questions.0')
    expect(isForm({ resourceType: 'Questionnaire' }, 'Questionnaire/undefined')).toBe(false)
  })

  test('soonest first; those without a day come last', () => {
    const due = ['2026-12-05', undefined, '2026-11-30', '2026-12'].map((day, index) => ({
      id: `t${index}`,
      open: true,
      ...(day === undefined ? {} : { due: day }),
    }))
    expect(byDue(due).map(({ id }) => id)).toEqual(['t2', 't3', 't0', 't1'])
  })

  test('whatever the server sends, reading it never throws', () => {
    const tasks = fc.oneof(spoiled(task), anything('Task'), fc.jsonValue())
    const forms = fc.oneof(spoiled(form), anything('Questionnaire'), fc.jsonValue())
    fc.assert(
      fc.property(fc.array(tasks), fc.array(forms), (sent, sentForms) => {
        for (const { id, open } of readRequests(sent, sentForms))
          expect([typeof id, typeof open]).toEqual(['string', 'boolean'])
        expect(formsAskedFor(sent).every((one) => typeof one === 'string')).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})

describe('the person’s own words in other places', () => {
  const writing = (
    form: string,
    cycleId: string | undefined,
    written: string,
    words: Record<string, string>,
  ): Writing => ({
    id: `${form}-${written}`,
    formUrl: `https://kap-portal.example/Questionnaire/${form}`,
    written,
    amended: false,
    audience: 'team',
    lines: Object.entries(words).map(([linkId, text]) => ({
      linkId,
      question: { default: '' },
      values: [{ kind: 'text', text: { default: text } }],
    })),
    ...(cycleId === undefined ? {} : { cycleId }),
  })

  test('the newest intention for a cycle, in their words', () => {
    const all = [
      writing('kap-intention', 'c1', '2026-10-01', { intention: 'old' }),
      writing('kap-intention', 'c2', '2026-11-02', { hope: 'hope', intention: 'rest' }),
      writing('kap-intention', 'c2', '2026-11-01', { intention: 'older' }),
      writing('kap-intention', undefined, '2026-11-03', { intention: 'of no cycle' }),
      writing('kap-intention', 'c3', '2026-11-03', { hope: 'only a hope' }),
    ]
    expect(['c1', 'c2', 'c3', 'c4', undefined].map((id) => intentionFor(id, all))).toEqual([
      'old',
      'rest',
      'only a hope',
      undefined,
      undefined,
    ])
  })

  test('who takes them home, if they noted it for that cycle', () => {
    const all = [
      writing('kap-ready', 'c1', '2026-10-01', { 'ride-name': 'Sam', 'ride-phone': '616-555-0101' }),
      writing('kap-ready', 'c2', '2026-10-01', { 'ride-phone': '616-555-0102' }),
      writing('kap-ready', 'c3', '2026-10-01', { other: 'x' }),
    ]
    expect(['c1', 'c2', 'c3', undefined].map((id) => rideFor(id, all))).toEqual([
      { name: 'Sam', phone: '616-555-0101' },
      { phone: '616-555-0102' },
      undefined,
      undefined,
    ])
  })

  test('an entry is known by its first words; a worksheet is no entry', () => {
    expect(firstWords(writing('kap-free', 'c1', '2026', { a: '  ', b: 'light', c: 'water' }))).toBe('light')
    expect(firstWords({ lines: [] })).toBe('')
    expect(
      ['kap-free', 'kap-first-notes', 'kap-reflection', 'kap-week', 'kap-ready', 'other'].map((form) =>
        isEntry(writing(form, 'c', '2026', {})),
      ),
    ).toEqual([true, true, true, true, false, false])
  })

  test('newest first, and the ones given stay as they are', () => {
    const given = [{ written: '2026-01-01' }, { written: '2026-03-01' }, { written: '2026-02-01' }]
    expect(newestFirst(given).map(({ written }) => written)).toEqual(['2026-03-01', '2026-02-01', '2026-01-01'])
    expect(given[0]?.written).toBe('2026-01-01')
  })

  test.each([
    ['a|1', 'a'],
    ['a', 'a'],
    ['', ''],
    ['a|1|2', 'a'],
  ])('the form behind “%s” is “%s”', (canonical, url) => {
    expect(urlOf(canonical)).toBe(url)
  })
})

function everythingAnswered(form: ReturnType<typeof clinicForm>): Answers {
  const answered = (question: (typeof form.questions)[number]): [string, Answers[string]][] => {
    const below = question.questions.flatMap(answered)
    switch (question.kind) {
      case 'text':
      case 'longText':
        return [[question.linkId, { kind: 'text', text: `words to ${question.linkId}` }], ...below]
      case 'choice':
        return [
          [question.linkId, { kind: 'chosen', options: question.options.slice(0, 1).map(({ value }) => value) }],
          ...below,
        ]
      case 'choices':
        return [
          [question.linkId, { kind: 'chosen', options: question.options.slice(0, 2).map(({ value }) => value) }],
          ...below,
        ]
      case 'scale':
        return [[question.linkId, { kind: 'number', written: String(question.places[0]) }], ...below]
      case 'number':
        return [[question.linkId, { kind: 'number', written: '3' }], ...below]
      case 'yesNo':
        return [[question.linkId, { kind: 'yesNo', yes: true }], ...below]
      case 'date':
        return [[question.linkId, { kind: 'date', day: '2026-12-05' }], ...below]
      default:
        return below
    }
  }
  return Object.fromEntries(form.questions.flatMap(answered))
}
