// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openPortal } from '../openPortal.tsx'

test('sign in, and the next session is there: day, time with zone, place, food, ride', async () => {
  await openPortal({ as: 'ben' })
  expect(await screen.findByRole('heading', { level: 1, name: 'Your infusion is on Saturday' })).toBeVisible()
  const ticket = await screen.findByRole('article', { name: 'Infusion with KAP' })
  expect(ticket).toHaveTextContent('Saturday, December 5')
  expect(ticket).toHaveTextContent('9:30 AM')
  expect(ticket).toHaveTextContent('Eastern Time')
  expect(ticket).toHaveTextContent('Thrive Center for Health')
  expect(ticket).toHaveTextContent('Jo Bakker (KAP therapist) and Sam Whitfield (infusion nurse)')
  expect(await within(ticket).findByText('Not noted yet. You can’t drive yourself.')).toBeVisible()
  expect(within(ticket).getByRole('link', { name: 'About this session' })).toHaveAttribute(
    'href',
    '/sessions/pt-91be07-s2',
  )
})

test('from the ticket to the session: what to bring, what happens, how to change it', async () => {
  const { user } = await openPortal({ as: 'ben' })
  await user.click(await screen.findByRole('link', { name: 'About this session' }))
  expect(await screen.findByRole('heading', { level: 1, name: 'Infusion with KAP' })).toBeVisible()
  await waitFor(() => expect(screen.getByRole('main')).toHaveFocus())
  expect(screen.getByText(/Wear loose clothes/)).toBeVisible()
  expect(await screen.findByText(/This portal can’t move a session/)).toBeVisible()
  expect(document.title).toBe('Appointment – Portal')
})

test('the timeline shows the course in order, with what was cancelled, moved and has no date', async () => {
  await openPortal({ as: 'ana', at: '/timeline' })
  expect(await screen.findByRole('heading', { level: 1, name: 'Your course' })).toBeVisible()
  await screen.findByRole('heading', { level: 2, name: /^Cycle 4/ })
  const cycles = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent ?? '')
  const numbers = cycles.filter((name) => name.startsWith('Cycle')).map((name) => name.slice(0, 7))
  expect(numbers).toEqual([...numbers].sort())
  expect(numbers.length).toBeGreaterThan(3)
  expect(screen.getAllByText('Waiting for a date').length).toBeGreaterThan(0)
  expect(await screen.findByText(/^Cancelled: /)).toBeInTheDocument()
  expect(screen.getByText(/infusion without KAP/)).toBeInTheDocument()
  expect(screen.getByText(/1 item could not be shown/)).toBeVisible()
})

test('on the day of an infusion the card for the room is one tap away, and not before', async () => {
  const portal = await openPortal({ as: 'ben' })
  await screen.findByRole('article', { name: 'Infusion with KAP' })
  expect(screen.queryByRole('link', { name: 'My card for the room' })).toBeNull()
  portal.later(60 * 42)
  expect(await screen.findByRole('heading', { level: 1, name: /today/i })).toBeVisible()
  await portal.user.click(await screen.findByRole('link', { name: 'My card for the room' }))
  expect(await screen.findByRole('heading', { level: 1, name: 'My card for the room' })).toBeVisible()
})
