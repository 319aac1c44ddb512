import type { Writing } from './writing.ts'
import type { Language } from '#i18n/languages.ts'

/** A private entry as the clinic holds it: everything that can be told of it without its key. */
export interface SealedEntry {
  /** The id made on the device that wrote it. */
  id: string
  /** Its id at the clinic: the same, but on servers that let nobody choose one. */
  storedAs: string
  /** ETag, where the server gives one. */
  version: string | undefined
  standing: SealedStanding
  /** Which state of which draft it was sealed from, so that nobody but its writer can tell. */
  mark: string | undefined
  /** The age file; where the clinic keeps it apart, the id it is kept under. */
  file: { bytes: Uint8Array } | { keptAs: string } | undefined
}

/** `shared`: a readable copy stands at the clinic instead of it. `removed`: the person deleted it. */
export type SealedStanding = 'current' | 'shared' | 'removed'

/** What a private entry says once it is opened. */
export interface PrivateEntry {
  id: string
  /** Counts what the person sealed under this id, on whatever device. Which of two copies is older goes by this. */
  edition: number
  writer: string
  revision: number
  language: Language
  writing: Writing
}

/** Why a sealed entry does not open here: changed or cut short; sealed with another key; the words of another entry; a newer portal's. */
export type Unopened = 'damaged' | 'otherKey' | 'elsewhere' | 'unknownFormat'

const smallestBucket = 2048

/**
 * In: a text to be sealed. Out: the same with spaces after it, as long as its bucket, so that its length tells nothing finer:
 * 2 kB, 4 kB, 8 kB and so on (UTF-8 bytes). JSON reads the same.
 */
export function padded(text: string): string {
  const bytes = new TextEncoder().encode(text).length
  let bucket = smallestBucket
  while (bucket < bytes) bucket *= 2
  return text + ' '.repeat(bucket - bytes)
}

/** In: what this device has seen of an entry, and what the clinic gives now. Out: whether the clinic's is the older one. */
export function isOlder(
  given: Pick<PrivateEntry, 'edition'>,
  seen: Pick<PrivateEntry, 'edition'> | undefined,
): boolean {
  return seen !== undefined && given.edition < seen.edition
}
