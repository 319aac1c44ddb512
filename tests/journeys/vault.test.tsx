// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { documentsOf } from '../documentsOf.ts'
import { openPortal, type OpenedPortal } from '../openPortal.tsx'
import { openDraftStore } from '#drafts/draftStore.ts'
import { fhirClient } from '#fhir/client.ts'
import { newId } from '#ids.ts'
import { rememberedPerson } from '#identity/rememberedPerson.ts'
import { byId } from '#mocks/people/people.ts'
import { ageAside } from '#vault/ageAside.ts'
import { personSealer } from '#vault/personSealer.ts'
import { openVault } from '#vault/vault.ts'
import { vaultInMemory, vaultStore, type VaultStore } from '#vault/vaultStore.ts'
import { clinicKeys } from '#vault/wrappedKey.queries.ts'

/** Through the real screens. Out: the passphrase that was drawn and the sheet that was shown. */
async function makeKey(portal: OpenedPortal): Promise<{ passphrase: string; sheet: string }> {
  const { user } = portal
  await portal.open('/key')
  await user.click(await screen.findByRole('button', { name: 'Begin' }))
  const passphrase = await secret('passphrase', 6)
  await enter(user, screen.getByLabelText('Type it once more'), passphrase)
  await user.click(screen.getByRole('button', { name: 'Next' }))
  const sheet = (await secret('sheet', 10)).replaceAll(' ', '')
  await enter(user, screen.getByLabelText(/Type the last 8 characters/), sheet.slice(-8))
  await user.click(screen.getByRole('button', { name: 'I have it' }))
  await screen.findByText('Your key is made, and open on this device.', undefined, slow)
  return { passphrase, sheet }
}

// A passphrase is slow on purpose.
const slow = { timeout: 20_000 }
const patience = 90_000

/** In one go, as from a list of passwords: character by character would test the keyboard. */
async function enter(user: UserEvent, field: HTMLElement, text: string): Promise<void> {
  await user.click(field)
  await user.paste(text)
}

function lockScreen(): Promise<HTMLElement> {
  return screen.findByRole('heading', { name: 'Locked. Unlock to go on.' }, slow)
}

async function secret(kind: string, words: number): Promise<string> {
  const find = () => document.querySelector(`[data-secret="${kind}"]`)?.textContent ?? ''
  await expect.poll(() => find().split(' ').length, slow).toBeGreaterThanOrEqual(words)
  return find()
}

async function lockNow({ open, user }: OpenedPortal): Promise<void> {
  await open('/settings')
  await user.click(await screen.findByRole('button', { name: 'Lock now' }))
  await lockScreen()
}

async function unlockWith(user: UserEvent, passphrase: string): Promise<void> {
  const field = await screen.findByLabelText('Passphrase', undefined, slow)
  await user.clear(field)
  await enter(user, field, passphrase)
  await user.click(screen.getByRole('button', { name: 'Unlock' }))
}

async function writeEntry({ open, user }: OpenedPortal, words: string): Promise<void> {
  await open('/journal/new')
  await user.type(await screen.findByRole('textbox', { name: 'Your words' }, slow), words)
  await screen.findByText('Kept on this device.')
}

