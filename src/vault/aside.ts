import type { VaultFaultKind } from './vaultFault.ts'

/** What would hold up the page: done aside, in a worker, where the browser has them. */
export type Aside =
  | { do: 'wrap'; identity: string; passphrase: string }
  | { do: 'unwrap'; file: Uint8Array; passphrase: string }
  | { do: 'open'; identities: readonly string[]; file: Uint8Array }

/** What the worker answers with. */
export type Answer<Result = unknown> =
  { id: number; result: Result } | { id: number; fault: VaultFaultKind | undefined }
