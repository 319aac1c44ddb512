/** A sealed text as this folder makes it. */
export interface Sealed {
  nonce: Uint8Array
  bytes: Uint8Array
}
