import { join } from 'node:path'
import babel from '@rolldown/plugin-babel'
import react, { reactCompilerPreset } from '@vitejs/plugin-react'
import { build } from 'vite'
import type { ClinicAddresses } from '#mocks/clinicAddresses.ts'
import { serveFiles, type ServedFiles } from './serveFiles.ts'
import type { Line } from '#mocks/demo/line.ts'

const source = join(import.meta.dirname, 'bareShell')
const built = join(import.meta.dirname, '../../.cache/bench/bareShell')

/**
 * The mandatory libraries alone, built as ours is and served the same way: brotli, our headers, a line as slow.
 * In: the clinic that the headers name, and the line.
 */
export async function serveBareShell(addresses: ClinicAddresses, line?: Line): Promise<ServedFiles> {
  await build({
    configFile: false,
    root: source,
    logLevel: 'warn',
    plugins: [react(), babel({ presets: [reactCompilerPreset()] })],
    build: { outDir: built, emptyOutDir: true, modulePreload: { polyfill: false }, target: 'es2023' },
  })
  return serveFiles(built, addresses, line)
}
