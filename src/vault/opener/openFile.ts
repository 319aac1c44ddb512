import { isUnderPassphrase, openBytesUnder, openBytesWith } from '../age.ts'
import { canonical } from '../passphrase.ts'
import { identityIn } from '../recoverySheet.ts'

/** The wrapped identities that came with the page, as base64. `formers` are sealed to the one before them. */
export interface Keys {
  wrapped: readonly string[]
  formers: readonly string[]
}

/** What was typed: always a passphrase perhaps, and the identities it leads to. */
export interface Secret {
  passphrase: string
  identities: readonly string[]
}

/** In: what was typed, the page's keys and the picked files. Out: what it opens; undefined when it opens nothing of all that. */
export async function secretFrom(typed: string, keys: Keys, files: readonly Uint8Array[]): Promise<Secret | undefined> {
  const passphrase = canonical(typed)
  const sheet = identityIn(typed)
  if (sheet !== undefined) return { passphrase, identities: [sheet, ...(await formersOf([sheet], keys))] }
  const under = [...keys.wrapped.map(fromBase64), ...files.filter(isUnderPassphrase)]
  const found: string[] = []
  let opensSomething = false
  for (const file of under) {
    const bytes = await openBytesUnder(file, passphrase).catch(() => undefined)
    if (!bytes) continue
    opensSomething = true
    const identity = identityIn(new TextDecoder().decode(bytes.subarray(0, 200)))
    if (identity !== undefined) found.push(identity)
  }
  if (!opensSomething) return undefined
  return { passphrase, identities: [...found, ...(await formersOf(found, keys))] }
}

/** Out: what is in the file; `key` for a wrapped identity, which is nothing to read; undefined when it does not open. */
export async function openFile(
  file: Uint8Array,
  { passphrase, identities }: Secret,
): Promise<Uint8Array | 'key' | undefined> {
  const bytes = isUnderPassphrase(file)
    ? await openBytesUnder(file, passphrase).catch(() => undefined)
    : await openBytesWith(identities, file).catch(() => undefined)
  if (bytes && bytes.length < 200 && identityIn(new TextDecoder().decode(bytes)) !== undefined) return 'key'
  return bytes
}

async function formersOf(identities: readonly string[], { formers }: Keys): Promise<string[]> {
  if (identities.length === 0) return []
  const opened = await Promise.all(
    formers.map((file) => openBytesWith(identities, fromBase64(file)).catch(() => undefined)),
  )
  return opened.flatMap((bytes) => (bytes ? (identityIn(new TextDecoder().decode(bytes)) ?? []) : []))
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
}
