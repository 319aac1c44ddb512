import type { Sealed } from './sealed.ts'

const nonceBytes = 12

/** Seals under a key: AES-GCM, a fresh nonce each time, the label as additional data (NIST SP 800-38D). */
export async function sealUnder(key: CryptoKey, text: string, label: string): Promise<Sealed> {
  const nonce = crypto.getRandomValues(new Uint8Array(nonceBytes))
  const bytes = await crypto.subtle.encrypt(parameters(nonce, label), key, new TextEncoder().encode(text))
  return { nonce, bytes: new Uint8Array(bytes) }
}

/** Throws when the text was changed, moved to another label, or sealed with another key. */
export async function openUnder(key: CryptoKey, { nonce, bytes }: Sealed, label: string): Promise<string> {
  const text = await crypto.subtle.decrypt(parameters(nonce, label), key, bytes as BufferSource)
  return new TextDecoder().decode(text)
}

/** Out: a new key for sealing, and its bytes, to be sealed themselves. */
export async function newKey(): Promise<{ key: CryptoKey; secret: string }> {
  const bytes = crypto.getRandomValues(new Uint8Array(32))
  return { key: await keyFrom(bytes), secret: btoa(String.fromCharCode(...bytes)) }
}

/** In: what `newKey` gave as its secret. Out: the key, which from here on cannot be taken out. */
export function keyOf(secret: string): Promise<CryptoKey> {
  return keyFrom(Uint8Array.from(atob(secret), (character) => character.charCodeAt(0)))
}

function keyFrom(bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt'])
}

function parameters(nonce: Uint8Array, label: string): AesGcmParams {
  return { name: 'AES-GCM', iv: nonce as BufferSource, additionalData: new TextEncoder().encode(label) }
}
