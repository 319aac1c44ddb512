// @vitest-environment jsdom
import type { Appointment } from '@medplum/fhirtypes'
import { screen, waitFor } from '@testing-library/react'
import { openDB } from 'idb'
import { expect, onTestFinished, test, vi } from 'vitest'
import { openPortal, type OpenedPortal } from '../openPortal.tsx'

const infusion = 'pt-91be07-s2'
const late = { timeout: 10_000 }

/** Ben has been here; what his clinic said lies on the device. The portal's clock and the browser's are one. */
async function visitedOnce(): Promise<OpenedPortal> {
  const start = Date.parse('2026-12-03T15:00:00.000Z')
  let ahead = start - Date.now()
  const realNow = Date.now.bind(Date)
  vi.spyOn(Date, 'now').mockImplementation(() => realNow() + ahead)
  onTestFinished(() => void vi.restoreAllMocks())
  const portal = await openPortal({ as: 'ben', now: new Date(start).toISOString() })
  await screen.findByRole('article', { name: 'Infusion with KAP' })
  await untilKept(portal)
  return {
    ...portal,
    later(minutes) {
      ahead += minutes * 60_000
      portal.later(minutes)
    },
  }
}

async function untilKept({ mock }: OpenedPortal): Promise<void> {
  const name = `portal-kept:${mock.addresses.fhirBase}|pt-91be07`
  await waitFor(async () => expect((await indexedDB.databases()).map((one) => one.name)).toContain(name), late)
  const database = await openDB(name)
  await waitFor(async () => {
    const kept = JSON.stringify(await database.getAllKeys('answers'))
    for (const question of ['upcoming', 'course', 'session'])
      if (question !== 'session') expect(kept).toContain(question)
  }, late)
  database.close()
}

function moveInfusion({ mock }: OpenedPortal): void {
  const appointment = mock.fhir.all('Appointment').find(({ id }) => id === infusion) as Appointment
  const moved = { start: '2026-12-06T15:00:00.000Z', end: '2026-12-06T18:00:00.000Z' }
  mock.fhir.seed([{ ...appointment, ...moved, meta: { lastUpdated: '2026-12-03T16:00:00.000Z' } }])
}

test('before the clinic has answered, Today’s answer stands from the device, and says from when it is; then that goes', async () => {
  const portal = await visitedOnce()
  portal.closePage()
  portal.later(60)
  // The clinic's answer is held back.
  portal.weather({ kind: 'slow', milliseconds: 1500 })
  await portal.open('/')
  expect(await screen.findByRole('article', { name: 'Infusion with KAP' })).toHaveTextContent('9:30 AM')
  expect(screen.getByText(/^Thursday, December 3 · as of 10:0\d AM$/)).toBeVisible()
  expect(await screen.findByText('Thursday, December 3', {}, late)).toBeVisible()
  expect(screen.queryByText(/as of/i)).toBeNull()
})

test('what the clinic says of the next sessions now outranks the device’s older copy of the course', async () => {
  const portal = await visitedOnce()
  moveInfusion(portal)
  portal.closePage()
  portal.later(60)
  portal.weather({ kind: 'refused', status: 403, times: 1000, only: { path: '/CarePlan' } })
  await portal.open('/')
  expect(await screen.findByRole('heading', { level: 1, name: 'Your infusion is on Sunday' }, late)).toBeVisible()
  const ticket = () => screen.getByRole('article', { name: 'Infusion with KAP' })
  expect(await screen.findByRole('article', { name: 'Infusion with KAP' }, late)).toHaveTextContent(
    'Sunday, December 6',
  )
  // The course could not be had; from when its copy is stands there, and the newer day stays.
  expect(await screen.findByText(/^As of /, {}, late)).toBeVisible()
  expect(ticket()).toHaveTextContent('Sunday, December 6')
  expect(ticket()).toHaveTextContent('Cycle 1')
  await portal.open(`/sessions/${infusion}`)
  await waitFor(() => expect(ticket()).toHaveTextContent('Sunday, December 6'), late)
  expect(ticket()).toHaveTextContent('10:00 AM')
})
