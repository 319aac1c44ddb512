// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { expect, onTestFinished, test, vi } from 'vitest'
import { unwrap } from '#vault/age.ts'
import { documentsOf } from '../documentsOf.ts'
import { forTheTeam, makeKey, openKey } from '../privateEntries.ts'
import { placesOf } from '../received.ts'
import { openPortal, type OpenedPortal } from '../openPortal.tsx'

const shared = 'the lake was quiet and I was not afraid'
const secret = 'nobody is to read about the letter in the drawer'

async function write({ user }: OpenedPortal, words: string, forTeam: boolean) {
  await user.type(await screen.findByRole('textbox', { name: 'Your words' }), words)
  if (forTeam) await forTheTeam(user)
  await user.click(screen.getByRole('button', { name: 'Done for now' }))
  await screen.findByRole('heading', { level: 1, name: 'Journal' })
  await screen.findByRole('link', { name: words })
}

const section = async (name: string) => {
  const found = (await screen.findByRole('heading', { level: 2, name })).closest('section')
  if (!found) throw new Error(`no section ${name}`)
  return within(found)
}

test('one list says what the clinic can read, what is sealed, and what is only here; what was stopped says so truthfully', async () => {
  const portal = await openPortal({ as: 'ben', at: '/journal/new' })
  const { user } = portal
  await makeKey(portal, 'ben')
  await write(portal, shared, true)
  await portal.open('/journal/new')
  await write(portal, secret, false)
  await portal.open('/journal/new')
  await user.type(await screen.findByRole('textbox', { name: 'Your words' }), 'not finished yet')
  await screen.findByText('Kept on this device.')

  await portal.open('/sharing')
  const line = await (await section('Your clinic can read')).findByRole('link', { name: shared })
  expect(line.closest('li')).toHaveTextContent(/Journal entry.*since December 3, 2026.*version 1/)
  expect(screen.queryByText(secret)).toBeNull()
  expect(await (await section('Sealed')).findByText('Sealed entry')).toBeVisible()
  expect(await (await section('Only on this device')).findByText('not finished yet')).toBeVisible()

  // Stopped from the list itself: what that does is said first, and the list says it as soon as it is so.
  const sealed = portal.mock.fhir.all('DocumentReference').length
  await user.click(screen.getByRole('button', { name: `Stop sharing: ${shared}` }))
  expect(screen.getByText('The clinic gets no new changes. What was already in your record stays.')).toBeVisible()
  expect(screen.getByText(/Sealed on this device before it leaves/)).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Not now' }))
  await user.click(screen.getByRole('button', { name: `Stop sharing: ${shared}` }))
  await user.click(screen.getByRole('button', { name: 'Stop sharing this entry' }))
  const stopped = 'You stopped sharing this. No new changes are shared; your record keeps what it had.'
  await waitFor(() => expect(line.closest('li')).toHaveTextContent(stopped))
  expect(screen.queryByRole('button', { name: `Stop sharing: ${shared}` })).toBeNull()
  // It is sealed at the clinic from then on.
  await waitFor(() => expect(portal.mock.fhir.all('DocumentReference')).toHaveLength(sealed + 1), { timeout: 30_000 })
  await waitFor(async () => expect((await section('Sealed')).getAllByText('Sealed entry')).toHaveLength(2))
  await portal.open('/sharing')
  const after = await (await section('Your clinic can read')).findByRole('link', { name: shared })
  await waitFor(() => expect(after.closest('li')).toHaveTextContent(stopped))
  expect(screen.queryByRole('button', { name: `Stop sharing: ${shared}` })).toBeNull()
})

test('since an infusion the list offers tomorrow first; without a key what is stopped stays here, and both places say so', async () => {
  const portal = await openPortal({ as: 'ana', at: '/journal/new' })
  const { user } = portal
  await write(portal, shared, true)
  await waitFor(() => expect(placesOf(portal.mock.fhir.all('QuestionnaireResponse'))(shared)).toBe(1))
  await portal.open('/sharing')
  const stop = { name: `Stop sharing: ${shared}` }
  await user.click(await screen.findByRole('button', stop, { timeout: 30_000 }))
  const first = within(screen.getByText('It’s an infusion day.').parentElement!).getAllByRole('button')
  expect(first.map(({ textContent }) => textContent)).toEqual(['Decide tomorrow', 'Do it today'])
  // It is heard, and whoever uses keys goes on from it; put off, they stand where they were.
  const asked = () => screen.getByRole('group', { name: 'Stop sharing' })
  await waitFor(() => expect(asked()).toHaveFocus())
  await user.click(first[0]!)
  expect(screen.queryByRole('button', { name: 'Stop sharing this entry' })).toBeNull()
  await waitFor(() => expect(screen.getByRole('button', stop)).toHaveFocus())

  await user.click(screen.getByRole('button', stop))
  await user.click(screen.getByRole('button', { name: 'Do it today' }))
  await waitFor(() => expect(asked()).toHaveFocus())
  expect(screen.getByText(/Once you have a passphrase for it, your clinic keeps it too, sealed/)).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Stop sharing this entry' }))
  const here = await section('Only on this device')
  expect(await here.findByText(shared)).toBeVisible()
  expect(await here.findByText(/Kept on this device until you choose a passphrase/)).toBeVisible()
  const line = (await section('Your clinic can read')).getByRole('link', { name: shared }).closest('li')
  expect(line).toHaveTextContent(/You stopped sharing this.*Kept on this device until you choose a passphrase/)
  expect(screen.queryByRole('button', stop)).toBeNull()
})

