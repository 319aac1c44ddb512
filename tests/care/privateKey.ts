import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { deviceSealer } from '#vault/deviceSealer.ts'
import type { Vault, VaultState } from '#vault/vault.ts'
import { VaultFault } from '#vault/vaultFault.ts'

/** A vault as the shelf and the sender know it: one key, open or locked; and how often something went through it. */
export interface KeyInTest extends Pick<Vault, 'current' | 'subscribe' | 'seal' | 'open' | 'local'> {
  identity: string
  stand(state: VaultState): void
  opened: () => number
}

export async function keyInTest(): Promise<KeyInTest> {
  const identity = await generateX25519Identity()
  const recipient = await identityToRecipient(identity)
  const listeners = new Set<() => void>()
  const local = deviceSealer(`portal-local:${identity}`)
  let state: VaultState = { at: 'open' }
  let count = 0
  return {
    identity,
    current: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    stand(next) {
      state = next
      for (const listener of listeners) listener()
    },
    opened: () => count,
    seal(text) {
      const encrypter = new Encrypter()
      encrypter.addRecipient(recipient)
      return encrypter.encrypt(text)
    },
    async open(file) {
      if (state.at !== 'open') throw new VaultFault('locked')
      count += 1
      const decrypter = new Decrypter()
      decrypter.addIdentity(identity)
      return decrypter.decrypt(file, 'text').catch(() => {
        throw new VaultFault('damaged')
      })
    },
    local: () => ({ ...local, isAsNow: async () => true }),
  }
}
