import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import babel from '@rolldown/plugin-babel'
import react, { reactCompilerPreset } from '@vitejs/plugin-react'
import { build } from 'vite'
import type { ClinicAddresses } from '#mocks/clinicAddresses.ts'
import { throttled, type Line } from '#mocks/demo/line.ts'
import { portalFiles } from '#mocks/demo/portalFiles.ts'

const source = join(import.meta.dirname, 'bareShell')
const built = join(import.meta.dirname, '../../.cache/bench/bareShell')

export interface ServedShell {
  origin: string
  close(): Promise<void>
}

/**
 * The mandatory libraries alone, built as ours is and served the same way: brotli, our headers, a line as slow.
 * In: the clinic that the headers name, and the line.
 */
export async function serveBareShell(addresses: ClinicAddresses, line?: Line): Promise<ServedShell> {
  await build({
    configFile: false,
    root: source,
    logLevel: 'warn',
    plugins: [react(), babel({ presets: [reactCompilerPreset()] })],
    build: { outDir: built, emptyOutDir: true, modulePreload: { polyfill: false }, target: 'es2023' },
  })
  const files = await portalFiles(built, addresses)
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
