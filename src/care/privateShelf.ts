import type { PrivateEntry } from './privateEntry.ts'
import type { Problem } from '#problem.ts'

/** What of the private entries can be read now. */
export interface Shelved {
  /** `closed`: no key is open here. `opening`: more is coming. */
  at: 'closed' | 'opening' | 'open'
  entries: readonly PrivateEntry[]
  /** Of what is new at the clinic: how many were opened so far, of how many that are known. */
  progress: { opened: number; found: number } | undefined
  /** At the clinic, and they do not open here. They are kept as they are. */
  unreadable: number
  /** The clinic gave back an older copy of these than this device has seen; the newer one stands here. */
  older: readonly string[]
  /** Why the clinic could not be asked. What lies here is shown all the same. */
  problem: Problem | undefined
}

export const closedShelf: Shelved = {
  at: 'closed',
  entries: [],
  progress: undefined,
  unreadable: 0,
  older: [],
  problem: undefined,
}

/** The private entries of one person on this page: what this device has of them, then what is new at the clinic. */
export interface PrivateShelf {
  current(): Shelved
  subscribe(listener: () => void): () => void
  /** Somebody wants to read: opens now, or as soon as the vault does. */
  open(): void
  /** Asks the clinic again. `anew`: for everything, also what did not open before. */
  refresh(how?: { anew: boolean }): Promise<void>
  /** One that just arrived at the clinic: in the list before its draft goes. */
  arrived(entry: PrivateEntry, text: string, version: string | undefined): Promise<void>
  /** It no longer stands as a private entry: it was shared, or deleted. */
  gone(id: string): Promise<void>
  close(): void
}
