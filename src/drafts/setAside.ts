/** A record that does not open here, as it lies there. It is never written over, and leaves only when the person removes everything. */
export interface SetAside {
  because: 'locked' | 'broken' | 'unknownFormat'
  record: unknown
  /** What its sealed part says, where that opens: words in a form this portal does not know. */
  inside?: string
}

/** In: records that do not open. Out: all there is of them as JSON, bytes as base64, for a portal or a person who can make something of it. */
export function asFile(aside: readonly SetAside[]): string {
  return JSON.stringify(
    { setAside: aside },
    (_key, value: unknown) => (value instanceof Uint8Array ? base64(value) : value),
    2,
  )
}

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}
