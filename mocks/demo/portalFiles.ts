import { readFile } from 'node:fs/promises'
import { globSync } from 'node:fs'
import { extname, join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { cacheControl, inlineStyleHashes, securityHeaders } from '../../src/site/headers.ts'
import type { ClinicAddresses } from '../clinicAddresses.ts'

/** A file as it goes over the line: compressed where that helps. */
export type PortalFile = { body: Uint8Array; headers: Readonly<Record<string, string>> }

export type PortalFiles = {
  /** In: the path of a request. Out: what answers it: a file, a help page, else the app; undefined for an asset that is not there. */
  at(path: string): PortalFile | undefined
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

const compressed = new Set(['.html', '.js', '.css', '.json', '.webmanifest', '.svg'])

/**
 * In: a production build and the clinic it is set before. Out: its files with their real response headers, as a clinic's host
 * would send them; `clinic.json` names that clinic's servers.
 */
export async function portalFiles(dist: string, addresses: ClinicAddresses): Promise<PortalFiles> {
  const names = globSync('**/*.*', { cwd: dist }).filter((name) => !name.startsWith('.'))
  const bodies = new Map<string, Buffer>(
    await Promise.all(names.map(async (name) => [`/${name}`, await readFile(join(dist, name))] as const)),
  )
  const html = [...bodies].filter(([name]) => name.endsWith('.html')).map(([, body]) => body.toString('utf8'))
  const security = securityHeaders(
    { fhir: [new URL(addresses.fhirBase).origin], signIn: [new URL(addresses.authBase).origin] },
    html.flatMap(inlineStyleHashes),
  )
  bodies.set('/clinic.json', before(addresses, bodies.get('/clinic.json')))
  const files = new Map<string, PortalFile>(
    [...bodies].map(([path, body]) => [path, fileOf(path, body, security)] as const),
  )

  return {
    at(path) {
      const found = files.get(path) ?? files.get(`${path.replace(/\/$/, '')}/index.html`)
      if (found || path.startsWith('/assets/') || extname(path) !== '') return found
      return files.get('/index.html')
    },
  }
}

function before({ fhirBase, clientId }: ClinicAddresses, file: Buffer | undefined): Buffer {
  const clinic: unknown = JSON.parse(file?.toString('utf8') ?? '{}')
  return Buffer.from(JSON.stringify({ ...(clinic as object), fhirBase, clientId }))
}

function fileOf(
  path: string,
  body: Uint8Array<ArrayBufferLike>,
  security: Readonly<Record<string, string>>,
): PortalFile {
  const kind = extname(path)
  const isCompressed = compressed.has(kind)
  return {
    body: isCompressed
      ? brotliCompressSync(Buffer.from(body), { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })
      : body,
    headers: {
      ...security,
      'Content-Type': types[kind] ?? 'application/octet-stream',
      'Cache-Control': cacheControl(path),
      ...(isCompressed ? { 'Content-Encoding': 'br', Vary: 'Accept-Encoding' } : {}),
    },
  }
}
