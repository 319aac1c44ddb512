// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { deviceNotes } from '../deviceNotes.ts'
import { openPortal, type OpenedPortal } from '../openPortal.tsx'
import { makeKey } from '../privateEntries.ts'
import { byId } from '#mocks/people/people.ts'

const words = 'a boat that nobody rows home'

async function databases(): Promise<string[]> {
  return (await indexedDB.databases()).flatMap(({ name }) => name ?? [])
}

async function hers({ mock }: OpenedPortal): Promise<string[]> {
  const person = `${mock.addresses.fhirBase}|${byId('ana').patient}`
  return (await databases()).filter((name) => name.endsWith(person))
}

async function write({ open, user }: OpenedPortal): Promise<void> {
  await open('/journal/new')
  await user.type(await screen.findByRole('textbox', { name: 'Your words' }), words)
  await screen.findByText('Kept on this device.')
}

async function signOut({ open, user }: OpenedPortal): Promise<void> {
  await open('/settings')
  await user.click(await screen.findByRole('button', { name: 'Sign out' }))
}

const welcome = () => screen.findByRole('heading', { name: 'Welcome' })

describe('a computer that others use', () => {
  test('after signing out nothing of the person lies there', async () => {
    const portal = await openPortal({ as: 'ana', at: '/journal', shared: true })
    await screen.findByRole('heading', { name: 'Journal' })
    await makeKey(portal, 'ana')
    await waitFor(async () => expect((await hers(portal)).length).toBeGreaterThan(1))
    await signOut(portal)
    await welcome()
    await waitFor(async () => expect(await hers(portal)).toEqual([]))
    await waitFor(async () => expect(await deviceNotes()).toEqual([]))
  })

  test('words not sent yet are asked about: kept, they lie there sealed, with what opens them', async () => {
    const portal = await openPortal({ as: 'ana', shared: true })
    await write(portal)
    await signOut(portal)
    expect(await screen.findByText('1 text here is not at your clinic yet.')).toBeVisible()
    expect(screen.getByText(/Other people use this computer\. Send or download/)).toBeVisible()
    expect(screen.getByRole('link', { name: 'Download all of it' })).toHaveAttribute('download', 'Appointment.txt')
    await portal.user.click(screen.getByRole('button', { name: 'Keep them here and sign out' }))
    await welcome()
    await waitFor(async () =>
      expect((await hers(portal)).map((name) => name.split(':')[0]).toSorted()).toEqual([
        'portal-drafts',
        'portal-vault',
      ]),
    )
  })

  test('removed, they are gone', async () => {
    const portal = await openPortal({ as: 'ana', shared: true })
    await write(portal)
    await signOut(portal)
    await portal.user.click(await screen.findByRole('button', { name: 'Remove them from here and sign out' }))
    await welcome()
    await waitFor(async () => expect(await hers(portal)).toEqual([]))
  })

  test('a window opened anew is locked until the person shows who they are; a reload is not', async () => {
    const portal = await openPortal({ as: 'ana', shared: true })
    await screen.findByRole('heading', { level: 1 })
    await portal.reload()
    await screen.findByRole('heading', { level: 1 })
    expect(screen.queryByText('Locked. Unlock to go on.')).toBeNull()
    sessionStorage.clear()
    await portal.reload()
    expect(await screen.findByRole('heading', { name: 'Locked. Unlock to go on.' })).toBeVisible()
    await portal.signInAgain()
    await waitFor(() => expect(screen.queryByText('Locked. Unlock to go on.')).toBeNull())
  })

  test('elsewhere, what is sealed stays for the next time', async () => {
    const portal = await openPortal({ as: 'ana' })
    await write(portal)
    await signOut(portal)
    expect(screen.queryByRole('button', { name: 'Remove them from here and sign out' })).toBeNull()
    await portal.user.click(await screen.findByRole('button', { name: 'Keep them here and sign out' }))
    await welcome()
    expect(await hers(portal)).toEqual(expect.arrayContaining([expect.stringMatching(/^portal-drafts:/)]))
  })
})

describe('the next session on the locked screen', () => {
  test('stands there only if the person wants it: when and where, nothing of why; signing out takes it away', async () => {
    const portal = await openPortal({ as: 'ben', at: '/settings' })
    const { user } = portal
    const lockNow = async () => {
      await user.click(await screen.findByRole('button', { name: 'Lock now' }))
      await screen.findByRole('heading', { name: 'Locked. Unlock to go on.' })
    }
    await lockNow()
    expect(screen.queryByText(/Your next session/)).toBeNull()
    await portal.signInAgain()
    await user.click(await screen.findByRole('checkbox', { name: 'Show my next session on the locked screen' }))
    await waitFor(async () => expect(await deviceNotes()).toContain(`next ${byId('ben').patient}`))
    await lockNow()
    const line = await screen.findByText(/Your next session/)
    expect(line).toHaveTextContent(/Saturday, December 5/)
    expect(line).toHaveTextContent(/Infusion Suite/)
    expect(document.body).not.toHaveTextContent(/with KAP/)
    await user.click(screen.getByRole('button', { name: 'Sign out' }))
    await welcome()
    await waitFor(async () => expect(await deviceNotes()).not.toContain(`next ${byId('ben').patient}`))
  })
})
