// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import type { Questionnaire, QuestionnaireResponse, Task } from '@medplum/fhirtypes'
import { expect, test } from 'vitest'
import { openPortal, type OpenedPortal } from '../openPortal.tsx'

const worksheet = '/worksheets/pt-91be07-t1'
const firstQuestion = 'What would you like from this infusion? One sentence is plenty.'

function published({ mock }: OpenedPortal): Questionnaire {
  return mock.fhir.all('Questionnaire').find(({ id }) => id === 'kap-intention') as Questionnaire
}

function sent({ mock }: OpenedPortal): QuestionnaireResponse[] {
  const all = mock.fhir.all('QuestionnaireResponse') as QuestionnaireResponse[]
  return all.filter(({ subject }) => subject?.reference === 'Patient/pt-91be07')
}

async function begun(): Promise<OpenedPortal> {
  const portal = await openPortal({ as: 'ben', at: worksheet })
  await portal.user.type(await screen.findByRole('textbox', { name: firstQuestion }), 'Some ease')
  await screen.findByText('Kept on this device.')
  return portal
}

test('a newer version comes while somebody is at it: they are told, go on with the one they saw, and it is sent as answers to that', async () => {
  const portal = await begun()
  const before = published(portal)
  const [first, ...others] = before.item ?? []
  const newer = { ...before, version: '2.0.0', item: [{ ...first!, text: 'Asked anew?', _text: {} }, ...others] }
  portal.mock.fhir.seed([newer])
  await portal.open(`${worksheet}?step=1`)
  expect(await screen.findByRole('textbox', { name: firstQuestion })).toHaveValue('Some ease')
  await portal.user.click(screen.getByRole('button', { name: 'See all' }))
  expect(await screen.findByText(/clinic has a newer version|newer version of this/i)).toBeVisible()
  expect(screen.queryByText('Asked anew?')).toBeNull()
  await portal.user.click(screen.getByRole('button', { name: 'Send to my clinic' }))
  expect(await screen.findByText(/^Kept at your clinic, /)).toBeVisible()
  expect(sent(portal)).toMatchObject([
    {
      questionnaire: `${before.url}|${before.version}`,
      item: [{ text: firstQuestion, answer: [{ valueString: 'Some ease' }] }],
    },
  ])
})

test('the clinic no longer asks for it: that is said, nothing is lost, and it can still be sent', async () => {
  const portal = await begun()
  const task = portal.mock.fhir.all('Task').find(({ id }) => id === 'pt-91be07-t1') as Task
  portal.mock.fhir.seed([{ ...task, status: 'cancelled' }])
  await portal.open(`${worksheet}?step=review`)
  expect(await screen.findByText(/no longer asks/i)).toBeVisible()
  expect(screen.getByText('Some ease')).toBeVisible()
  await portal.user.click(screen.getByRole('button', { name: 'Send to my clinic' }))
  expect(await screen.findByText(/^Kept at your clinic, /)).toBeVisible()
  expect(sent(portal)).toHaveLength(1)
  // What the clinic called off stays called off.
  expect(portal.mock.fhir.all('Task').find(({ id }) => id === 'pt-91be07-t1')).toMatchObject({ status: 'cancelled' })
})
