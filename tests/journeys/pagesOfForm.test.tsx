// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import type { Questionnaire, QuestionnaireItem, QuestionnaireResponse, Task } from '@medplum/fhirtypes'
import { expect, test } from 'vitest'
import { openPortal, type OpenOptions } from '../openPortal.tsx'

const patient = 'pt-91be07'
const url = 'https://clinic.example/Questionnaire/pages'

const page = {
  url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl',
  valueCodeableConcept: { coding: [{ code: 'page' }] },
}

const asks = (linkId: string, text: string, more: Partial<QuestionnaireItem> = {}): QuestionnaireItem => ({
  linkId,
  type: 'string',
  text,
  ...more,
})

const fixed = asks('fixed', 'A letter', { readOnly: true, initial: [{ valueString: 'As it came' }] })

const form: Questionnaire = {
  resourceType: 'Questionnaire',
  id: 'pages',
  url,
  version: '1',
  status: 'active',
  title: 'Two pages',
  item: [
    asks('alone', 'Before the pages'),
    {
      linkId: 'p1',
      type: 'group',
      text: 'Nights',
      extension: [page],
      item: [
        { linkId: 'n', type: 'display', text: 'Think of the last week.' },
        asks('fall', 'Falling asleep', { maxLength: 5 }),
        asks('wake', 'Waking up', { enableWhen: [{ question: 'fall', operator: 'exists', answerBoolean: true }] }),
      ],
    },
    {
      linkId: 'p2',
      type: 'group',
      text: 'Days',
      extension: [page],
      item: [asks('work', 'Work', { required: true }), fixed],
    },
  ],
}

const task: Task = {
  resourceType: 'Task',
  id: 'pages',
  status: 'requested',
  intent: 'order',
  focus: { reference: 'Questionnaire/pages' },
  for: { reference: `Patient/${patient}` },
  owner: { reference: `Patient/${patient}` },
  authoredOn: '2026-11-01T12:00:00Z',
}

const before: QuestionnaireResponse = {
  resourceType: 'QuestionnaireResponse',
  id: 'pages-before',
  status: 'completed',
  questionnaire: `${url}|1`,
  subject: { reference: `Patient/${patient}` },
  author: { reference: `Patient/${patient}` },
  source: { reference: `Patient/${patient}` },
  basedOn: [{ reference: 'CarePlan/an-earlier-cycle' }],
  authored: '2026-08-20T12:00:00Z',
  item: [{ linkId: 'p1', item: [{ linkId: 'fall', answer: [{ valueString: 'slow' }] }] }],
}

async function openForm(at: string, more: OpenOptions = {}) {
  const portal = await openPortal({ as: 'ben', at: '/worksheets', ...more })
  portal.mock.fhir.seed([form, task, before])
  await portal.open(`/worksheets/pages${at}`)
  return portal
}

test('a form in pages: one page at a time, what stands before the first page on its own, and every answer once more at the end', async () => {
  const portal = await openForm('?step=1')
  const { user } = portal
  await user.type(await screen.findByRole('textbox', { name: 'Before the pages' }), 'a')
  expect(screen.getByText('Part 1 of 3', { exact: false })).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Next question' }))

  expect(await screen.findByRole('heading', { level: 1, name: 'Nights' })).toBeVisible()
  expect(screen.getByText('Think of the last week.')).toBeVisible()
  expect(screen.queryByRole('textbox', { name: 'Work' })).toBeNull()
  expect(screen.queryByRole('textbox', { name: 'Waking up' })).toBeNull()
  await user.type(screen.getByRole('textbox', { name: 'Falling asleep' }), 'slowly')
  expect(await screen.findByRole('textbox', { name: 'Waking up' })).toBeVisible()
  expect(screen.queryByText('1 character too many', { exact: false })).toBeNull()
  await user.click(screen.getByRole('textbox', { name: 'Waking up' }))
  expect(screen.getByRole('textbox', { name: 'Falling asleep' })).toBeInvalid()
  await user.clear(screen.getByRole('textbox', { name: 'Falling asleep' }))
  await user.type(screen.getByRole('textbox', { name: 'Falling asleep' }), 'slow')
  await user.click(screen.getByRole('button', { name: 'Next page' }))

  await user.type(await screen.findByRole('textbox', { name: 'Work' }), 'so so')
  expect(screen.getByRole('heading', { level: 1, name: 'Days' })).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Look at everything once more' }))
  const change = await screen.findByRole('button', { name: /^Change.*Falling asleep/ })
  expect(screen.getByText('so so')).toBeVisible()
  // What nobody can change here offers no change.
  expect(screen.getByText('As it came')).toBeVisible()
  expect(screen.queryByRole('button', { name: /^Change.*A letter/ })).toBeNull()
  await user.click(change)
  expect(await screen.findByRole('textbox', { name: 'Falling asleep' })).toHaveValue('slow')
})

test.each(['?step=2', '?step=all'])(
  'where several questions stand on one page, last time stands beside each, and is used when the person says so: %s',
  async (at) => {
    const { user } = await openForm(at)
    const field = await screen.findByRole('textbox', { name: 'Falling asleep' })
    const aside = await screen.findByRole('complementary', { name: 'What you answered in August 2026' })
    expect(within(aside).getByText('slow')).toBeVisible()
    expect(field).toHaveValue('')
    await user.click(within(aside).getByRole('button', { name: 'Use it again' }))
    expect(field).toHaveValue('slow')
    expect(await screen.findByText('Kept on this device.')).toBeVisible()
  },
)
