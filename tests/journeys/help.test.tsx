// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { beforeAll, expect, test } from 'vitest'
import { openPortal } from '../openPortal.tsx'
import bristol from '../../mocks/clinics/bristol.json' with { type: 'json' }

// A busy machine may take long to compile it; that is no time of the portal's.
beforeAll(() => import('#app/HelpScreen.tsx'), 60_000)

const everyScreen = [
  '/',
  '/timeline',
  '/cycles/pt-4f2a9c-cycle-1',
  '/sessions/pt-4f2a9c-s32',
  '/worksheets',
  '/worksheets/pt-4f2a9c-course-r30',
  '/journal',
  '/journal/new',
  '/journal/pt-4f2a9c-course-r10',
  '/settings',
  '/nowhere',
]

test.each(everyScreen)('help is one tap away: %s', async (at) => {
  const { user } = await openPortal({ as: 'ana', at })
  // The page stands first: in React's test mode a page that still waits for the device does not go on after a click.
  await screen.findByRole('heading', { level: 1 })
  await user.click(await screen.findByRole('link', { name: 'Help now' }))
  expect(await screen.findByRole('heading', { level: 1, name: 'You don’t have to be alone with this' })).toBeVisible()
  const calls = screen.getAllByRole('link').map((link) => link.getAttribute('href'))
  expect(calls).toEqual(expect.arrayContaining(['tel:988', 'sms:988', 'tel:911', 'tel:+16167308069']))
})

test('help works signed out, and with the clinic’s system down', async () => {
  const { user, weather } = await openPortal()
  weather({ kind: 'refused', status: 500, times: 100 })
  await user.click((await screen.findAllByRole('link', { name: 'Help now' }))[0]!)
  expect(await screen.findByRole('heading', { level: 1, name: 'You don’t have to be alone with this' })).toBeVisible()
})

test('coming back from help, the words are still there and nobody has to sign in again', async () => {
  const portal = await openPortal({ as: 'ana', at: '/journal/new' })
  await portal.user.type(await screen.findByRole('textbox', { name: 'Your words' }), 'half a sent')
  await portal.user.click(screen.getByRole('link', { name: 'Help now' }))
  await screen.findByRole('heading', { level: 1, name: 'You don’t have to be alone with this' })
  history.back()
  expect(await screen.findByRole('textbox', { name: 'Your words' })).toHaveValue('half a sent')
})

test('Back on the help page leads to where one was, without leaving the portal', async () => {
  const portal = await openPortal({ as: 'ana', at: '/timeline' })
  await portal.user.click(await screen.findByRole('link', { name: 'Help now' }))
  await portal.user.click(await screen.findByRole('button', { name: 'Back' }))
  expect(await screen.findByRole('heading', { level: 1, name: 'Your course' })).toBeVisible()
})

test('a clinic in the United Kingdom: its own numbers on the help page, on Today and beside writing, and none of another country', async () => {
  const { fhirBase: _theirs, ...clinic } = bristol
  const portal = await openPortal({ as: 'ana', at: '/journal/new', clinic })
  await screen.findByRole('textbox', { name: 'Your words' })
  const calls = () => screen.getAllByRole('link').map((link) => link.getAttribute('href') ?? '')
  expect(document.body).not.toHaveTextContent(/\b(988|911)\b/)
  await portal.user.click(screen.getByRole('link', { name: 'Help now' }))
  await screen.findByRole('heading', { level: 1, name: 'You don’t have to be alone with this' })
  expect(calls()).toEqual(expect.arrayContaining(['tel:999', 'tel:116123']))
  expect(calls().filter((address) => /988|911/.test(address))).toEqual([])
  expect(document.body).not.toHaveTextContent(/\b(988|911)\b/)
})

test.each([...everyScreen, '/plan?write', '/card', '/bring', '/mood', '/steps', '/sharing', '/export', '/key'])(
  'a clinic in the United Kingdom: nothing on %s sends somebody to another country’s numbers',
  async (at) => {
    const { fhirBase: _theirs, ...clinic } = bristol
    await openPortal({ as: 'ana', at, clinic })
    await screen.findByRole('heading', { level: 1 })
    if (at.startsWith('/plan')) await screen.findAllByRole('textbox')
    expect(document.body).not.toHaveTextContent(/\b(988|911)\b/)
  },
)

test('a clinic in the United Kingdom: the welcome of somebody who is not signed in has its numbers alone', async () => {
  const { fhirBase: _theirs, ...clinic } = bristol
  await openPortal({ clinic })
  await screen.findByRole('heading', { name: 'Welcome' })
  const calls = screen.getAllByRole('link').map((link) => link.getAttribute('href') ?? '')
  expect(calls).toEqual(expect.arrayContaining(['tel:999', 'tel:116123', 'tel:+441174960123']))
  expect(document.body).not.toHaveTextContent(/\b(988|911)\b/)
})
