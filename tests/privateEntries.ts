import { screen } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { onTestFinished } from 'vitest'
import type { OpenedPortal } from './openPortal.tsx'
import { fhirClient } from '#fhir/client.ts'
import { newId } from '#ids.ts'
import { byId } from '#mocks/people/people.ts'
import { openWith, unwrap, wrap } from '#vault/age.ts'
import { openVault, type Vault } from '#vault/vault.ts'
import { vaultStore } from '#vault/vaultStore.ts'
import { clinicKeys } from '#vault/wrappedKey.queries.ts'

/** While writing: the clinic may read it. On an infusion day that is said once more. */
export async function forTheTeam(user: UserEvent): Promise<void> {
  const who = await screen.findByRole('button', { name: /^Who can read this:/ })
  if (who.getAttribute('aria-expanded') === 'false') await user.click(who)
  await user.click(screen.getByRole('radio', { name: /^My KAP team/ }))
  const today = screen.queryByRole('button', { name: 'Do it today' })
  if (today) await user.click(today)
}

const passphrase = 'lantern river hallway quiet stone harbor'

export interface KeyMade {
  vault: Vault
  sheet: string
  passphrase: string
  lock: () => Promise<void>
  unlock: () => Promise<void>
}

/** As if made on another page of this browser: the open page hears of it. What a passphrase costs is spared here. */
export async function makeKey(portal: OpenedPortal, as: string): Promise<KeyMade> {
  const vault = await vaultBeside(portal, as)
  const sheet = await vault.begin()
  await vault.make(sheet, passphrase)
  return { vault, sheet, passphrase, lock: () => vault.lock(), unlock: () => vault.unlock({ passphrase }) }
}

/** The same for a key that was made elsewhere: this browser is given it. */
export async function openKey(portal: OpenedPortal, as: string, chosen: string): Promise<void> {
  const vault = await vaultBeside(portal, as)
  await vault.refresh()
  await vault.unlock({ passphrase: chosen })
}

async function vaultBeside({ mock }: OpenedPortal, as: string): Promise<Vault> {
  const patientId = byId(as).patient
  const base = mock.addresses.fhirBase
  const token = mock.tokenFor(as)
  const fhir = fhirClient({ base, patientId, access: { token: () => token, renew: async () => false } })
  const vault = await openVault({
    person: `${base}|${patientId}`,
    patientId,
    store: vaultStore(`${base}|${patientId}`),
    keys: clinicKeys(fhir),
    aside: { wrap: (identity, typed) => wrap(identity, typed, 4), unwrap, open: openWith, end: () => undefined },
    newId,
    wait: async () => undefined,
  })
  onTestFinished(() => vault.close())
  return vault
}
