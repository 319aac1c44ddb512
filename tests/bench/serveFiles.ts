import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ClinicAddresses } from '#mocks/clinicAddresses.ts'
import { throttled, type Line } from '#mocks/demo/line.ts'
import { portalFiles } from '#mocks/demo/portalFiles.ts'

export interface ServedFiles {
  origin: string
  close(): Promise<void>
}

/** In: a folder, the clinic that its headers name, and the line. Out: its files, served as the portal's are. */
export async function serveFiles(folder: string, addresses: ClinicAddresses, line?: Line): Promise<ServedFiles> {
  const files = await portalFiles(folder, addresses)
  const server = createServer()
  if (line) throttled(line)(server)
  server.on('request', ({ url = '/' }, response) => {
    const file = files.at(new URL(url, 'http://bare').pathname)
    if (!file) return void response.writeHead(404).end()
    response.writeHead(200, file.headers)
    response.end(file.body)
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
