// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { answersToItems } from '#questions/answers.fhir.ts'
import { gaps, initialAnswers, visibleQuestions } from '#questions/answers.ts'
import type { Answers } from '#questions/answer.ts'
import { readForm } from '#questions/form.fhir.ts'
import { control, formOf, items, questionnaireOf, translated } from './samples.ts'
import { showForm, showQuestion } from './showing.tsx'

const core = (name: string, value: object) => ({ url: `http://hl7.org/fhir/StructureDefinition/${name}`, ...value })
const sdc = (name: string, value: object) => ({
  url: `http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-${name}`,
  ...value,
})
const chosen = (text: string) => ({ kind: 'chosen', options: [{ as: 'string', text }] }) as const

function asked(type: string, more: object = {}) {
  return { linkId: 'q', type, text: 'Question', ...more }
}

function question(item: object) {
  return formOf(item).questions[0]
}

function lacksOf(item: object, answer: Answers[string]): readonly string[] {
  return gaps(formOf(item), { q: answer }).map(({ what }) => what)
}

describe('every item type has its field', () => {
  test.each([
    ['boolean', 'radio'],
    ['decimal', 'textbox'],
    ['integer', 'textbox'],
    ['string', 'textbox'],
    ['text', 'textbox'],
    ['url', 'textbox'],
    ['quantity', 'textbox'],
  ])('%s: a %s', async (type, role) => {
    await showQuestion(asked(type))
    expect(screen.getAllByRole(role).length).toBeGreaterThan(0)
  })

  test.each([
    ['date', 'date'],
    ['time', 'time'],
  ])('%s: the device’s own picker', async (type, input) => {
    await showQuestion(asked(type))
    expect(screen.getByLabelText('Question')).toHaveAttribute('type', input)
  })

  test('dateTime: a day and, if known, a time', async () => {
    await showQuestion(asked('dateTime'))
    expect(screen.getByLabelText('Day')).toHaveAttribute('type', 'date')
    expect(screen.getByLabelText('Time, if you know it')).toHaveAttribute('type', 'time')
  })

  test('choice: one of the options', async () => {
    await showQuestion(items.colour)
    expect(screen.getAllByRole('radio')).toHaveLength(2)
  })

  test('open-choice: the options, and own words', async () => {
    await showQuestion(items.music)
    expect(screen.getAllByRole('radio')).toHaveLength(2)
    expect(screen.getByRole('textbox')).toBeVisible()
  })

  test('group and display: a heading over its questions, and words', async () => {
    await showForm([{ linkId: 'g', type: 'group', prefix: 'A', text: 'About sleep', item: [items.word, items.note] }])
    const group = screen.getByRole('group', { name: 'A About sleep' })
    expect(within(group).getByRole('textbox', { name: 'One word' })).toBeVisible()
    expect(within(group).getByText('Take your time.')).toBeVisible()
  })

  test.each(['attachment', 'reference', 'question', 'a type of next year'])(
    '%s: says so in its place, with the clinic’s phone, and goes back untouched',
    async (type) => {
      const received = [{ linkId: 'q', answer: [{ valueAttachment: { title: 'Letter.pdf' }, more: 1 }] }]
      const answers: Answers = { q: { kind: 'received', items: received } }
      const { form } = await showQuestion(asked(type), { answers })
      expect(screen.getByRole('link', { name: '616-730-8069' })).toBeVisible()
      expect(screen.getByText('Letter.pdf')).toBeVisible()
      expect(screen.queryByRole('textbox')).toBeNull()
      expect(answersToItems(form, answers, 'en')).toEqual(received)
    },
  )
})