describe('locking by hand', () => {
  test(
    'nothing of the person stands there but help and unlocking; the passphrase brings everything back',
    async () => {
      const portal = await openPortal({ as: 'ana' })
      const { passphrase } = await makeKey(portal)
      await writeEntry(portal, 'light on the water')
      await lockNow(portal)
      for (const path of ['/', '/timeline', '/journal', '/device', '/settings']) {
        await portal.open(path)
        expect(await lockScreen()).toBeVisible()
        expect(document.body).not.toHaveTextContent(/light on the water|infusion|Thursday|therapist/i)
        expect(screen.getAllByRole('link', { name: /988/ }).length).toBeGreaterThan(0)
        expect(screen.getAllByRole('link', { name: /Help now/ }).length).toBeGreaterThan(0)
      }
      await portal.open('/device')
      await lockScreen()
      await unlockWith(portal.user, 'six words that it is not')
      expect(await screen.findByText('That is not the passphrase', undefined, slow)).toBeVisible()
      expect(screen.getByText(/Nothing is deleted/)).toBeVisible()
      await unlockWith(portal.user, passphrase)
      expect(await screen.findByText('light on the water', undefined, slow)).toBeVisible()
      await portal.reload()
      expect(await screen.findByText('light on the water')).toBeVisible()
    },
    patience,
  )

  test(
    'written while locked: not shown again until it is unlocked, and then there',
    async () => {
      const portal = await openPortal({ as: 'ana' })
      const { passphrase } = await makeKey(portal)
      await lockNow(portal)
      await portal.user.click(screen.getByRole('button', { name: 'Write something new' }))
      await portal.user.type(await screen.findByRole('textbox', { name: 'Your words' }), 'written at night')
      expect(await screen.findByText('Kept on this device.')).toBeVisible()
      await portal.user.click(screen.getByRole('button', { name: 'Seal it and put it away' }))
      expect(screen.queryByText('written at night')).toBeNull()
      await portal.open('/device')
      await lockScreen()
      expect(screen.queryByText('written at night')).toBeNull()
      await unlockWith(portal.user, passphrase)
      expect(await screen.findByText('written at night', undefined, slow)).toBeVisible()
    },
    patience,
  )

  test(
    'the recovery sheet opens it too, and a slip in it is told',
    async () => {
      const portal = await openPortal({ as: 'ana' })
      const { sheet } = await makeKey(portal)
      await lockNow(portal)
      const { user } = portal
      await user.click(screen.getByText('I don’t have my passphrase'))
      await user.click(screen.getByRole('button', { name: 'Use the recovery sheet' }))
      const field = screen.getByLabelText('What stands on your recovery sheet')
      await user.type(field, sheet.slice(0, -1))
      await user.click(screen.getByRole('button', { name: 'Unlock' }))
      expect(
        await screen.findByText('Something is missing, or a character is different', undefined, slow),
      ).toBeVisible()
      await user.type(field, sheet.slice(-1))
      await user.click(screen.getByRole('button', { name: 'Unlock' }))
      expect(await screen.findByRole('heading', { name: 'Settings' }, slow)).toBeVisible()
    },
    patience,
  )

  test('without a key of their own, signing in at the clinic again opens it, and nothing else does', async () => {
    const portal = await openPortal({ as: 'ana' })
    await writeEntry(portal, 'light on the water')
    await lockNow(portal)
    await portal.reload()
    expect(await lockScreen()).toBeVisible()
    expect(screen.queryByLabelText('Passphrase')).toBeNull()
    expect(document.body).not.toHaveTextContent('light on the water')
    await portal.signInAgain()
    await portal.open('/device')
    expect(await screen.findByText('light on the water')).toBeVisible()
  })
})

describe('locking by itself', () => {
  test('after ten minutes with nobody there, and not before', async () => {
    const portal = await openPortal({ as: 'ana', at: '/settings' })
    await screen.findByRole('heading', { name: 'Settings' })
    await watched()
    portal.later(9)
    expect(screen.queryByRole('heading', { name: 'Locked. Unlock to go on.' })).toBeNull()
    portal.later(2)
    expect(await lockScreen()).toBeVisible()
    expect(screen.getByText(/Nobody was here for a while/)).toBeVisible()
  })

  test('after as long as was chosen; somebody who is there keeps it open', async () => {
    const portal = await openPortal({ as: 'ana', at: '/settings' })
    await portal.user.click(await screen.findByRole('radio', { name: '30 minutes' }))
    await watched()
    portal.later(29)
    await portal.user.keyboard('a')
    portal.later(29)
    expect(screen.getByRole('heading', { name: 'Settings' })).toBeVisible()
    portal.later(2)
    expect(await lockScreen()).toBeVisible()
  })

  test('when the clock was set back, because nobody can say how long it lay there', async () => {
    const portal = await openPortal({ as: 'ana', at: '/settings' })
    await screen.findByRole('heading', { name: 'Settings' })
    await watched()
    portal.later(-60)
    expect(await screen.findByText(/clock was set back/)).toBeVisible()
  })

  test(
    'also while the page was closed, when there is a key to open it with',
    async () => {
      const portal = await openPortal({ as: 'ana' })
      await makeKey(portal)
      await watched()
      portal.closePage()
      portal.later(11)
      await portal.open('/journal')
      expect(await lockScreen()).toBeVisible()
    },
    patience,
  )
})

