import type { IncomingMessage, Server, ServerResponse } from 'node:http'

/** A slow way between the browser and a server: how long until an answer begins, and how fast it comes. */
export type Line = { milliseconds: number; bytesPerSecond: number }

/**
 * Puts answers of any number of servers on one line: each waits its time, and all bytes share the same width, in turn.
 * The browser's own throttling knows no second origin and no shared width.
 */
export function throttled(line: Line): (server: Server) => void {
  let freeAt = 0
  // What this slice takes on the line, after whatever is on it already.
  function turn(bytes: number): number {
    const now = performance.now()
    freeAt = Math.max(freeAt, now) + (bytes / line.bytesPerSecond) * 1000
    return freeAt - now
  }

  return (server) => {
    server.prependListener('request', (_request: IncomingMessage, response: ServerResponse) =>
      slowDown(response, line, turn),
    )
  }
}

const slice = 4096

function slowDown(response: ServerResponse, { milliseconds }: Line, turn: (bytes: number) => number): void {
  const write = response.write.bind(response)
  const end = response.end.bind(response)
  const waiting: Buffer[] = []

  response.write = ((chunk: Uint8Array | string) => {
    waiting.push(Buffer.from(chunk as string))
    return true
  }) as typeof response.write

  response.end = ((chunk?: Uint8Array | string) => {
    if (chunk !== undefined && typeof chunk !== 'function') waiting.push(Buffer.from(chunk as string))
    void send()
    return response
  }) as typeof response.end

  async function send(): Promise<void> {
    const body = Buffer.concat(waiting)
    await pause(milliseconds)
    for (let at = 0; at < body.length; at += slice) {
      const part = body.subarray(at, at + slice)
      await pause(turn(part.length))
      write(part)
    }
    end()
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds)
  })
}
