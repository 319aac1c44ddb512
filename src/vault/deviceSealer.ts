import type { Sealed } from './sealed.ts'
import { openUnder, sealUnder } from './aesGcm.ts'
import { deviceKey } from './deviceKey.ts'

/**
 * Seals with this device's own key. It cannot be exported, but it lies on this device's disk: this keeps words out of a
 * search of the disk, not from somebody who has a copy of all of it.
 */
export function deviceSealer(person: string) {
  // Asked for once; when the device refuses, the next sealing asks again.
  let asked: Promise<CryptoKey> | undefined
  let before: CryptoKey | undefined

  function key(): Promise<CryptoKey> {
    asked ??= ask().catch((thrown: unknown) => {
      asked = undefined
      throw thrown
    })
    return asked
  }

  async function ask(): Promise<CryptoKey> {
    before = await deviceKey(person, before)
    return before
  }

  return {
    seal: async (text: string, label: string): Promise<Sealed> => sealUnder(await key(), text, label),
    open: async (sealed: Sealed, label: string): Promise<string> => openUnder(await key(), sealed, label),
    keepAgain(): void {
      asked = undefined
    },
  }
}