describe('making a key', () => {
  test(
    'left halfway, nothing has happened, and the next time says what the sheet from then is good for',
    async () => {
      const portal = await openPortal({ as: 'ana', at: '/key' })
      const { user } = portal
      await user.click(await screen.findByRole('button', { name: 'Begin' }))
      await enter(user, screen.getByLabelText('Type it once more'), await secret('passphrase', 6))
      await user.click(screen.getByRole('button', { name: 'Next' }))
      await secret('sheet', 10)
      await enter(user, screen.getByLabelText(/Type the last 8 characters/), 'NOTTHESE')
      await user.click(screen.getByRole('button', { name: 'I have it' }))
      expect(await screen.findByText(/These are not its last characters/)).toBeVisible()
      await portal.reload()
      expect(await screen.findByText(/You had begun this before and not finished/)).toBeVisible()
      expect(documentsOf('ana', portal.mock.fhir).filter(isKey)).toHaveLength(0)
    },
    patience,
  )

  test(
    'another device was first: it is said, and that device’s passphrase opens it here',
    async () => {
      const portal = await openPortal({ as: 'ana', at: '/key' })
      const { user } = portal
      await user.click(await screen.findByRole('button', { name: 'Begin' }))
      await enter(user, screen.getByLabelText('Type it once more'), await secret('passphrase', 6))
      await user.click(screen.getByRole('button', { name: 'Next' }))
      const sheet = (await secret('sheet', 10)).replaceAll(' ', '')
      const elsewhere = await keyMadeElsewhere(portal)
      await enter(user, screen.getByLabelText(/Type the last 8 characters/), sheet.slice(-8))
      await user.click(screen.getByRole('button', { name: 'I have it' }))
      expect(await screen.findByText('Another device of yours was first', undefined, slow)).toBeVisible()
      expect(documentsOf('ana', portal.mock.fhir).filter(isKey)).toHaveLength(1)
      await portal.reload()
      await unlockWith(user, elsewhere)
      expect(await screen.findByText(/Your key is open on this device/, undefined, slow)).toBeVisible()
      // The form is gone: it is heard from the beginning of the page, and the way on stands there.
      expect(screen.getByRole('main')).toHaveFocus()
      expect(screen.getByRole('link', { name: 'Go to the journal' })).toHaveAttribute('href', '/journal')
    },
    patience,
  )

  test(
    'another device has a key: here it is said in the journal, and a locked portal still opens by signing in',
    async () => {
      const portal = await openPortal({ as: 'ana' })
      await screen.findByRole('heading', { level: 1 })
      await keyMadeElsewhere(portal)
      await portal.open('/journal')
      expect(await screen.findByText('What you sealed can’t be read here yet', undefined, slow)).toBeVisible()
      expect(screen.getByRole('link', { name: 'Unlock' })).toHaveAttribute('href', '/key')
      await portal.open('/privacy')
      expect(await screen.findByText('Your own key, locked with your passphrase', undefined, slow)).toBeVisible()
      await lockNow(portal)
      expect(screen.queryByLabelText('Passphrase')).toBeNull()
      await portal.signInAgain()
      await portal.open('/settings')
      expect(await screen.findByRole('heading', { level: 1, name: 'Settings' }, slow)).toBeVisible()
    },
    patience,
  )

  test('words of one’s own that are easy to guess, or not typed alike, are not taken', async () => {
    const { user } = await openPortal({ as: 'ana', at: '/key' })
    await user.click(await screen.findByRole('button', { name: 'Begin' }))
    await user.click(screen.getByRole('button', { name: 'Choose my own words' }))
    await enter(user, screen.getByLabelText('Your own passphrase'), 'aaaaaaaaaaaaaaaaaaaa')
    await user.click(screen.getByRole('button', { name: 'Next' }))
    expect(await screen.findByText(/too easy to guess/)).toBeVisible()
    await user.clear(screen.getByLabelText('Your own passphrase'))
    await enter(user, screen.getByLabelText('Your own passphrase'), 'a boat that nobody rows home')
    await enter(user, screen.getByLabelText('Type it once more'), 'a boat that nobody rows')
    await user.click(screen.getByRole('button', { name: 'Next' }))
    expect(await screen.findByText(/not the same yet/)).toBeVisible()
  })
})

