// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { readContent, readSealed } from '#care/privateEntry.fhir.ts'
import { firstWords } from '#care/writing.ts'
import { documentsOf } from '../documentsOf.ts'
import { forTheTeam, makeKey } from '../privateEntries.ts'
import { placesOf } from '../received.ts'
import { openPortal, type OpenedPortal } from '../openPortal.tsx'

const words = 'the hallway again, and somebody had left a light on'
const field = 'Your words'

async function write(portal: OpenedPortal, text = words): Promise<void> {
  await portal.user.type(await screen.findByRole('textbox', { name: field }), text)
}

async function done({ user }: OpenedPortal): Promise<void> {
  await user.click(screen.getByRole('button', { name: 'Done for now' }))
  await screen.findByRole('heading', { level: 1, name: 'Journal' })
}

const sealedAt = ({ mock }: OpenedPortal) => documentsOf('ben', mock.fhir).flatMap((one) => readSealed(one) ?? [])

const readableAt = ({ mock }: OpenedPortal, text = words) =>
  mock.fhir.all('QuestionnaireResponse').filter((one) => JSON.stringify(one).includes(text))

async function lineOf(text = words): Promise<HTMLElement> {
  const line = (await screen.findByRole('link', { name: text })).closest('li')
  if (!line) throw new Error('no line in the list')
  return line
}

// The line of a draft and the line of what became of it are two: it is looked for anew each time.
async function lineSays(said: string | RegExp, text = words): Promise<void> {
  await waitFor(async () => expect(within(await lineOf(text)).getByText(said)).toBeVisible())
}

test('a new entry is for the person alone until they say otherwise; who can read it is in view, and changing that loses no word', async () => {
  const portal = await openPortal({ as: 'ben', at: '/journal/new' })
  const { user } = portal
  await write(portal)
  const who = await screen.findByRole('button', { name: /Who can read this:\s*Only me/ })
  await forTheTeam(user)
  expect(screen.getByRole('textbox', { name: field })).toHaveValue(words)
  expect(who).toHaveAccessibleName(/My KAP team/)
  expect(screen.getByText(/in danger, the clinic may have to act/)).toBeVisible()
  await user.click(screen.getByRole('radio', { name: /Only me/ }))
  expect(screen.getByRole('textbox', { name: field })).toHaveValue(words)
  await screen.findByText('Kept on this device.')
  await portal.reload()
  expect(await screen.findByRole('textbox', { name: field })).toHaveValue(words)
  expect(await screen.findByRole('button', { name: /Who can read this:\s*Only me/ })).toBeVisible()
})

test('first notes start for the person alone too; in the quiet hours sharing offers tomorrow first, today one tap away', async () => {
  const portal = await openPortal({ as: 'ana', at: '/journal/new?as=first-notes' })
  const { user } = portal
  await user.type(await screen.findByRole('textbox', { name: /What’s here right now/ }), words)
  await user.click(await screen.findByRole('button', { name: /Who can read this:\s*Only me/ }))
  await waitFor(async () => {
    await user.click(screen.getByRole('radio', { name: /My KAP team/ }))
    expect(screen.getByText('It’s an infusion day.')).toBeVisible()
  })
  const [first, second] = within(screen.getByText('It’s an infusion day.').parentElement!).getAllByRole('button')
  expect(first).toHaveAccessibleName('Decide tomorrow')
  expect(second).toHaveAccessibleName('Do it today')
  await user.click(first!)
  expect(screen.getByRole('button', { name: /Who can read this:\s*Only me/ })).toBeVisible()
  // What was pressed is gone: whoever uses keys stands at what it was about.
  await waitFor(() => expect(screen.getByRole('button', { name: /Who can read this:\s*Only me/ })).toHaveFocus())
  await forTheTeam(user)
  expect(screen.getByRole('button', { name: /Who can read this:\s*My KAP team/ })).toBeVisible()
  await waitFor(() => expect(screen.getByRole('button', { name: /Who can read this:\s*My KAP team/ })).toHaveFocus())
  expect(screen.getByRole('textbox', { name: /What’s here right now/ })).toHaveValue(words)
})

test('without a key it stays on this device and says so; a key is offered on a calm day; made, the entry goes by itself, sealed', async () => {
  const portal = await openPortal({ as: 'ben', at: '/journal/new' })
  await screen.findByRole('textbox', { name: field })
  expect(screen.queryByRole('link', { name: 'Choose a passphrase' })).toBeNull()
  await write(portal)
  await done(portal)
  await lineSays('Only me')
  await lineSays(/Kept on this device until you choose a passphrase/)
  expect(await screen.findByRole('link', { name: 'Choose a passphrase' })).toHaveAttribute('href', '/key')
  await portal.reload()
  await lineSays(/Kept on this device until you choose a passphrase/)
  expect(sealedAt(portal)).toEqual([])

  await makeKey(portal, 'ben')
  await lineSays('Kept at your clinic.')
  await lineSays('Only me')
  expect(screen.getAllByText(words)).toHaveLength(1)
  await waitFor(() => expect(sealedAt(portal)).toHaveLength(1))
  expect(screen.queryByRole('link', { name: 'Choose a passphrase' })).toBeNull()
  expect(readableAt(portal)).toEqual([])
})

