export interface FileInZip {
  path: string
  content: string | Uint8Array
}

export interface Zipping {
  signal: AbortSignal
  /** Lets the page draw and be used between two pieces of work. */
  rest: () => Promise<void>
  tell: (done: number, of: number) => void
}

const atOnce = 25

/** In: files. Out: one zip with all of them. Throws when it was given up. */
export async function zipped(files: readonly FileInZip[], { signal, rest, tell }: Zipping): Promise<Uint8Array> {
  const { Zip, ZipDeflate } = await import('fflate')
  const parts: Uint8Array[] = []
  let fault: Error | null = null
  const zip = new Zip((thrown, part) => {
    fault ??= thrown
    if (part) parts.push(part)
  })
  for (const [place, { path, content }] of files.entries()) {
    const file = new ZipDeflate(path, { level: 6 })
    zip.add(file)
    file.push(typeof content === 'string' ? new TextEncoder().encode(content) : content, true)
    if (place % atOnce !== 0) continue
    tell(place, files.length)
    await rest()
    signal.throwIfAborted()
  }
  zip.end()
  if (fault) throw fault as Error
  return joined(parts)
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
