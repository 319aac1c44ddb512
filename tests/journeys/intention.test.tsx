// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react'
import type { QuestionnaireResponse, Task } from '@medplum/fhirtypes'
import { expect, test } from 'vitest'
import { openPortal, type OpenedPortal } from '../openPortal.tsx'

const firstQuestion = 'What would you like from this infusion? One sentence is plenty.'

function responses({ mock }: OpenedPortal): QuestionnaireResponse[] {
  return mock.fhir
    .all('QuestionnaireResponse')
    .map((resource) => resource as QuestionnaireResponse)
    .filter(({ subject }) => subject?.reference === 'Patient/pt-91be07')
}

test('an intention is begun, the page is loaded again mid-way, it goes on where it was, and is sent once', async () => {
  const portal = await openPortal({ as: 'ben' })
  const { user } = portal
  await user.click(await screen.findByRole('link', { name: 'Begin “Intention”' }))
  await user.type(await screen.findByRole('textbox', { name: firstQuestion }), 'To be less alone with it')
  expect(await screen.findByText('Kept on this device.')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Next question' }))
  await user.click(await screen.findByRole('radio', { name: 'Understand something' }))
  await screen.findByText('Kept on this device.')

  await portal.reload()
  expect(await screen.findByRole('radio', { name: 'Understand something' })).toBeChecked()
  await user.click(screen.getByRole('button', { name: 'Back' }))
  expect(await screen.findByRole('textbox', { name: firstQuestion })).toHaveValue('To be less alone with it')

  await user.click(screen.getByRole('button', { name: 'See all' }))
  await screen.findByRole('button', { name: 'Send to my clinic' })
  expect(await screen.findByText('To be less alone with it')).toBeVisible()
  expect(screen.getByText(/becomes part of your clinic record/)).toBeVisible()
  expect(responses(portal)).toHaveLength(0)
  await user.click(screen.getByRole('button', { name: 'Send to my clinic' }))

  expect(await screen.findByText(/^Kept at your clinic, /)).toBeVisible()
  expect(screen.getByRole('main')).toHaveFocus()
  expect(screen.getByText('To be less alone with it')).toBeVisible()
  const [sent, ...more] = responses(portal)
  expect(more).toEqual([])
  expect(sent).toMatchObject({
    status: 'completed',
    questionnaire: 'https://kap-portal.example/Questionnaire/kap-intention|1.0.0',
    basedOn: [{ reference: 'CarePlan/pt-91be07-cycle-1' }],
    source: { reference: 'Patient/pt-91be07' },
  })
  expect(sent?.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/)
  expect(sent?.item?.map(({ linkId }) => linkId)).toEqual(['hope', 'direction'])
  await waitFor(() =>
    expect((portal.mock.fhir.all('Task').find(({ id }) => id === 'pt-91be07-t1') as Task).status).toBe('completed'),
  )

  await portal.open('/')
  expect(await screen.findByRole('link', { name: 'Begin “Comfort and involvement”' })).toBeVisible()
  expect(screen.queryByText('Intention')).toBeNull()
})

test('sent without a network: it says so, stays readable, and arrives once after the network is back', async () => {
  const portal = await openPortal({ as: 'ben', at: '/worksheets/pt-91be07-t1' })
  const { user } = portal
  await user.type(await screen.findByRole('textbox', { name: firstQuestion }), 'Some ease')
  await user.click(screen.getByRole('button', { name: 'See all' }))
  portal.goOffline()
  await user.click(await screen.findByRole('button', { name: 'Send to my clinic' }))
  expect(await screen.findByText('Kept on this device. Waiting to be sent. We’ll keep trying.')).toBeVisible()
  expect(screen.getByText('Some ease')).toBeVisible()
  portal.goOnline()
  expect(await screen.findByText(/^Kept at your clinic, /)).toBeVisible()
  expect(responses(portal)).toHaveLength(1)
})

test('what the clinic will not take needs attention: it says why, and nothing is lost', async () => {
  const portal = await openPortal({ as: 'ben', at: '/worksheets/pt-91be07-t1' })
  const { user } = portal
  await user.type(await screen.findByRole('textbox', { name: firstQuestion }), 'Words the clinic refuses')
  await user.click(screen.getByRole('button', { name: 'See all' }))
  portal.weather({ kind: 'refused', status: 403, only: { method: 'PUT' } })
  await user.click(await screen.findByRole('button', { name: 'Send to my clinic' }))
  expect(await screen.findByText('Needs your attention: the clinic’s system doesn’t let you send this.')).toBeVisible()
  expect(screen.getByText('Words the clinic refuses')).toBeVisible()
  expect(screen.getByRole('link', { name: 'Download the words' })).toHaveAttribute('download', 'Appointment.txt')
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText(/^Kept at your clinic, /)).toBeVisible()
  expect(responses(portal)).toHaveLength(1)
})

test('what the clinic asks for stands on the list once; the others may be begun without being asked', async () => {
  await openPortal({ as: 'ben', at: '/worksheets' })
  expect(await screen.findByRole('link', { name: /^Intention/ })).toHaveAttribute('href', '/worksheets/pt-91be07-t1')
  expect(screen.getByRole('link', { name: /^Before the integration session/ })).toHaveAttribute(
    'href',
    '/worksheets/begin/bring',
  )
  expect(screen.queryByRole('link', { name: /^Comfort.*as you want them in the room/ })).toBeNull()
})
