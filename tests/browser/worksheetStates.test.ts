import type { Questionnaire, QuestionnaireItem, QuestionnaireResponse, Task } from '@medplum/fhirtypes'
import { describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { everyKind } from '../questions/samples.ts'
import { axeBreaches } from './axe.ts'
import { loaded, servedPortal, type Visit } from './portal.ts'

const portal = servedPortal()
const patient = 'pt-91be07'
const intention = `/worksheets/${patient}-t1`
const firstQuestion = /^What would you like/

interface State {
  /** Where it begins, and as whom. */
  at: string
  as?: string
  expected?: readonly RegExp[]
  seed?: () => void
  /** Brings the page into its state; resolves when it stands. */
  enter: (visit: Visit) => Promise<unknown>
}

const states: Record<string, State> = {
  'one question with an answer that does not fit': {
    at: '/worksheets/states?step=1',
    enter: async ({ page }) => {
      await page.getByRole('textbox', { name: 'One word' }).fill('many words')
      await page
        .getByRole('button', { name: /^Help now|Leave quickly/ })
        .or(page.locator('.help-now'))
        .first()
        .focus()
      await page.locator('.field-problem').waitFor()
    },
  },
  'one page with errors, and what links to them': {
    at: '/worksheets/states?step=all',
    enter: async ({ page }) => {
      await page.getByRole('textbox', { name: 'One word' }).fill('many words')
      await page.getByRole('button', { name: 'Look at everything once more' }).click()
      await page.getByRole('alert').getByRole('link', { name: 'One word' }).waitFor()
    },
  },
  'one page with every kind of question, answered': {
    at: '/worksheets/states?step=all',
    enter: async ({ page }) => {
      await page.getByRole('radio', { name: 'Red' }).check()
      await page.getByRole('checkbox', { name: 'Blanket' }).check()
      await page.getByRole('slider').fill('62')
      await page.getByRole('combobox', { name: 'Where?' }).fill('a')
      await page.getByRole('button', { name: 'Add another answer' }).first().click()
      await page.getByText('Kept on this device.').waitFor()
    },
  },
  'one page that a form put together': {
    at: '/worksheets/states?step=24',
    enter: ({ page }) => page.getByRole('heading', { level: 1, name: 'Nights' }).waitFor(),
  },
  'a question about harming oneself': {
    at: '/worksheets/states?step=all',
    enter: ({ page }) => page.getByText('Thoughts that you would be better off dead').first().waitFor(),
  },
  'what is fixed, and what cannot be shown': {
    at: '/worksheets/states?step=all',
    enter: ({ page }) => page.getByText('A letter').first().waitFor(),
  },
  'last time beside a question': {
    at: `${intention}?step=1`,
    seed: () => portal.demo().clinic.fhir.seed([earlierIntention()]),
    enter: ({ page }) => page.getByRole('button', { name: 'Use it again' }).waitFor(),
  },
  'everything once more, with something lacking': {
    at: '/worksheets/states?step=review',
    enter: ({ page }) => page.getByRole('alert').getByRole('link').first().waitFor(),
  },
  'everything once more, of a form that the clinic withdrew': {
    at: `${intention}?step=1`,
    enter: async ({ page }) => {
      await write(page, 'begun')
      const { fhir } = portal.demo().clinic
      const task = fhir.all('Task').find(({ id }) => id === `${patient}-t1`)
      fhir.seed([{ ...task, status: 'cancelled' } as Task])
      await page.goto(`${portal.demo().origin}${intention}?step=review`)
      await page
        .locator('.notice')
        .getByText(/clinic/)
        .first()
        .waitFor()
    },
  },
  'sent, and changed since': {
    at: `${intention}?step=1`,
    enter: async ({ page }) => {
      await writeAndSend(page, 'first words')
      await page.getByRole('button', { name: 'Change what I sent' }).click()
      await page.getByRole('button', { name: /^Change.*What would you like/ }).click()
      await writeAndSend(page, 'other words')
      await page.getByText('You changed this after sending it first.').waitFor()
    },
  },
  'waiting for the network': {
    at: `${intention}?step=1`,
    expected: [/ERR_INTERNET_DISCONNECTED|Failed to fetch/],
    enter: async ({ page, context }) => {
      await write(page, 'no way out')
      await page.getByRole('button', { name: 'See all' }).click()
      await page.getByRole('button', { name: 'Send to my clinic' }).waitFor()
      await context.setOffline(true)
      await page.getByRole('button', { name: 'Send to my clinic' }).click()
      await page.getByText('Kept on this device. Waiting to be sent.', { exact: false }).waitFor()
    },
  },
  'needs attention': {
    at: `${intention}?step=1`,
    expected: [/403/],
    enter: async ({ page }) => {
      portal.demo().clinic.sky.change({ kind: 'refused', status: 403, times: 1000, only: { method: 'PUT' } })
      await writeAndSend(page, 'refused words')
      await page.getByText('Needs your attention', { exact: false }).first().waitFor()
    },
  },
  'changed in two places, and both looked at': {
    at: `${intention}?step=1`,
    expected: [/412/],
    enter: async ({ page }) => {
      await writeAndSend(page, 'first words')
      await page.getByRole('button', { name: 'Change what I sent' }).click()
      await page.getByRole('button', { name: /^Change.*What would you like/ }).click()
      await write(page, 'mine')
      const { fhir } = portal.demo().clinic
      const sent = fhir.all('QuestionnaireResponse').find((one) => JSON.stringify(one).includes('first words'))
      fhir.seed([JSON.parse(JSON.stringify(sent).replace('first words', 'theirs')) as QuestionnaireResponse])
      await page.getByRole('button', { name: 'See all' }).click()
      await page.getByRole('button', { name: 'Send to my clinic' }).click()
      await page.getByRole('button', { name: 'Look at both' }).click()
      await page.getByText('theirs').waitFor()
    },
  },
  'open on another page': {
    at: `${intention}?step=1`,
    enter: async ({ page, newPage }) => {
      await write(page, 'here first')
      const other = await newPage()
      await other.goto(page.url())
      await other.getByText('This is open on another page').waitFor()
      return other
    },
  },
  'in the hours after an infusion': {
    as: 'ana',
    at: '/worksheets/begin/bring',
    enter: async ({ page }) => {
      await page.getByRole('textbox').first().fill('for tomorrow')
      await page.getByRole('button', { name: 'See all' }).click()
      await page.getByRole('button', { name: 'Send it today' }).waitFor()
    },
  },
}

describe('in every state a worksheet is readable by everybody, narrow and wide, light and dark', () => {
  test.each(Object.entries(states))('%s', async (_, { at, as = 'ben', expected = [], seed, enter }) => {
    portal.demo().clinic.fhir.seed([form, task])
    seed?.()
    const visit = await portal.visit({ as, at, expected })
    const entered = await enter(visit)
    const page = isPage(entered) ? entered : visit.page
    await loaded(page)
    const breaches: string[] = []
    for (const theme of ['light', 'dark'] as const) {
      await page.evaluate((chosen) => void (document.documentElement.dataset.theme = chosen), theme)
      await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)))
      for (const breach of await axeBreaches(page)) breaches.push(`${theme}: ${breach}`)
    }
    expect(breaches).toEqual([])
    await page.setViewportSize({ width: 320, height: 256 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  })
})

