// @vitest-environment jsdom
import type { Appointment } from '@medplum/fhirtypes'
import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { lastVisitOf } from '../../src/features/today/lastVisit.queries.ts'
import { openPortal, type OpenedPortal } from '../openPortal.tsx'

const infusion = 'pt-91be07-s2'
const movedTo = '2026-12-06T15:00:00.000Z'

function changeAppointment({ mock }: OpenedPortal, changes: Partial<Appointment>): void {
  const appointment = mock.fhir.all('Appointment').find(({ id }) => id === infusion) as Appointment
  mock.fhir.seed([{ ...appointment, ...changes, meta: { lastUpdated: '2026-12-03T16:00:00.000Z' } }])
}

async function visitOnce(): Promise<OpenedPortal> {
  const portal = await openPortal({ as: 'ben' })
  await screen.findByRole('article', { name: 'Infusion with KAP' })
  await waitFor(async () => expect(await lastVisitOf('pt-91be07').read()).toHaveProperty(infusion))
  return portal
}

test('a session moved since the last visit is said first, with the old time, until it is read', async () => {
  const portal = await visitOnce()
  expect(screen.queryByText(/^Moved:/)).toBeNull()
  changeAppointment(portal, { start: movedTo, end: '2026-12-06T18:00:00.000Z' })
  await portal.reload()
  const said = await screen.findByText('Moved: Infusion')
  expect(said.closest('.notice')).toHaveTextContent('It was Saturday, December 5 at 9:30 AM')
  expect(said.closest('.notice')).toHaveTextContent('It is now Sunday, December 6 at 10:00 AM.')
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Your infusion is on Sunday')
  expect(said.compareDocumentPosition(screen.getByRole('heading', { level: 1 }))).toBe(4)

  await portal.reload()
  await portal.user.click(await screen.findByRole('button', { name: 'I’ve read this: Infusion' }))
  expect(screen.queryByText('Moved: Infusion')).toBeNull()
  const isRead = async () => (await lastVisitOf('pt-91be07').read())[infusion]?.start === movedTo
  await waitFor(async () => expect(await isRead()).toBe(true))
  await portal.reload()
  await screen.findByRole('article', { name: 'Infusion with KAP' })
  expect(screen.queryByText('Moved: Infusion')).toBeNull()
})

test('a session called off since the last visit is said first, with the reason', async () => {
  const portal = await visitOnce()
  changeAppointment(portal, { status: 'cancelled', cancelationReason: { text: 'The room is being repaired.' } })
  await portal.reload()
  const said = await screen.findByText('Cancelled: Infusion')
  expect(said.closest('.notice')).toHaveTextContent('The reason given: The room is being repaired.')
})
