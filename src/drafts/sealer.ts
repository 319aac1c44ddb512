/** A text that only its key opens. `nonce` is drawn anew for each sealing. */
export interface Sealed {
  nonce: Uint8Array
  bytes: Uint8Array
}

/** Seals texts for this device and opens them again. `label` is bound to the text: moved to another place, it does not open. */
export interface Sealer {
  seal(text: string, label: string): Promise<Sealed>
  /** Throws when the text was changed, moved, or sealed with another key. */
  open(sealed: Sealed, label: string): Promise<string>
}
