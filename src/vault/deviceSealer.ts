import type { Sealed } from './sealed.ts'
import { deviceKey } from './deviceKey.ts'

const nonceBytes = 12

/**
 * Seals with this device's own key: AES-GCM, a fresh nonce each time, the label as additional data (NIST SP 800-38D).
 * The key cannot be exported, but it lies on this device's disk: this keeps words out of a search of the disk, not from
 * somebody who has a copy of all of it.
 */
export function deviceSealer(person: string) {
  // Asked for once; when the device refuses, the next sealing asks again.
  let asked: Promise<CryptoKey> | undefined
  function key(): Promise<CryptoKey> {
    asked ??= deviceKey(person).catch((thrown: unknown) => {
      asked = undefined
      throw thrown
    })
    return asked
  }

  return {
    async seal(text: string, label: string): Promise<Sealed> {
      const nonce = crypto.getRandomValues(new Uint8Array(nonceBytes))
      const bytes = await crypto.subtle.encrypt(parameters(nonce, label), await key(), new TextEncoder().encode(text))
      return { nonce, bytes: new Uint8Array(bytes) }
    },
    async open({ nonce, bytes }: Sealed, label: string): Promise<string> {
      const text = await crypto.subtle.decrypt(parameters(nonce, label), await key(), bytes as BufferSource)
      return new TextDecoder().decode(text)
    },
  }
}

function parameters(nonce: Uint8Array, label: string): AesGcmParams {
  return { name: 'AES-GCM', iv: nonce as BufferSource, additionalData: new TextEncoder().encode(label) }
}
