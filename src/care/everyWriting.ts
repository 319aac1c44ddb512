import type { PrivateEntry } from './privateEntry.ts'
import { entryIdOf, newestFirst, type Writing } from './writing.ts'

/**
 * In: what the clinic can read, and the private entries that are open here. Out: each writing once, newest first. An entry that
 * is private now stands with its private words; that the clinic's record keeps an earlier state of it is said with it.
 */
export function everyWriting(sent: readonly Writing[], entries: readonly PrivateEntry[]): readonly Writing[] {
  if (entries.length === 0) return sent
  const privately = new Set(entries.map(({ id }) => id))
  const readable = new Set(sent.map(entryIdOf))
  return newestFirst([
    ...sent.filter((writing) => !privately.has(entryIdOf(writing))),
    ...entries.map(({ id, writing }) => (readable.has(id) ? { ...writing, leftAtClinic: true } : writing)),
  ])
}
