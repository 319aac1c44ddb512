// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import type { QuestionnaireResponse } from '@medplum/fhirtypes'
import { expect, test } from 'vitest'
import { openPortal } from '../openPortal.tsx'

const firstQuestion = 'What would you like from this infusion? One sentence is plenty.'

test('what was sent is changed: the same writing, amended, and what the clinic noted there stays', async () => {
  const portal = await openPortal({ as: 'ben', at: '/worksheets/pt-91be07-t1' })
  const { user, mock } = portal
  await user.type(await screen.findByRole('textbox', { name: firstQuestion }), 'Some ease')
  await user.click(screen.getByRole('button', { name: 'See all' }))
  await user.click(await screen.findByRole('button', { name: 'Send to my clinic' }))
  await user.click(await screen.findByRole('button', { name: 'Change what I sent' }))
  await user.click(await screen.findByRole('button', { name: /^Change.*What would you like/ }))
  await user.type(await screen.findByRole('textbox', { name: firstQuestion }), ', and sleep')
  await user.click(screen.getByRole('button', { name: 'See all' }))
  await user.click(await screen.findByRole('button', { name: 'Send to my clinic' }))
  expect(await screen.findByText('You changed this after sending it first.')).toBeVisible()
  const earlier = await screen.findByRole('region', { name: 'Earlier versions, kept by your clinic' })
  expect(await within(earlier).findByText('Some ease')).toBeInTheDocument()
  expect(within(earlier).queryByText('Some ease, and sleep')).toBeNull()
  const sent = mock.fhir
    .all('QuestionnaireResponse')
    .map((resource) => resource as QuestionnaireResponse)
    .filter(({ subject }) => subject?.reference === 'Patient/pt-91be07')
  expect(sent).toHaveLength(1)
  expect(sent[0]).toMatchObject({ status: 'amended', item: [{ answer: [{ valueString: 'Some ease, and sleep' }] }] })
})

test('all questions on one page: the choice is kept, and what is lacking is linked to', async () => {
  const portal = await openPortal({ as: 'ben', at: '/worksheets/pt-91be07-t1' })
  const { user } = portal
  await user.click(await screen.findByRole('button', { name: 'All on one page' }))
  await screen.findByRole('button', { name: 'One at a time' })
  await user.type(await screen.findByRole('textbox', { name: firstQuestion }), 'Some ease')
  const short = screen.getByRole('textbox', { name: /^Your intention, in words/ })
  await user.click(short)
  await user.paste('x'.repeat(201))
  await user.click(screen.getByRole('button', { name: 'Look at everything once more' }))
  const alert = await screen.findByRole('alert')
  expect(alert).toHaveTextContent('1 answer needs a change before it can be sent.')
  expect(screen.getByRole('link', { name: /^My intention/ })).toHaveAttribute('href', `#${short.id}`)
  await user.clear(short)
  await portal.open('/worksheets/pt-91be07-t1')
  expect(await screen.findByRole('textbox', { name: firstQuestion })).toHaveValue('Some ease')
  expect(screen.getByRole('button', { name: 'One at a time' })).toBeVisible()
})
