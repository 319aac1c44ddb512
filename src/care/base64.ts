// Piece by piece: a whole file as arguments of one call would be too many.
const piece = 0x8000

export function inBase64(bytes: Uint8Array): string {
  let binary = ''
  for (let start = 0; start < bytes.length; start += piece) {
    binary += String.fromCharCode(...bytes.subarray(start, start + piece))
  }
  return btoa(binary)
}

/** Out: the bytes; undefined when the text is no base64. */
export function bytesIn(base64: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  } catch {
    return undefined
  }
}
