import { newKey, keyOf, openUnder, sealUnder } from './aesGcm.ts'
import { deviceSealer } from './deviceSealer.ts'
import { identitiesIn } from './opened.ts'
import type { Sealed } from './sealed.ts'
import { VaultFault } from './vaultFault.ts'
import { vaultStore, type Here, type VaultRecords } from './vaultStore.ts'

/**
 * In: the name of a database, `portal-<what>:<person>`. Out: what seals and opens all that is kept there.
 * With a vault, it is sealed to the vault: opening throws `locked` while that is. Without one, by the device's key.
 */
export function personSealer(name: string) {
  const device = deviceSealer(name)
  const person = name.slice(name.indexOf(':') + 1)
  const records = vaultStore(person)
  let meanwhile: { recipient: string; key: CryptoKey; file: Uint8Array } | undefined

  // Asked each time: another page may have made, opened or locked the vault a moment ago.
  async function seal(text: string, label: string): Promise<Sealed> {
    const { here, opened } = await records.read()
    if (!here) return device.seal(text, label)
    const local = opened?.locals.find(({ id }) => id === here.local.id)
    if (local) return { ...(await sealUnder(local.key, text, label)), under: { local: local.id } }
    const { key, file } = await keyMeanwhile(here)
    return { ...(await sealUnder(key, text, label)), under: { key: file } }
  }

  // One key for what is written while the vault is locked; this page forgets it with the words.
  async function keyMeanwhile({ recipient }: Here) {
    if (meanwhile?.recipient === recipient) return meanwhile
    const { key, secret } = await newKey()
    const { sealTo } = await import('./age.ts')
    meanwhile = { recipient, key, file: await sealTo(recipient, secret) }
    return meanwhile
  }

  async function open(sealed: Sealed, label: string): Promise<string> {
    if (!sealed.under) return device.open(sealed, label)
    return openUnder(await keyFor(sealed.under, await records.read()), sealed, label)
  }

  async function keyFor(under: NonNullable<Sealed['under']>, { opened }: VaultRecords): Promise<CryptoKey> {
    if (!opened) throw new VaultFault('locked')
    if ('local' in under) {
      const local = opened.locals.find(({ id }) => id === under.local)
      if (!local) throw new VaultFault('otherKey')
      return local.key
    }
    const { openWith } = await import('./age.ts')
    return keyOf(await openWith(await identitiesIn(person, opened), under.key))
  }

  return {
    seal,
    open,
    keepAgain: device.keepAgain,
    /** Whether it is sealed as it would be now; if not, it wants sealing anew. */
    async isAsNow({ under }: Sealed): Promise<boolean> {
      const { here, opened } = await records.read()
      if (!here || !opened) return true
      return under !== undefined && 'local' in under && under.local === here.local.id
    },
  }
}
