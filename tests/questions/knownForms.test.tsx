// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answersToItems, itemsToAnswers } from '#questions/answers.fhir.ts'
import { visibleQuestions } from '#questions/answers.ts'
import type { Answers } from '#questions/answer.ts'
import { readForm } from '#questions/form.fhir.ts'
import { flattenedWithRounds, type Form } from '#questions/form.ts'
import { anyAnswers } from './anyForm.ts'
import { gad7, lhcStyle, phq9, sdcStyle } from './knownForms.ts'
import { faultsIn, type Published } from './responses.ts'
import { showForm } from './showing.tsx'

const known = [phq9, gad7, sdcStyle, lhcStyle].map((published) => ({ name: published.id, published }))

function formOf(published: object): Form {
  const read = readForm(published)
  if (!read.ok) throw new Error(read.reason)
  return read.form
}

const howOften = (code: string): Answers[string] => ({
  kind: 'chosen',
  options: [{ as: 'coding', coding: { system: 'http://loinc.org', code } }],
})

test.each(known)(
  '$name is shown whole: only a file and the clinic’s own entries are not asked for',
  ({ published }) => {
    const unknown = flattenedWithRounds(formOf(published).questions).filter(({ kind }) => kind === 'unknown')
    expect(unknown.map((question) => 'type' in question && question.type)).toEqual(
      published === sdcStyle ? ['attachment', 'reference'] : [],
    )
  },
)

test.each(known)('$name: however it is filled in, what is sent is valid, and comes back as it was', ({ published }) => {
  const form = formOf(published)
  fc.assert(
    fc.property(anyAnswers(form.questions), (answers) => {
      const items = answersToItems(form, answers, 'en')
      expect(faultsIn(items, published.item as readonly Published[])).toEqual([])
      expect(answersToItems(form, itemsToAnswers(form, items), 'en')).toEqual(items)
    }),
  )
})

test('a response that is not valid is found out', () => {
  const items = [
    { linkId: '/54126-8', answer: [{ valueString: 'a group has none' }] },
    { linkId: '/elsewhere', answer: [{ valueBoolean: true }] },
    { linkId: '/54126-8', item: [{ linkId: '/54126-8/ok', answer: [{ valueString: 'yes' }, { valueBoolean: true }] }] },
  ]
  const faults = faultsIn(items, lhcStyle.item as readonly Published[]).join('\n')
  for (const fault of [
    'a group has no answer',
    'not asked here: /elsewhere',
    'out of order',
    'said twice',
    'several answers',
    'valueString for a boolean',
  ])
    expect(faults).toContain(fault)
  expect(faultsIn([{ linkId: 'a', answer: [{ valueInteger: 'x' as never }] }], []).join()).toMatch(/expected number/)
})

test.each([
  ['left open', {}],
  ['not at all', { '/44260-8': howOften('LA6568-5') }],
  ['nearly every day', { '/44260-8': howOften('LA6571-9') }],
])(
  'the question about harming oneself, %s: the same help stands beside it, and nothing is made of the answer',
  async (_, answers) => {
    await showForm(phq9.item, { answers })
    const beside = screen.getAllByRole('link', { name: /988/ })
    expect(beside.length).toBeGreaterThan(0)
    const question = screen.getByRole('radiogroup', { name: /better off dead/ })
    for (const link of beside) {
      expect(question.compareDocumentPosition(link) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy()
      expect(link).toBeVisible()
    }
    expect(document.body.textContent).not.toMatch(/severe|moderate|mild|minimal|at risk|depression/i)
  },
)

test('every question of the PHQ-9 is a group of four answers with its number, and none is chosen', async () => {
  await showForm(phq9.item)
  const question = screen.getByRole('radiogroup', { name: '2 Feeling down, depressed, or hopeless' })
  expect(within(question).getAllByRole('radio')).toHaveLength(4)
  expect(screen.getAllByRole('radio', { checked: false })).toHaveLength(36)
})

test('what each answer counts goes with it, as it was published', () => {
  const items = answersToItems(formOf(gad7), { '/69725-0': howOften('LA6570-1') }, 'en')
  expect(items[0]?.answer?.[0]?.valueCoding).toEqual({
    extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/ordinalValue', valueDecimal: 2 }],
    system: 'http://loinc.org',
    code: 'LA6570-1',
    display: 'More than half the days',
  })
})

test('a question below an answer comes and goes with it', () => {
  const form = formOf(lhcStyle)
  const shown = (code: string) =>
    visibleQuestions(form, {
      '/54126-8/54132-6': { kind: 'chosen', options: [{ as: 'coding', coding: { code } }] },
    }).some(({ linkId }) => linkId === '/54126-8/54132-6/1')
  expect(['LA9-1', 'LA9-2', 'LA9-3'].map(shown)).toEqual([false, true, true])
})

const hostile = ['<img src=x onerror=alert(1)>', '\u202Egnip\u202C', 'a\u200B\u200Db', '{{name}} $t(clear)', '${1}']

test.each(hostile)('in every string of a form: %j is shown as words, and does nothing', async (text) => {
  const texts = { text, prefix: text, item: undefined }
  await showForm([
    { linkId: 'g', type: 'group', ...texts, item: [{ linkId: 'd', type: 'display', ...texts }] },
    { linkId: 's', type: 'string', ...texts },
    {
      linkId: 'c',
      type: 'choice',
      ...texts,
      answerOption: [{ valueString: text }, { valueCoding: { code: 'x', display: text } }],
    },
    { linkId: 'u', type: 'nothing', ...texts },
  ])
  expect(document.querySelector('img, script, iframe')).toBeNull()
  expect(screen.getAllByText((_, element) => element?.textContent?.includes(text) ?? false).length).toBeGreaterThan(4)
  // Marks that turn the direction of writing end where the text ends.
  for (const place of document.querySelectorAll('.question span, p.as-written'))
    expect(place).toHaveAttribute('dir', 'auto')
})