test('in the quiet hours nobody is asked to make a key; the entry is kept, and says where', async () => {
  const portal = await openPortal({ as: 'ana', at: '/journal/new' })
  await write(portal)
  await done(portal)
  await lineSays(/Kept on this device until you choose a passphrase/)
  expect(await screen.findByText('1 private entry is on this device only')).toBeVisible()
  await screen.findByRole('heading', { level: 2, name: /^Cycle 4/ })
  expect(screen.queryByRole('link', { name: 'Choose a passphrase' })).toBeNull()
})

test('written offline, locked, reloaded, unlocked: it is read again, and stands once at the clinic, sealed', async () => {
  const portal = await openPortal({ as: 'ben', at: '/journal/new' })
  const key = await makeKey(portal, 'ben')
  portal.goOffline()
  await write(portal)
  await done(portal)
  await lineSays(/Waiting to be sent/)
  portal.goOnline()
  await waitFor(() => expect(sealedAt(portal)).toHaveLength(1))
  await lineSays('Kept at your clinic.')

  await key.lock()
  await portal.open('/journal')
  await waitFor(() => expect(screen.queryByText(words)).toBeNull())
  await key.unlock()
  await portal.open('/journal')
  const { user } = portal
  await lineSays('Only me')
  await user.click(within(await lineOf()).getByRole('link', { name: words }))
  expect(await screen.findByRole('heading', { level: 1, name: 'Free writing' })).toBeVisible()
  expect(screen.getByText(words)).toBeVisible()
  const [there] = sealedAt(portal)
  const file = there?.file
  const text = file && 'bytes' in file ? await key.vault.open(file.bytes) : ''
  const opened = readContent(text, there?.id ?? '')
  expect(typeof opened === 'object' && firstWords(opened.writing)).toBe(words)
})

test('sharing one entry says first what it does; then a readable copy is at the clinic, and the list has the entry once', async () => {
  const portal = await openPortal({ as: 'ben', at: '/journal/new' })
  const { user } = portal
  await makeKey(portal, 'ben')
  await write(portal)
  await done(portal)
  await lineSays('Kept at your clinic.')
  await user.click(within(await lineOf()).getByRole('link', { name: words }))
  await user.click(await screen.findByRole('button', { name: 'Share with my KAP team' }))
  expect(screen.getByText(/becomes part of your clinic record/)).toBeVisible()
  expect(screen.getByText(/in danger, the clinic may have to act/)).toBeVisible()
  expect(readableAt(portal)).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Share this entry' }))
  await waitFor(() => expect(readableAt(portal)).toHaveLength(1))
  await waitFor(() => expect(sealedAt(portal)).toMatchObject([{ standing: 'shared' }]))
  expect(await screen.findByRole('button', { name: 'Stop sharing' })).toBeVisible()
  await portal.open('/journal')
  await lineSays('My KAP team')
  expect(screen.getAllByText(words)).toHaveLength(1)
})