describe('every extension is heard', () => {
  test('itemControl radio-button and check-box', async () => {
    await showForm([
      { ...items.colour, extension: [control('radio-button')] },
      { ...items.senses, extension: [control('check-box')] },
    ])
    expect(screen.getAllByRole('radio')).toHaveLength(2)
    expect(screen.getAllByRole('checkbox')).toHaveLength(3)
  })

  test('itemControl drop-down: a closed list', async () => {
    const { user, latest } = await showQuestion({ ...items.colour, extension: [control('drop-down')] })
    await user.selectOptions(screen.getByRole('combobox', { name: 'Which colour?' }), 'Blue')
    expect(latest.answers).toMatchObject({ colour: { options: [{ coding: { code: 'blue' } }] } })
  })

  test('itemControl autocomplete: a list that is searched by typing', async () => {
    await showQuestion({ ...items.colour, extension: [control('autocomplete')] })
    expect(screen.getByRole('combobox', { name: 'Which colour?' })).toBeVisible()
    expect(screen.queryByRole('radio')).toBeNull()
  })

  test('itemControl text-box: a field', async () => {
    await showQuestion(asked('string', { extension: [control('text-box')] }))
    expect(screen.getByRole('textbox', { name: 'Question' })).toBeVisible()
  })

  test('itemControl slider with sliderStepValue: its places, and nothing chosen', async () => {
    await showQuestion(
      asked('integer', {
        extension: [
          control('slider'),
          core('minValue', { valueInteger: 0 }),
          core('maxValue', { valueInteger: 100 }),
          core('questionnaire-sliderStepValue', { valueInteger: 25 }),
        ],
      }),
    )
    const places = screen.getAllByRole('radio')
    expect(places.map((place) => place.closest('label')?.textContent)).toEqual(['0', '25', '50', '75', '100'])
    for (const place of places) expect(place).not.toBeChecked()
  })

  test('itemControl slider with more places than a row has: a line to move along, and nothing chosen', async () => {
    const { user, latest } = await showQuestion(
      asked('integer', {
        extension: [
          control('slider'),
          core('minValue', { valueInteger: 0 }),
          core('maxValue', { valueInteger: 100 }),
          core('questionnaire-sliderStepValue', { valueInteger: 2 }),
        ],
        item: [{ linkId: 'low', type: 'display', text: 'none at all', extension: [control('lower')] }],
      }),
    )
    const slider = () => screen.getByRole('slider', { name: 'Question' })
    expect(slider()).toHaveAttribute('aria-valuetext', 'Nothing chosen yet')
    expect(slider()).toHaveAccessibleDescription(/none at all/)
    expect(slider()).toHaveAttribute('step', '2')
    expect(latest.answers).toEqual({})
    fireEvent.change(slider(), { target: { value: '62' } })
    expect(latest.answers).toEqual({ q: { kind: 'number', written: '62' } })
    expect(screen.getByText('62')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Clear my answer' }))
    expect(latest.answers).toEqual({})
    expect(slider()).toHaveFocus()
    // Pressed where the knob waits, it moves nowhere, and is an answer.
    await user.click(slider())
    expect(latest.answers).toEqual({ q: { kind: 'number', written: '50' } })
    expect(slider()).not.toHaveAttribute('aria-valuetext')
  })

  test('itemControl help, lower and upper: said with the question, asked of nobody', async () => {
    const { form } = await showQuestion(items.ready)
    expect(screen.getByText('Any number is fine.')).toBeVisible()
    expect(screen.getByText('not at all', { exact: false })).toBeVisible()
    expect(screen.getByText('as ready as I can be', { exact: false })).toBeVisible()
    expect(visibleQuestions(form, {})).toHaveLength(1)
  })

  test('itemControl page: its questions stand under its heading', async () => {
    const page = { linkId: 'p', type: 'group', text: 'Page one', extension: [control('page')], item: [items.word] }
    await showForm([page])
    expect(within(screen.getByRole('group', { name: 'Page one' })).getByRole('textbox')).toBeVisible()
  })

  test('choiceOrientation horizontal: side by side', async () => {
    const extension = [core('questionnaire-choiceOrientation', { valueCode: 'horizontal' })]
    await showQuestion({ ...items.colour, extension })
    expect(document.querySelector('[data-side-by-side]')).not.toBeNull()
  })

  test('displayCategory: how to answer is a hint, who sees it has a title of its own', async () => {
    const category = (code: string) =>
      core('questionnaire-displayCategory', { valueCodeableConcept: { coding: [{ code }] } })
    await showForm([
      { linkId: 'a', type: 'display', text: 'Think of the last two weeks.', extension: [category('instructions')] },
      { linkId: 'b', type: 'display', text: 'Only your team sees it.', extension: [category('security')] },
    ])
    expect(screen.getByText('Think of the last two weeks.')).toHaveClass('hint')
    expect(screen.getByText('About your privacy')).toBeVisible()
    expect(screen.getByText('Only your team sees it.')).toBeVisible()
  })

  test('entryFormat and prefix', async () => {
    const extension = [core('entryFormat', { valueString: 'MM/YYYY' })]
    await showQuestion(asked('string', { prefix: '3a', extension }))
    const field = screen.getByRole('textbox', { name: '3a Question' })
    expect(field).toHaveAccessibleDescription('Written like this: MM/YYYY')
  })

  test('shortText: kept for lists', () => {
    expect(question(asked('string', { extension: [sdc('shortText', { valueString: 'Short' })] }))).toMatchObject({
      shortText: { default: 'Short' },
    })
  })

  test('hidden: never shown, its answer sent all the same', () => {
    const extension = [core('questionnaire-hidden', { valueBoolean: true })]
    const form = formOf(asked('string', { extension, initial: [{ valueString: 'from the clinic' }] }))
    expect(visibleQuestions(form, initialAnswers(form))).toEqual([])
    expect(answersToItems(form, initialAnswers(form), 'en')).toMatchObject([
      { answer: [{ valueString: 'from the clinic' }] },
    ])
  })

  test('unit: said beside the number; unitOption: chosen', async () => {
    const unit = core('questionnaire-unit', { valueCoding: { code: 'kg', display: 'kilograms' } })
    await showForm([asked('decimal', { extension: [unit] }), items.dose])
    expect(screen.getByText('In kilograms')).toBeVisible()
    expect(screen.getByRole('combobox')).toBeVisible()
  })

  test('supportLink: a page on https, with where it leads', async () => {
    const extension = [core('questionnaire-supportLink', { valueUri: 'https://clinic.example/sleep' })]
    await showQuestion(asked('string', { extension }))
    expect(screen.getByRole('link', { name: /clinic\.example/ })).toHaveAttribute(
      'href',
      'https://clinic.example/sleep',
    )
  })

  test('translation of every text: question, help, prefix, options, ends', async () => {
    const es = (text: string) => translated({ es: text })
    await showForm(
      [
        {
          ...items.ready,
          prefix: 'One',
          _prefix: es('Uno'),
          _text: es('¿Cuánto siente que ya puede empezar?'),
          item: items.ready.item.map((item) => ({ ...item, _text: es(`${item.linkId} en español`) })),
        },
        items.colour,
      ],
      { language: 'es' },
    )
    for (const text of [/Uno ¿Cuánto siente/, /ready-lower en español/, /ready-help en español/, 'Rojo'])
      expect(screen.getByText(text)).toBeVisible()
  })

  test('rendering-xhtml and rendering-style: never as HTML; rendering-markdown: emphasis alone', async () => {
    await showQuestion(
      asked('display', {
        text: 'Plain',
        _text: {
          extension: [
            core('rendering-xhtml', { valueString: '<b>bold</b><img src=x>' }),
            core('rendering-style', { valueString: 'color: red' }),
            core('rendering-markdown', { valueMarkdown: 'So **calm** <img src=x onerror=alert(1)>' }),
          ],
        },
      }),
    )
    expect(screen.getByText('calm').tagName).toBe('STRONG')
    expect(screen.getByText(/<img src=x/)).toBeVisible()
    expect(document.querySelector('img, [style]')).toBeNull()
  })

  test('initial and readOnly: it stands there and cannot be changed', async () => {
    const item = asked('string', { readOnly: true, initial: [{ valueString: 'Tuesday' }] })
    await showQuestion(item, { answers: initialAnswers(formOf(item)) })
    expect(screen.getByText('Tuesday')).toBeVisible()
    expect(screen.queryByRole('textbox')).toBeNull()
  })

  test('repeats: one answer more; minOccurs and maxOccurs', () => {
    const extension = [
      core('questionnaire-minOccurs', { valueInteger: 2 }),
      core('questionnaire-maxOccurs', { valueInteger: 3 }),
    ]
    const item = asked('string', { repeats: true, extension })
    const times = (count: number) =>
      ({
        kind: 'several',
        answers: Array.from({ length: count }, () => ({ kind: 'text', text: 'one' }) as const),
      }) as const
    expect([1, 2, 3, 4].map((count) => lacksOf(item, times(count)))).toEqual([['tooFew'], [], [], ['tooMany']])
  })

  test('optionExclusive: alone', () => {
    const both = { kind: 'chosen', options: [...chosen('Blanket').options, ...chosen('Nothing').options] } as const
    expect(lacksOf({ ...items.senses, linkId: 'q' }, both)).toEqual(['onlyOne'])
  })

  test.each<[string, object, Answers[string], string]>([
    ['required', asked('string', { required: true }), { kind: 'text', text: ' ' }, 'required'],
    ['maxLength of a string', asked('string', { maxLength: 3 }), { kind: 'text', text: 'four' }, 'tooLong'],
    ['maxLength of a url', asked('url', { maxLength: 9 }), { kind: 'text', text: 'https://a.example' }, 'tooLong'],
    [
      'minLength',
      asked('text', { extension: [core('minLength', { valueInteger: 5 })] }),
      { kind: 'text', text: 'four' },
      'tooShort',
    ],
    [
      'regex',
      asked('string', { extension: [core('regex', { valueString: '\\d{5}' })] }),
      { kind: 'text', text: '1234' },
      'otherForm',
    ],
    [
      'minValue of a decimal',
      asked('decimal', { extension: [core('minValue', { valueDecimal: 1.5 })] }),
      { kind: 'number', written: '1,4' },
      'tooSmall',
    ],
    [
      'maxValue of a date',
      asked('date', { extension: [core('maxValue', { valueDate: '2026-01-31' })] }),
      { kind: 'date', day: '2026-02-01' },
      'tooLate',
    ],
    [
      'maxDecimalPlaces',
      asked('decimal', { extension: [core('maxDecimalPlaces', { valueInteger: 1 })] }),
      { kind: 'number', written: '1.25' },
      'tooExact',
    ],
  ])('%s: said before sending', (_, item, answer, lack) => {
    expect(lacksOf(item, answer)).toEqual([lack])
  })

  test('answerValueSet that is contained: its concepts are the options', () => {
    const valueSet = {
      resourceType: 'ValueSet',
      id: 'sounds',
      compose: { include: [{ system: 'urn:sounds', concept: [{ code: 'rain', display: 'Rain' }] }] },
    }
    const item = asked('choice', { answerValueSet: '#sounds' })
    const read = readForm({ ...questionnaireOf(item), contained: [valueSet] })
    expect(read.ok && read.form.questions[0]).toMatchObject({
      kind: 'choice',
      options: [{ text: { default: 'Rain' } }],
    })
  })

  test('enableWhen with a quantity: another unit is neither more nor less', () => {
    const weight = { linkId: 'w', type: 'quantity', text: 'Weight' }
    const condition = { question: 'w', operator: '>', answerQuantity: { value: 5, unit: 'kg' } }
    const form = formOf(weight, asked('string', { enableWhen: [condition] }))
    const shownAt = (unit: string) =>
      visibleQuestions(form, { w: { kind: 'quantity', written: '6', unit: { unit } } }).some(
        ({ linkId }) => linkId === 'q',
      )
    expect([shownAt('kg'), shownAt('lb')]).toEqual([true, false])
  })
})
