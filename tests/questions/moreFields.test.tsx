// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { control, items } from './samples.ts'
import { showForm, showQuestion } from './showing.tsx'

test('a day with its time: either half is kept, the clock of the device is said with both', async () => {
  const { latest, user } = await showQuestion(items.last)
  const group = screen.getByRole('group', { name: 'When was the last time?' })
  await user.type(within(group).getByLabelText('Day'), '2026-12-03')
  expect(latest.answers.last).toEqual({ kind: 'dateTime', day: '2026-12-03', time: '' })
  await user.type(within(group).getByLabelText('Time, if you know it'), '09:30')
  expect(latest.answers.last).toMatchObject({
    day: '2026-12-03',
    time: '09:30',
    offset: expect.stringMatching(/^[+-]/) as string,
  })
})

test('a quantity is a number and what it counts', async () => {
  const { latest, user } = await showQuestion(items.dose)
  const group = screen.getByRole('group', { name: 'How much do you take?' })
  await user.type(within(group).getByRole('textbox', { name: 'How much' }), '2.5')
  await user.selectOptions(within(group).getByRole('combobox', { name: 'Counted in' }), 'mg')
  expect(latest.answers.dose).toMatchObject({ kind: 'quantity', written: '2.5', unit: { code: 'mg' } })
})

test('own words take the place of an option, and the other way round', async () => {
  const { latest, user } = await showQuestion(items.music)
  await user.click(screen.getByRole('radio', { name: 'Piano' }))
  await user.type(screen.getByRole('textbox', { name: 'Something else, in your own words' }), 'Rain')
  expect(latest.answers.music).toEqual({ kind: 'chosen', options: [{ as: 'string', text: 'Rain' }] })
  expect(screen.getByRole('radio', { name: 'Piano' })).not.toBeChecked()
  await user.click(screen.getByRole('radio', { name: 'None' }))
  expect(screen.getByRole('textbox')).toHaveValue('')
})

test.each([
  ['drop-down', 'combobox'],
  ['autocomplete', 'combobox'],
])('a long list of options as %s', async (code, role) => {
  const { latest, user } = await showQuestion({ ...items.colour, extension: [control(code)] }, { language: 'es' })
  const field = screen.getByRole(role, { name: 'Which colour?' })
  if (code === 'drop-down') await user.selectOptions(field, 'Azul')
  else await user.type(field, 'azul')
  expect(latest.answers.colour).toMatchObject({ kind: 'chosen', options: [{ coding: { code: 'blue' } }] })
})

test('several answers: one is added, found by the keyboard, and taken away', async () => {
  const { latest, user } = await showQuestion(items.names)
  await user.type(screen.getByRole('textbox', { name: 'Answer 1' }), 'Ana')
  await user.click(screen.getByRole('button', { name: 'Add another answer' }))
  expect(screen.getByRole('textbox', { name: 'Answer 2' })).toHaveFocus()
  await user.keyboard('Ben')
  expect(latest.answers.names).toEqual({
    kind: 'several',
    answers: [
      { kind: 'text', text: 'Ana' },
      { kind: 'text', text: 'Ben' },
    ],
  })
  await user.click(screen.getByRole('button', { name: 'Remove answer 1' }))
  expect(screen.getByRole('textbox', { name: 'Answer 1' })).toHaveValue('Ben')
})

test('a group in several rounds: each asks what its own answers make it ask', async () => {
  const { latest, user } = await showForm([items.medicine])
  await user.click(screen.getByRole('button', { name: 'Add another one' }))
  const second = screen.getByRole('group', { name: '2 of 2' })
  await user.type(within(second).getByRole('textbox', { name: 'Its name' }), 'Lamotrigine')
  expect(within(second).getByRole('textbox', { name: 'What is it for?' })).toBeVisible()
  expect(screen.getAllByRole('textbox', { name: 'What is it for?' })).toHaveLength(1)
  expect(latest.answers.medicine).toMatchObject({
    kind: 'rounds',
    rounds: [{}, { 'medicine-name': { kind: 'text', text: 'Lamotrigine' } }],
  })
  await user.click(screen.getByRole('button', { name: 'Remove number 1' }))
  expect(screen.getByRole('textbox', { name: 'Its name' })).toHaveValue('Lamotrigine')
})

test('what a question brings along is said with it: number, format, emphasis, a page on https', async () => {
  await showQuestion({
    ...items.word,
    prefix: '3a',
    _text: {
      extension: [
        { url: 'http://hl7.org/fhir/StructureDefinition/rendering-markdown', valueMarkdown: 'One **word**' },
        { url: 'http://hl7.org/fhir/StructureDefinition/rendering-xhtml', valueString: '<img src=x>' },
      ],
    },
    extension: [
      { url: 'http://hl7.org/fhir/StructureDefinition/entryFormat', valueString: 'MM/YYYY' },
      {
        url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-supportLink',
        valueUri: 'https://clinic.example/a',
      },
    ],
  })
  const field = screen.getByRole('textbox', { name: '3a One word' })
  expect(field).toHaveAccessibleDescription(/Written like this: MM\/YYYY/)
  expect(screen.getByText('word').tagName).toBe('STRONG')
  expect(screen.getByRole('link', { name: /clinic\.example/ })).toHaveAttribute('rel', 'noopener noreferrer')
  expect(document.querySelector('img')).toBeNull()
})