test('a sealed entry that is locked here is not said to be gone', async () => {
  const portal = await openPortal({ as: 'ben', at: '/journal/new' })
  const key = await makeKey(portal, 'ben')
  await write(portal, secret, false)
  await waitFor(() => expect(documentsOf('ben', portal.mock.fhir)).toHaveLength(2))
  await key.lock()
  await portal.open('/sharing')
  await portal.user.click(await (await section('Sealed')).findByRole('link', { name: 'Sealed entry' }))
  expect(await screen.findByText(/may be one of your sealed entries/)).toBeVisible()
  expect(screen.getByRole('link', { name: 'Unlock' })).toHaveAttribute('href', '/key')
  expect(screen.queryByText(/may have been removed/)).toBeNull()
})

test('a summary for somebody outside holds what was chosen and nothing else; it is sent nowhere, and a passphrase seals it', async () => {
  const portal = await openPortal({ as: 'chiara', at: '/journal/new' })
  const { user } = portal
  // Chiara has a key, made on another device.
  await openKey(portal, 'chiara', 'lantern meadow copper violin harbor sugar')
  await write(portal, shared, true)
  await portal.open('/journal/new')
  await write(portal, secret, false)
  await portal.open('/sharing')
  expect(await screen.findByText('Your care team lists Dana Okafor, outside the clinic.')).toBeVisible()
  await user.click(screen.getByRole('link', { name: 'Make a summary for them' }))
  const files: Blob[] = []
  const names: string[] = []
  const made = vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => `blob:${files.push(file as Blob)}`)
  const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    names.push(this.download)
  })
  onTestFinished(() => {
    made.mockRestore()
    clicked.mockRestore()
  })

  await screen.findByRole('checkbox', { name: new RegExp(secret) })
  expect(screen.queryByRole('button', { name: 'Save as a page' })).toBeNull()
  await user.click(screen.getByRole('checkbox', { name: new RegExp(shared) }))
  const preview = await screen.findByRole('article', { name: 'Notes' })
  expect(preview).toHaveTextContent(shared)
  expect(preview).not.toHaveTextContent(secret)
  const before = portal.mock.requests.length
  await user.click(screen.getByRole('button', { name: 'Save as a page' }))
  await user.click(await screen.findByRole('button', { name: 'Save as plain text (Markdown)' }))
  await waitFor(() => expect(files).toHaveLength(2))
  for (const file of files) {
    const text = await file.text()
    expect(text).toContain(shared)
    expect(text).not.toContain(secret)
  }
  expect(names).toEqual(['Appointment.html', 'Appointment.md'])

  await user.type(screen.getByRole('textbox', { name: /^Passphrase/ }), 'too short')
  expect(screen.getByText('Please use at least 16 characters.')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Save as a page' }))
  await user.click(screen.getByRole('button', { name: 'Draw six words' }))
  const field = screen.getByRole('textbox', { name: /^Passphrase/ })
  await waitFor(() => expect((field as HTMLInputElement).value.split(' ')).toHaveLength(6))
  await user.click(screen.getByRole('button', { name: 'Save as a page' }))
  await waitFor(() => expect(files).toHaveLength(3), { timeout: 30_000 })
  expect(names.at(-1)).toBe('Appointment.html.age')
  const sealed = new Uint8Array(await files[2]!.arrayBuffer())
  expect(placesOf(Buffer.from(sealed).toString('latin1'))(shared)).toBe(0)
  expect(await unwrap(sealed, (field as HTMLInputElement).value)).toContain(shared)
  expect(portal.mock.requests.slice(before).filter(({ method }) => method !== 'GET')).toEqual([])
  expect(placesOf(portal.mock.requests)(secret)).toBe(0)
})
