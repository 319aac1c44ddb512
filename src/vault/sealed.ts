/** A sealed text as this folder makes it. */
export interface Sealed {
  nonce: Uint8Array
  bytes: Uint8Array
  /** Which key it is sealed with; left out: the device's own. */
  under?: Under
}

/** `local`: the vault's key for this device. `key`: one made while the vault was locked, itself an age file to the vault. */
export type Under = { local: string } | { key: Uint8Array }
