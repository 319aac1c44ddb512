/** A text that only its key opens. `nonce` is drawn anew for each sealing. */
export interface Sealed {
  nonce: Uint8Array
  bytes: Uint8Array
}

/** Seals texts for this device and opens them again. `label` is bound to the text: moved to another place, it does not open. */
export interface Sealer {
  seal(text: string, label: string): Promise<Sealed>
  /**
   * Throws when the text was changed, moved, or sealed with another key; an error of kind `locked` while the key is only
   * locked away.
   */
  open(sealed: Sealed, label: string): Promise<string>
  /** Whether it is sealed as it would be now. Left out: always. */
  isAsNow?(sealed: Sealed): Promise<boolean>
  /** The device has lost what it kept: the key this page still has lies there again before anything more is sealed. */
  keepAgain?(): void
}

/** Whether it did not open because it is locked: the text is whole, and will open once it is unlocked. */
export function isLocked(thrown: unknown): boolean {
  return thrown instanceof Error && 'kind' in thrown && thrown.kind === 'locked'
}
