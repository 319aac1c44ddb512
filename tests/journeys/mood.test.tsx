// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openPortal } from '../openPortal.tsx'

const dots = () => document.querySelector('.mood-dots')?.getAttribute('d')?.match(/M/g)?.length

test('the chart and the table hold the same notes, and each can be gone to by key', async () => {
  const portal = await openPortal({ as: 'chiara' })
  await portal.open('/mood')
  const table = await screen.findByRole('table', { name: /Mood, the same notes as a table/ }, { timeout: 10_000 })
  const rows = within(table).getAllByRole('row').slice(1)
  expect(rows.length).toBeGreaterThan(20)
  expect(dots()).toBe(rows.length)

  const walk = screen.getByRole('slider', { name: 'Go from note to note' })
  for (const [place, row] of [...rows.entries()].filter(([one]) => one % 7 === 0)) {
    fireEvent.change(walk, { target: { value: String(place) } })
    const [day, moment, number] = [...row.children].map((cell) => cell.textContent)
    expect(walk).toHaveAttribute('aria-valuetext', expect.stringContaining(day ?? ''))
    expect(walk.getAttribute('aria-valuetext')?.replaceAll(/[\u2066-\u2069]/g, '')).toBe(
      `${day}, ${moment}: ${number} of 10`,
    )
  }
})

test('one cycle can be looked at alone, and it says what it is not', async () => {
  const portal = await openPortal({ as: 'chiara' })
  await portal.open('/mood')
  const whole = (await screen.findAllByRole('row', {}, { timeout: 10_000 })).length
  await portal.user.selectOptions(screen.getByRole('combobox', { name: 'From' }), 'Cycle 1')
  await waitFor(() => expect(screen.getAllByRole('row').length).toBeLessThan(whole))
  expect(screen.getAllByRole('row').length).toBeGreaterThan(1)
  expect(portal.path()).toMatch(/^\/mood\?cycle=/)
  expect(screen.getByText(/not a measurement/)).toBeVisible()
})

test('nothing noted yet: it says where numbers come from, and draws nothing', async () => {
  const portal = await openPortal({ as: 'ben' })
  await portal.open('/mood')
  expect(await screen.findByText(/No numbers noted yet/)).toBeVisible()
  expect(screen.queryByRole('table')).toBeNull()
  expect(dots()).toBeUndefined()
})
