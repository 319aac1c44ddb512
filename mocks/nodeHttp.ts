import type { IncomingMessage, ServerResponse } from 'node:http'

/** A request of node:http as a web Request. */
export async function webRequest(incoming: IncomingMessage, origin: string): Promise<Request> {
  const headers = new Headers()
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  const method = incoming.method ?? 'GET'
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk as Buffer)
  const hasBody = method !== 'GET' && method !== 'HEAD' && chunks.length > 0
  return new Request(`${origin}${incoming.url ?? '/'}`, {
    method,
    headers,
    ...(hasBody ? { body: new Uint8Array(Buffer.concat(chunks)) } : {}),
  })
}

/** Writes a web Response to node:http. `Response.error()` and a body that breaks off become a broken connection. */
export async function writeResponse(response: Response, outgoing: ServerResponse): Promise<void> {
  if (response.type === 'error') {
    outgoing.destroy()
    return
  }
  const headers = Object.fromEntries(response.headers)
  const cookies = response.headers.getSetCookie()
  outgoing.writeHead(response.status, { ...headers, ...(cookies.length > 0 ? { 'set-cookie': cookies } : {}) })
  try {
    for await (const chunk of response.body ?? []) outgoing.write(chunk)
    outgoing.end()
  } catch {
    // Half an answer is on its way; the connection ends with it, as it does on a train in a tunnel.
    outgoing.destroy()
  }
}
