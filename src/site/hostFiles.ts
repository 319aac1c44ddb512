import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readClinicFile } from '../clinic/readClinic.ts'
import { paths } from '../paths.ts'
import { cacheControl, inlineStyleHashes, securityHeaders } from './headers.ts'

/** What a host needs to know to serve a build: the headers of every file, and how long each may be kept. */
export interface Hosting {
  headers: Readonly<Record<string, string>>
  assets: string
  everythingElse: string
  /** The files named after their content, `/assets/start-BC2f.js`: what the shell asks for first, then the others. */
  assetPaths: readonly string[]
}

/** The ways to serve it that we have files for. */
export const hosts = { nginx: nginxFile, caddy: caddyFile, static: headersFile } as const

/** In: the folder of a build. Out: how it is served, for the servers its clinic.json names. Throws when that file cannot be used. */
export function hostingOf(folder: string): Hosting {
  const { clinic } = readClinicFile(readFileSync(join(folder, 'clinic.json'), 'utf8'))
  if (!clinic) throw new Error(`${join(folder, 'clinic.json')} cannot be used: npm run clinic -- check it`)
  const fhir = clinic.fhirBase.startsWith('/') ? [] : [new URL(clinic.fhirBase).origin]
  const pages = globSync('**/*.html', { cwd: folder }).toSorted()
  const hashes = pages.flatMap((page) => inlineStyleHashes(readFileSync(join(folder, page), 'utf8')))
  const shell = readFileSync(join(folder, 'index.html'), 'utf8')
  const assetPaths = globSync('assets/*', { cwd: folder }).map((name) => `/${name}`)
  return {
    headers: securityHeaders({ fhir, signIn: clinic.signInOrigins ?? [] }, hashes),
    assets: cacheControl('/assets/any.js'),
    everythingElse: cacheControl('/'),
    assetPaths: [
      ...assetPaths.filter((path) => shell.includes(path)).toSorted(),
      ...assetPaths.filter((path) => !shell.includes(path)).toSorted(),
    ],
  }
}

/** For nginx: what goes into the `server` block of the portal. */
export function nginxFile({ headers, assets, everythingElse }: Hosting): string {
  const lines = (keep: string) => [
    ...Object.entries(headers).map(([name, value]) => `  add_header ${name} "${value}" always;`),
    // Not `always`: that something is not there must not be kept for a year.
    `  add_header Cache-Control "${keep}";`,
    '  gzip on;',
    '  gzip_vary on;',
    `  gzip_types ${compressed.join(' ')};`,
  ]
  return `${[
    '# Made by `npm run headers -- nginx`. Goes into the server block; root is the folder of the build.',
    'root /srv/portal;',
    '',
    '# Named after their content. One that is not there is not there: never the shell in its place.',
    'location /assets/ {',
    '  try_files $uri =404;',
    ...lines(assets),
    '}',
    '',
    'location ~ \\.webmanifest$ {',
    '  types { }',
    '  default_type application/manifest+json;',
    ...lines(everythingElse),
    '}',
    '',
    '# A help page where there is one, else the shell, which opens every address of the portal.',
    'location / {',
    '  try_files $uri $uri/index.html /index.html;',
    ...lines(everythingElse),
    '}',
  ].join('\n')}\n`
}

// HTML always is. What is not named here is compressed in itself.
const compressed = [
  'text/css',
  'text/javascript',
  'application/javascript',
  'application/json',
  'application/manifest+json',
  'image/svg+xml',
]

/** For Caddy: what goes into the site block of the portal. */
export function caddyFile({ headers, assets, everythingElse }: Hosting): string {
  return `${[
    '# Made by `npm run headers -- caddy`. Goes into the site block; root is the folder of the build.',
    'root * /srv/portal',
    'encode zstd gzip',
    'header {',
    ...Object.entries(headers).map(([name, value]) => `\t${name} "${value}"`),
    '}',
    '',
    'handle /assets/* {',
    // That something is not there must not be kept for a year.
    '\t@there file',
    `\theader @there Cache-Control "${assets}"`,
    '\tfile_server',
    '}',
    '',
    '@manifest path *.webmanifest',
    'header @manifest Content-Type application/manifest+json',
    '',
    'handle {',
    `\theader Cache-Control "${everythingElse}"`,
    '\ttry_files {path} {path}/index.html /index.html',
    '\tfile_server',
    '}',
  ].join('\n')}\n`
}

// So many rules Cloudflare reads; what lies beyond them is asked for anew each time, and kept on the device all the same.
const mostRules = 100

/**
 * For hosts that read `_headers`. They join what several rules say, so each header stands under one. They go by the address alone,
 * there or not: a rule for all of `/assets/` would have browsers keep for a year that a file is not there.
 */
export function headersFile({ headers, assets, assetPaths }: Hosting): string {
  const kept = assetPaths.slice(0, mostRules - 1)
  return `${[
    '/*',
    ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
    '',
    '# One by one: a rule for all of /assets/ would keep for a year that a file is not there.',
    ...kept.flatMap((path) => [path, `  Cache-Control: ${assets}`]),
  ].join('\n')}\n`
}

/**
 * For the same hosts, as `_redirects`: every address of the portal is the shell's; what is not there is not there. To `/`, for
 * `/index.html` is an address such hosts redirect from, and the way back from a sign-in would end there.
 */
export function redirectsFile(): string {
  const { help: _help, today: _today, ...others } = paths
  const addresses = Object.values(others).map((path) => path('any').replace(/\/any$/, '/*'))
  return `${[...new Set(addresses)].map((address) => `${address} / 200`).join('\n')}\n`
}
