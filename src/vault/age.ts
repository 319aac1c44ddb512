import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import type { Aside } from './aside.ts'
import { VaultFault } from './vaultFault.ts'

// The only file that knows the age library; it comes with an import() of its own, when something is sealed or opened.

/** A new identity: X25519, because a hybrid one opens only with age 1.3 and later. Whoever has it opens everything. */
export const newIdentity = generateX25519Identity

/** In: an identity. Out: the public half, to which everybody may seal. */
export const recipientOf = identityToRecipient

/** In: a text and the public half of a key. Out: an age file (age-encryption.org/v1). */
export function sealTo(recipient: string, text: string): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  return encrypter.encrypt(text)
}

/** In: an age file and the identities at hand. Out: its text. Throws VaultFault `otherKey` or `damaged`. */
export async function openWith(identities: readonly string[], file: Uint8Array): Promise<string> {
  const decrypter = new Decrypter()
  for (const identity of identities) decrypter.addIdentity(identity)
  try {
    return await decrypter.decrypt(file, 'text')
  } catch (thrown) {
    throw new VaultFault(isForSomebodyElse(thrown) ? 'otherKey' : 'damaged')
  }
}

/** In: an age file and the identities at hand. Out: its bytes. Throws as the library does. */
export function openBytesWith(identities: readonly string[], file: Uint8Array): Promise<Uint8Array> {
  const decrypter = new Decrypter()
  for (const identity of identities) decrypter.addIdentity(identity)
  return decrypter.decrypt(file)
}

/**
 * log₂ of scrypt's cost. 15 takes 0.3 s on the machine it was chosen on, so 1.2 s on one four times slower (`npm run bench`
 * says what it takes now). A generated passphrase has 66 bits: at this cost a guess takes 32 MB and some milliseconds.
 */
export const workFactor = 15

/** In: an identity and a passphrase. Out: an age file that this passphrase opens. Slow on purpose: see `ageAside`. */
export function wrap(identity: string, passphrase: string, cost = workFactor): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphrase)
  encrypter.setScryptWorkFactor(cost)
  return encrypter.encrypt(identity)
}

/** Out: the identity, or undefined when this is not the passphrase. Throws VaultFault `damaged`. Slow on purpose. */
export async function unwrap(file: Uint8Array, passphrase: string): Promise<string | undefined> {
  if (costOf(file) > mostWork) throw new VaultFault('damaged')
  const decrypter = new Decrypter()
  decrypter.addPassphrase(passphrase)
  try {
    return await decrypter.decrypt(file, 'text')
  } catch (thrown) {
    if (isForSomebodyElse(thrown)) return undefined
    throw new VaultFault('damaged')
  }
}

/** In: any bytes and a passphrase. Out: an age file that this passphrase opens. Slow on purpose. */
export function sealBytesUnder(bytes: Uint8Array, passphrase: string): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphrase)
  encrypter.setScryptWorkFactor(workFactor)
  return encrypter.encrypt(bytes)
}

/** Out: its bytes, or undefined when this is not the passphrase, or it asks for too much. Slow on purpose. */
export async function openBytesUnder(file: Uint8Array, passphrase: string): Promise<Uint8Array | undefined> {
  if (costOf(file) > mostWork) return undefined
  const decrypter = new Decrypter()
  decrypter.addPassphrase(passphrase)
  return decrypter.decrypt(file).catch(() => undefined)
}

/** Whether it is an age file under a passphrase, not one to a key. */
export function isUnderPassphrase(file: Uint8Array): boolean {
  return costOf(file) > 0
}

// A file that asks for more comes from somebody who wants this device to stand still.
const mostWork = 18

function costOf(file: Uint8Array): number {
  const [, cost] = /^-> scrypt \S+ (\d+)$/m.exec(new TextDecoder().decode(file.subarray(0, 256))) ?? []
  return Number(cost ?? 0)
}

// The library tells it in words alone; a test holds it to them.
function isForSomebodyElse(thrown: unknown): boolean {
  return thrown instanceof Error && thrown.message.startsWith('no identity matched')
}

/** What a worker is asked for, or the page itself where there are none. */
export function doAside(aside: Aside): Promise<unknown> {
  switch (aside.do) {
    case 'wrap':
      return wrap(aside.identity, aside.passphrase)
    case 'unwrap':
      return unwrap(aside.file, aside.passphrase)
    case 'open':
      return openWith(aside.identities, aside.file)
  }
}
