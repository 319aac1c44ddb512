// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { deviceNotes } from '../deviceNotes.ts'
import { openPortal, type OpenedPortal } from '../openPortal.tsx'
import { forTheTeam, makeKey, type KeyMade } from '../privateEntries.ts'
import { byId } from '#mocks/people/people.ts'
import { paths } from '#paths.ts'

/** What there is of each kind, and what of it stands in the journal. */
const texts = {
  'shared, at the clinic': 'the garden wall we talked about',
  'shared, not sent yet': 'what I would like to ask on Monday',
  'private, at the clinic': 'the blue door at the end of the corridor',
  'private, not sent yet': 'the key under the third stone',
}

type Kind = keyof typeof texts

const all = Object.keys(texts) as Kind[]
const places = [paths.today(), paths.timeline(), paths.journal(), paths.device(), paths.settings()]

let portal: OpenedPortal
let key: KeyMade

beforeEach(async () => {
  portal = await openPortal({ as: 'ben' })
  await allowNext(true)
  key = await makeKey(portal, 'ben')
  await write(texts['shared, at the clinic'], { forTeam: true, send: true })
  await write(texts['private, at the clinic'], { send: true })
  await write(texts['shared, not sent yet'], { forTeam: true })
  await write(texts['private, not sent yet'])
  // What was read is kept for the days without a network.
  await sessionsStand('now')
  await everyTextIsReadable()
  await waitFor(async () => expect(await deviceNotes()).toContain(`next ${byId('ben').patient}`))
}, 60_000)

async function allowNext(wanted: boolean): Promise<void> {
  await portal.open(paths.settings())
  const name = 'Show my next session on the locked screen'
  await portal.user.click(await screen.findByRole('checkbox', { name }))
  await waitFor(() => expect(screen.getByRole<HTMLInputElement>('checkbox', { name }).checked).toBe(wanted))
}

async function write(words: string, { forTeam = false, send = false } = {}): Promise<void> {
  await portal.open(paths.writeEntry())
  await portal.user.type(await screen.findByRole('textbox', { name: 'Your words' }), words)
  if (forTeam) await forTheTeam(portal.user)
  await screen.findByText('Kept on this device.')
  if (!send) return
  await portal.user.click(screen.getByRole('button', { name: 'Done for now' }))
  await waitFor(async () =>
    expect((await screen.findByRole('link', { name: words })).closest('li')).toHaveTextContent('Kept at your clinic.'),
  )
}

/** Today tells of the sessions: as the clinic says now, or as it said last. */
async function sessionsStand(as: 'now' | 'last said'): Promise<void> {
  await portal.open(paths.today())
  expect(await screen.findByRole('heading', { level: 1, name: 'Your infusion is on Saturday' })).toBeVisible()
  expect(screen.getByText('9:30 AM')).toBeVisible()
  if (as === 'last said') expect(await screen.findByText(/^As of /)).toBeVisible()
  // That no ride is noted is only said when the clinic has answered.
  else expect(await screen.findByText('Not noted yet. You can’t drive yourself.')).toBeVisible()
  if (as === 'now') expect(screen.queryByText(/^As of /)).toBeNull()
}

async function everyTextIsReadable(): Promise<void> {
  await portal.open(paths.journal())
  for (const text of Object.values(texts)) expect(await screen.findByText(text)).toBeVisible()
}

/** Goes to every place. Out: which of the texts, or of what is planned, is told at any of them. */
async function toldAnywhere(stands: () => Promise<unknown>): Promise<string[]> {
  const told: string[] = []
  for (const place of places) {
    await portal.open(place)
    await stands()
    const page = document.body.textContent
    told.push(...all.filter((kind) => page.includes(texts[kind])))
    if (/Not noted yet|with KAP|therapist/i.test(page)) told.push(`the session, at ${place}`)
    expect(screen.getAllByRole('link', { name: /Help now/ })[0]).toBeVisible()
    expect(screen.getAllByRole('link', { name: /988/ })[0]).toBeVisible()
  }
  return told
}