test('stopping to share says what stays; from then on the entry is private, and the record keeps what it had', async () => {
  const portal = await openPortal({ as: 'ben', at: '/journal/new' })
  const { user } = portal
  await makeKey(portal, 'ben')
  await screen.findByRole('textbox', { name: field })
  await forTheTeam(user)
  await write(portal)
  await done(portal)
  await waitFor(() => expect(readableAt(portal)).toHaveLength(1))
  await lineSays('Kept at your clinic.')
  await user.click(within(await lineOf()).getByRole('link', { name: words }))
  await user.click(await screen.findByRole('button', { name: 'Stop sharing' }))
  expect(screen.getByText('The clinic gets no new changes. What was already in your record stays.')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Stop sharing this entry' }))
  await waitFor(() => expect(sealedAt(portal)).toMatchObject([{ standing: 'current' }]))
  expect(await screen.findByText(/You shared this before/)).toBeVisible()
  expect(await screen.findByRole('button', { name: 'Share with my KAP team' })).toBeVisible()
  expect(readableAt(portal)).toHaveLength(1)
  await portal.open('/journal')
  await lineSays('Only me')
  expect(screen.getAllByText(words)).toHaveLength(1)
})

test('a private entry is changed after it was sealed: the clinic gets the new state sealed, and the earlier one can be read here', async () => {
  const portal = await openPortal({ as: 'ben', at: '/journal/new' })
  const { user } = portal
  await makeKey(portal, 'ben')
  await write(portal)
  await done(portal)
  await lineSays('Kept at your clinic.')
  await user.click(within(await lineOf()).getByRole('link', { name: words }))
  await user.click(await screen.findByRole('button', { name: 'Change this entry' }))
  const there = await screen.findByRole('textbox', { name: field })
  expect(there).toHaveValue(words)
  await user.type(there, ', and it was mine')
  await done(portal)
  const changed = `${words}, and it was mine`
  await lineSays('Kept at your clinic.', changed)
  await lineSays('Only me', changed)
  expect(screen.queryByRole('link', { name: words })).toBeNull()
  expect(sealedAt(portal)).toHaveLength(1)
  expect(readableAt(portal)).toEqual([])

  await user.click(within(await lineOf(changed)).getByRole('link', { name: changed }))
  await user.click(await screen.findByText(/^Changed on /))
  expect(await screen.findByText('What changed: Your words')).toBeVisible()
  await user.click(screen.getByText('Read this earlier version'))
  await waitFor(() => expect(screen.getByText(words)).toBeVisible())
  expect(screen.queryByText(/You shared this before/)).toBeNull()
})

test('a private entry is deleted: the clinic keeps that it existed and no longer its text; brought back, it is sealed again', async () => {
  const portal = await openPortal({ as: 'ben', at: '/journal/new' })
  const { user } = portal
  await makeKey(portal, 'ben')
  await write(portal)
  await done(portal)
  await lineSays('Kept at your clinic.')
  await user.click(within(await lineOf()).getByRole('link', { name: words }))
  await user.click(await screen.findByRole('button', { name: 'Delete this entry' }))
  expect(await screen.findByText(/^At your clinic: its sealed text is taken out/)).toBeVisible()
  expect(screen.queryByText(/people allowed to see old versions/)).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Delete it' }))
  expect(await screen.findByText('Deleted. You can bring it back for 30 days.')).toBeVisible()
  expect(screen.queryByRole('link', { name: words })).toBeNull()
  expect(sealedAt(portal)).toMatchObject([{ standing: 'removed', file: undefined }])

  await portal.reload()
  await user.click(await screen.findByRole('button', { name: 'Bring it back and send it again' }))
  await lineSays('Kept at your clinic.')
  await lineSays('Only me')
  expect(sealedAt(portal)).toMatchObject([{ standing: 'current' }])
  expect(readableAt(portal)).toEqual([])
})

test('what was shared before and is private now is deleted in both places', async () => {
  const portal = await openPortal({ as: 'ben', at: '/journal/new' })
  const { user } = portal
  await makeKey(portal, 'ben')
  await screen.findByRole('textbox', { name: field })
  await forTheTeam(user)
  await write(portal)
  await done(portal)
  await lineSays('Kept at your clinic.')
  await user.click(within(await lineOf()).getByRole('link', { name: words }))
  await user.click(await screen.findByRole('button', { name: 'Stop sharing' }))
  await user.click(screen.getByRole('button', { name: 'Stop sharing this entry' }))
  await screen.findByRole('button', { name: 'Share with my KAP team' })
  await user.click(await screen.findByRole('button', { name: 'Delete this entry' }))
  expect(await screen.findByText(/people allowed to see old versions/)).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Delete it' }))
  expect(await screen.findByText('Deleted. You can bring it back for 30 days.')).toBeVisible()
  expect(screen.queryByRole('link', { name: words })).toBeNull()
  expect(sealedAt(portal)).toMatchObject([{ standing: 'removed' }])
  expect(readableAt(portal)).toMatchObject([{ status: 'entered-in-error' }])
})

test('a clinic whose system has no place for private entries: that is said, and they stay here, readable', async () => {
  const portal = await openPortal({ as: 'ben', at: '/journal/new', mock: { abilities: { documents: false } } })
  await write(portal)
  await waitFor(() => expect(screen.getAllByText(/has no place for private entries/).length).toBeGreaterThan(0))
  await done(portal)
  await lineSays(/has no place for private entries/)
  expect(screen.queryByRole('link', { name: 'Choose a passphrase' })).toBeNull()
})

test('nothing of a private entry is in anything the clinic received: title, words, mood, template, in two encodings', async () => {
  const portal = await openPortal({ as: 'ben', at: '/journal/new?as=reflection' })
  const { user } = portal
  await makeKey(portal, 'ben')
  const planted = ['light on the staircase', 'the blue title']
  await user.type(await screen.findByRole('textbox', { name: 'Tell it your own way.' }), planted[0]!)
  await user.click(screen.getByText(/^About this entry/, { selector: 'summary' }))
  await user.type(screen.getByRole('textbox', { name: /Title/ }), planted[1]!)
  await user.click(screen.getByText('More, if you like'))
  await user.click(screen.getByRole('radio', { name: '7' }))
  await done(portal)
  await waitFor(() => expect(sealedAt(portal)).toHaveLength(1))
  const received = placesOf(portal.mock.requests.filter(({ method }) => method !== 'GET'))
  expect(received('application/age')).toBeGreaterThan(0)
  for (const told of [...planted, 'kap-reflection', 'mood-now', 'Reflection', 'valueInteger'])
    expect(received(told)).toBe(0)
})
