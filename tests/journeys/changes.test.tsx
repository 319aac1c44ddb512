// @vitest-environment jsdom
import type { Appointment } from '@medplum/fhirtypes'
import { screen, waitFor } from '@testing-library/react'
import { expect, onTestFinished, test, vi } from 'vitest'
import { lastVisitOf } from '#care/lastVisit.queries.ts'
import { openPortal, type OpenedPortal } from '../openPortal.tsx'

const infusion = 'pt-91be07-s2'
const late = { timeout: 10_000 }
const movedTo = '2026-12-06T15:00:00.000Z'

function changeAppointment({ mock }: OpenedPortal, changes: Partial<Appointment>): void {
  const appointment = mock.fhir.all('Appointment').find(({ id }) => id === infusion) as Appointment
  mock.fhir.seed([{ ...appointment, ...changes, meta: { lastUpdated: '2026-12-03T16:00:00.000Z' } }])
}

const seenIn = ({ mock }: OpenedPortal) => lastVisitOf(`${mock.addresses.fhirBase}|pt-91be07`).read()

async function visitOnce(): Promise<OpenedPortal> {
  const portal = await openPortal({ as: 'ben' })
  await screen.findByRole('article', { name: 'Infusion with KAP' })
  await waitFor(async () => expect(await seenIn(portal)).toHaveProperty(infusion))
  return portal
}

test('a session moved since the last visit is said first, with the old time, until it is read', async () => {
  const portal = await visitOnce()
  expect(screen.queryByText(/^Moved:/)).toBeNull()
  changeAppointment(portal, { start: movedTo, end: '2026-12-06T18:00:00.000Z' })
  await portal.reload()
  const said = await screen.findByText(/^Moved: Infusion/, {}, late)
  expect(said.closest('.notice')).toHaveTextContent('It was Saturday, December 5 at 9:30 AM')
  expect(said.closest('.notice')).toHaveTextContent('It is now Sunday, December 6 at 10:00 AM.')
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Your infusion is on Sunday')
  expect(said.compareDocumentPosition(screen.getByRole('heading', { level: 1 }))).toBe(4)

  await portal.reload()
  await portal.user.click(await screen.findByRole('button', { name: /^I’ve read this: Infusion/ }))
  expect(screen.queryByText(/^Moved: Infusion/)).toBeNull()
  const isRead = async () => (await seenIn(portal))[infusion]?.start === movedTo
  await waitFor(async () => expect(await isRead()).toBe(true))
  await portal.reload()
  await screen.findByRole('article', { name: 'Infusion with KAP' })
  expect(screen.queryByText(/^Moved: Infusion/)).toBeNull()
})

test('a session called off since the last visit is said first, with the reason', async () => {
  const portal = await visitOnce()
  changeAppointment(portal, { status: 'cancelled', cancelationReason: { text: 'The room is being repaired.' } })
  await portal.reload()
  const said = await screen.findByText(/^Cancelled: Infusion/, {}, late)
  expect(said.closest('.notice')).toHaveTextContent('The reason given: The room is being repaired.')
})

test('on the timeline and on its own page too, the change is marked with the old time until it is read', async () => {
  const portal = await visitOnce()
  changeAppointment(portal, { start: movedTo, end: '2026-12-06T18:00:00.000Z' })
  await portal.open('/timeline')
  const mark = await screen.findByText('Changed since your last visit.', {}, late)
  expect(mark.closest('.stop')).toHaveTextContent(/It was Sat, Dec 5.* 9:30 AM/)
  await portal.open(`/sessions/${infusion}`)
  await portal.user.click(await screen.findByRole('button', { name: /^I’ve read this: Infusion/ }))
  expect(screen.queryByText(/^Moved:/)).toBeNull()
  await waitFor(async () => expect((await seenIn(portal))[infusion]?.start).toBe(movedTo))
  await portal.open('/timeline')
  await screen.findByRole('heading', { level: 2, name: /^Cycle 1/ })
  expect(screen.queryByText('Changed since your last visit.')).toBeNull()
})

test('coming back to the page asks the clinic again, and what it moved meanwhile is said', async () => {
  const portal = await visitOnce()
  changeAppointment(portal, { start: movedTo, end: '2026-12-06T18:00:00.000Z' })
  // What was asked a minute ago is old by then.
  vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 2 * 60_000)
  onTestFinished(() => void vi.restoreAllMocks())
  document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
  expect(await screen.findByText(/^Moved: Infusion/, {}, late)).toBeVisible()
})

test('so does the network, once it is back', async () => {
  const portal = await visitOnce()
  changeAppointment(portal, { start: movedTo, end: '2026-12-06T18:00:00.000Z' })
  portal.goOffline()
  vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 2 * 60_000)
  onTestFinished(() => void vi.restoreAllMocks())
  portal.goOnline()
  expect(await screen.findByText(/^Moved: Infusion/, {}, late)).toBeVisible()
})