async function newEntryIsKept(): Promise<void> {
  await portal.open(paths.writeEntry())
  await portal.user.type(await screen.findByRole('textbox', { name: 'Your words' }), 'one more')
  expect(await screen.findByText('Kept on this device.')).toBeVisible()
  await portal.reload()
  expect(await screen.findByRole('textbox', { name: 'Your words' })).toHaveValue('one more')
}

async function wayToHelp(): Promise<HTMLElement | undefined> {
  await portal.open(paths.help())
  return (await screen.findAllByRole('link', { name: /988/ }))[0]
}

async function lockNow(): Promise<void> {
  await portal.open(paths.settings())
  await portal.user.click(await screen.findByRole('button', { name: 'Lock now' }))
  await locked()
}

async function unlock(): Promise<void> {
  await portal.open(paths.journal())
  await portal.user.click(await screen.findByLabelText('Passphrase'))
  await portal.user.paste(key.passphrase)
  await portal.user.click(screen.getByRole('button', { name: 'Unlock' }))
  await screen.findByRole('heading', { level: 1, name: 'Journal' })
}

const locked = () => screen.findByRole('heading', { name: 'Locked. Unlock to go on.' })
const welcome = () => screen.findByRole('heading', { name: 'Welcome' })

// The rows of SAFETY's table “What opens when”. Each test looks at every column.

test('signed in and unlocked: everything opens, a new text is kept, help is there', { timeout: 60_000 }, async () => {
  await portal.reload()
  await sessionsStand('now')
  await everyTextIsReadable()
  await newEntryIsKept()
  expect(await wayToHelp()).toBeVisible()
})

test.each([
  ['without a network', () => portal.goOffline()],
  ['the token gone', () => portal.weather({ kind: 'refused', status: 401, times: 1000, only: { path: '/fhir' } })],
])(
  '%s: the last copy of everything opens and says so, a new text is kept, help is there',
  { timeout: 60_000 },
  async (_, change) => {
    change()
    await sessionsStand('last said')
    await everyTextIsReadable()
    await newEntryIsKept()
    expect(await wayToHelp()).toBeVisible()
  },
)

test(
  'locked: the next session’s time and place and no more; a new text is sealed and not shown again; help is there',
  {
    timeout: 60_000,
  },
  async () => {
    await lockNow()
    expect(await toldAnywhere(locked)).toEqual([])
    const next = await screen.findByText(/Your next session/)
    expect(next).toHaveTextContent(/Saturday, December 5.*Infusion Suite/)

    await portal.user.click(screen.getByRole('button', { name: 'Write something new' }))
    await portal.user.type(await screen.findByRole('textbox', { name: 'Your words' }), 'written at the lock')
    expect(await screen.findByText('Kept on this device.')).toBeVisible()
    await portal.user.click(screen.getByRole('button', { name: 'Seal it and put it away' }))
    await locked()
    await portal.reload()
    await locked()
    expect(screen.queryByText('written at the lock')).toBeNull()
    expect(await wayToHelp()).toBeVisible()

    await unlock()
    await everyTextIsReadable()
    expect(await screen.findByText('written at the lock')).toBeVisible()
  },
)

test('locked, and the person has not allowed it: nothing of the next session either', { timeout: 60_000 }, async () => {
  await allowNext(false)
  await lockNow()
  expect(await toldAnywhere(locked)).toEqual([])
  expect(document.body).not.toHaveTextContent(/next session|Infusion Suite/)
})

test(
  'signed out: nothing opens, what was not sent is counted, nobody can write, help is there',
  {
    timeout: 60_000,
  },
  async () => {
    await portal.open(paths.settings())
    await portal.user.click(await screen.findByRole('button', { name: 'Sign out' }))
    await portal.user.click(await screen.findByRole('button', { name: 'Keep them here and sign out' }))
    expect(await toldAnywhere(welcome)).toEqual([])
    expect(await screen.findByText(/^2 texts that were not sent yet are kept on this device, sealed/)).toBeVisible()
    expect(document.body).not.toHaveTextContent(/next session|Infusion Suite/)
    await portal.open(paths.writeEntry())
    await welcome()
    expect(screen.queryByRole('textbox')).toBeNull()
    expect(await wayToHelp()).toBeVisible()
  },
)