describe('signing out', () => {
  test(
    'removes the open key and every copy of the clinic’s answers; the words not sent stay, and open again with the passphrase',
    async () => {
      const portal = await openPortal({ as: 'ana' })
      const { passphrase } = await makeKey(portal)
      await portal.open('/timeline')
      const person = personOf(portal)
      await expect.poll(databases, slow).toContain(`portal-kept:${person}`)
      await writeEntry(portal, 'not sent yet')
      expect((await vaultStore(person).read()).opened).toBeDefined()
      await portal.open('/settings')
      await portal.user.click(await screen.findByRole('button', { name: 'Sign out' }, slow))
      await portal.user.click(await screen.findByRole('button', { name: 'Keep them here and sign out' }, slow))
      expect(await screen.findByRole('heading', { name: 'Welcome' }, slow)).toBeVisible()
      expect((await vaultStore(person).read()).opened).toBeUndefined()
      await expect.poll(databases, slow).not.toContain(`portal-kept:${person}`)
      expect(await databases()).not.toContain(`portal-visit:${person}`)
      // The sealed words lie there still, and open with the passphrase alone.
      await expect(draftsHere(portal)).resolves.toMatchObject({ drafts: [], unreadable: 0, locked: 1 })
      const vault = await vaultHere(portal)
      await vault.unlock({ passphrase })
      expect((await draftsHere(portal)).drafts).toHaveLength(1)
    },
    patience,
  )
})

async function databases(): Promise<(string | undefined)[]> {
  return (await indexedDB.databases()).map(({ name }) => name)
}

describe('both lost', () => {
  test(
    'the clinic has to say who it is first; then a new key is made, and what was sealed stays',
    async () => {
      const portal = await openPortal({ as: 'ana' })
      const { user } = portal
      await makeKey(portal)
      await lockNow(portal)
      await user.click(screen.getByText('I don’t have my passphrase'))
      expect(screen.getByText(/can’t be opened by anyone/)).toBeVisible()
      const lost = screen.getByText('I have neither').closest('details') as HTMLElement
      expect(within(lost).queryByRole('button', { name: 'Start anew' })).toBeNull()
      await portal.signInAgain()
      await user.click(await screen.findByText('I don’t have my passphrase'))
      await user.click(screen.getByRole('button', { name: 'Start anew' }))
      await user.type(await screen.findByLabelText('Type it once more'), await secret('passphrase', 6))
      await user.click(screen.getByRole('button', { name: 'Next' }))
      const sheet = (await secret('sheet', 10)).replaceAll(' ', '')
      await enter(user, screen.getByLabelText(/Type the last 8 characters/), sheet.slice(-8))
      await user.click(screen.getByRole('button', { name: 'I have it' }))
      expect(await screen.findByRole('heading', { name: 'Settings' }, slow)).toBeVisible()
      expect(documentsOf('ana', portal.mock.fhir).filter(isKey)).toHaveLength(2)
    },
    patience,
  )
})

/** Resolves when the page has noted that somebody is there, and so watches whether nobody is. */
async function watched(): Promise<void> {
  await expect.poll(() => rememberedPerson().note(byId('ana').patient, 'active'), slow).toBeDefined()
}

const personOf = ({ mock }: OpenedPortal) => `${mock.addresses.fhirBase}|${byId('ana').patient}`

async function draftsHere(portal: OpenedPortal) {
  const name = `portal-drafts:${personOf(portal)}`
  const store = await openDraftStore(name, personSealer(name))
  try {
    return await store.list()
  } finally {
    store.close()
  }
}

/** The vault as it lies on this device, beside the portal. */
function vaultHere(portal: OpenedPortal) {
  return vaultBeside(portal, personOf(portal), vaultStore(personOf(portal)))
}

function vaultBeside({ mock }: OpenedPortal, person: string, store: VaultStore) {
  const { patient: patientId } = byId('ana')
  const access = { token: () => mock.tokenFor('ana'), renew: async () => true }
  return openVault({
    person,
    patientId,
    store,
    keys: clinicKeys(fhirClient({ base: mock.addresses.fhirBase, patientId, access })),
    aside: ageAside(),
    newId,
    wait: async () => undefined,
  })
}

/** Another device of Ana's makes its key. Out: its passphrase. */
async function keyMadeElsewhere(portal: OpenedPortal): Promise<string> {
  const passphrase = 'meadow copper violin harbor sugar pilot'
  const vault = await vaultBeside(portal, 'elsewhere', vaultInMemory())
  await vault.make(await vault.begin(), passphrase)
  vault.close()
  return passphrase
}

function isKey(resource: unknown): boolean {
  return JSON.stringify(resource).includes('vault-key')
}
