// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openPortal } from '../openPortal.tsx'

const now = '2026-12-03T17:00:00.000Z'

const clinicAt = (moment: string) => ({ as: 'ben', now, mock: { now: () => moment } })

test.each([
  ['2026-12-02T17:00:00.000Z', 'This device’s clock is about 1 day ahead of the clinic’s.'],
  ['2026-12-03T19:00:00.000Z', 'This device’s clock is about 2 hours behind the clinic’s.'],
  ['2026-12-03T16:53:00.000Z', 'This device’s clock is about 7 minutes ahead of the clinic’s.'],
])('where the clinic says it is %s, Today says so; the times of sessions stay right', async (moment, says) => {
  await openPortal(clinicAt(moment))
  expect(await screen.findByText(says)).toBeVisible()
  expect(await screen.findByRole('article', { name: 'Infusion with KAP' })).toHaveTextContent('9:30 AM')
})

test('a session’s page says so too', async () => {
  await openPortal({ ...clinicAt('2026-12-01T17:00:00.000Z'), at: '/sessions/pt-91be07-s2' })
  expect(await screen.findByText('This device’s clock is about 2 days ahead of the clinic’s.')).toBeVisible()
})

test('a few minutes are nobody’s concern', async () => {
  await openPortal(clinicAt('2026-12-03T16:55:00.000Z'))
  expect(await screen.findByRole('article', { name: 'Infusion with KAP' })).toBeVisible()
  expect(await screen.findByText(/This is not a way to reach the clinic/)).toBeVisible()
  expect(screen.queryByText(/This device’s clock/)).toBeNull()
})