function isPage(entered: unknown): entered is Page {
  return typeof entered === 'object' && entered !== null && 'goto' in entered
}

async function write(page: Page, words: string): Promise<void> {
  await page.getByRole('textbox', { name: firstQuestion }).fill(words)
  await page.getByText('Kept on this device.', { exact: true }).waitFor()
}

async function writeAndSend(page: Page, words: string): Promise<void> {
  await write(page, words)
  await page.getByRole('button', { name: 'See all' }).click()
  await page.getByRole('button', { name: 'Send to my clinic' }).click()
}

function earlierIntention(): QuestionnaireResponse {
  const found = portal
    .demo()
    .clinic.fhir.all('Questionnaire')
    .find(({ id }) => id === 'kap-intention')
  const { url, version } = found as Questionnaire
  return {
    resourceType: 'QuestionnaireResponse',
    id: 'states-before',
    status: 'completed',
    questionnaire: `${url}|${version}`,
    subject: { reference: `Patient/${patient}` },
    author: { reference: `Patient/${patient}` },
    source: { reference: `Patient/${patient}` },
    basedOn: [{ reference: 'CarePlan/an-earlier-cycle' }],
    authored: '2026-08-20T12:00:00Z',
    item: [{ linkId: 'hope', answer: [{ valueString: 'Some ease' }] }],
  }
}

const itemControl = (code: string) => ({
  url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl',
  valueCodeableConcept: { coding: [{ code }] },
})
const core = (name: string, value: object) => ({ url: `http://hl7.org/fhir/StructureDefinition/${name}`, ...value })

const form: Questionnaire = {
  resourceType: 'Questionnaire',
  id: 'states',
  url: 'https://clinic.example/Questionnaire/states',
  version: '1',
  status: 'active',
  title: 'Every kind',
  item: [
    ...(everyKind as unknown as readonly QuestionnaireItem[]),
    {
      linkId: 'line',
      type: 'integer',
      text: 'How much, from 0 to 100?',
      extension: [
        itemControl('slider'),
        core('minValue', { valueInteger: 0 }),
        core('maxValue', { valueInteger: 100 }),
      ],
    },
    {
      linkId: 'where',
      type: 'choice',
      text: 'Where?',
      extension: [itemControl('autocomplete')],
      answerOption: ['At the sea', 'At home'].map((valueString) => ({ valueString })),
    },
    {
      linkId: 'list',
      type: 'choice',
      text: 'Which day?',
      extension: [itemControl('drop-down')],
      answerOption: ['Monday', 'Tuesday'].map((valueString) => ({ valueString })),
    },
    {
      linkId: 'dead',
      type: 'choice',
      text: 'Thoughts that you would be better off dead, or of hurting yourself',
      answerOption: ['Not at all', 'Several days'].map((valueString) => ({ valueString })),
    },
    { linkId: 'fixed', type: 'string', text: 'A letter', readOnly: true, initial: [{ valueString: 'As it came' }] },
    { linkId: 'needed', type: 'string', text: 'This one is needed', required: true },
    {
      linkId: 'page',
      type: 'group',
      text: 'Nights',
      extension: [itemControl('page')],
      item: [
        { linkId: 'fall', type: 'string', text: 'Falling asleep' },
        { linkId: 'rest', type: 'boolean', text: 'Rested?' },
      ],
    },
  ],
}

const task: Task = {
  resourceType: 'Task',
  id: 'states',
  status: 'requested',
  intent: 'order',
  focus: { reference: 'Questionnaire/states' },
  for: { reference: `Patient/${patient}` },
  owner: { reference: `Patient/${patient}` },
  authoredOn: '2026-11-01T12:00:00Z',
}
