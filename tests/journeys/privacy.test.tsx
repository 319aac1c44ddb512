// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { openDB } from 'idb'
import { expect, test } from 'vitest'
import { openPortal } from '../openPortal.tsx'

test('who can read what is told to somebody who is not signed in, from the way to sign in', async () => {
  const portal = await openPortal()
  await portal.user.click(await screen.findByRole('link', { name: 'Who can read what' }))
  expect(await screen.findByRole('heading', { level: 1, name: 'Who can read what' })).toBeVisible()
  expect(screen.getByText(/your clinic keeps them and can’t read them/)).toBeVisible()
  expect(screen.getByText(/becomes? part of your clinic record/)).toBeVisible()
  expect(screen.getByText(/a list of all that is kept for you on this device stands here/)).toBeVisible()
  // What it cannot do is said as plainly as what it can.
  const cannot = screen.getByRole('heading', { name: 'Whom it can’t protect from' }).closest('section')
  expect(within(cannot!).getAllByRole('listitem')).toHaveLength(3)
})

test('signed in, it lists what lies on this device at this moment', async () => {
  const portal = await openPortal({ as: 'ana' })
  await portal.open('/privacy')
  expect(await screen.findByText('No words that your clinic doesn’t have yet')).toBeVisible()
  expect(await screen.findByText('Whose portal this is: a number, no name')).toBeVisible()
  await portal.open('/journal/new')
  await portal.user.type(await screen.findByRole('textbox', { name: 'Your words' }), 'kept here')
  await screen.findByText('Kept on this device.')
  await portal.open('/settings')
  const [link] = await screen.findAllByRole('link', { name: 'Who can read what' })
  await portal.user.click(link!)
  expect(await screen.findByText('1 text being written')).toBeVisible()
  expect(await screen.findByText('The key of this device')).toBeVisible()
  // Nobody has made one yet.
  expect(screen.queryByText('Your own key, locked with your passphrase')).toBeNull()
  await portal.user.click(screen.getByRole('link', { name: 'See each text, send it, take it along or remove it' }))
  expect(await screen.findByText('kept here')).toBeVisible()
})

test('that somebody else’s things lie here too is said, and nothing of them', async () => {
  const portal = await openPortal({ as: 'ana' })
  await portal.open('/privacy')
  await screen.findByText('Whose portal this is: a number, no name')
  expect(screen.queryByText(/Someone else uses the portal/)).toBeNull()
  const bens = await openDB('portal-drafts:http://127.0.0.1:8801/fhir|somebody-else', 1)
  bens.close()
  await portal.open('/privacy')
  expect(await screen.findByText(/Someone else uses the portal/)).toBeVisible()
  expect(screen.getByText('No words that your clinic doesn’t have yet')).toBeVisible()
})
