import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'

/**
 * A host that reads `_headers` and `_redirects`, as far as the portal's files use them, written from what such hosts say of
 * themselves: Cloudflare Pages ("Headers", "Redirects", "Serving Pages"; what its own open asset server does where they leave it
 * open) and Netlify ("Custom headers", "Redirects and rewrites", "Rewrites and proxies"), read on 2026-11-27. Neither is run here.
 */
export type StaticHost = 'Cloudflare Pages' | 'Netlify'

export interface Answered {
  status: number
  headers: Record<string, string>
  body: Buffer
}

interface HeaderRule {
  path: string
  headers: readonly (readonly [string, string])[]
}

interface Redirect {
  from: string
  to: string
  status: number
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'application/javascript',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
}

// Both hosts' own, where nobody says otherwise.
const askedAnew = 'public, max-age=0, must-revalidate'

/** In: the kind of host and what was published. Out: what answers a path, and what it would complain about. */
export function staticHost(host: StaticHost, folder: string) {
  const complaints: string[] = []
  const headerRules = headersIn(textOf(folder, '_headers'), complaints)
  const redirects = redirectsIn(textOf(folder, '_redirects'), host, complaints)
  // What steers the host is not served.
  const steers = new Set(['/_headers', '/_redirects'])
  const fileAt = (path: string): string | undefined => {
    const file = join(folder, path)
    return !steers.has(path) && existsSync(file) && statSync(file).isFile() ? path : undefined
  }
  const pages = host === 'Cloudflare Pages'

  function at(asked: string): Answered {
    const rule = redirects.find(({ from }) => matches(from, asked, host))
    // Netlify: a file that is there is never shadowed. Cloudflare: a rule is followed, whatever is there.
    const isShadowed = !pages && (fileAt(asked) ?? fileAt(join(asked, 'index.html'))) !== undefined
    const found = rule && !isShadowed ? led(asked, rule) : served(asked)
    return { ...found, headers: withRules(found.headers, asked) }
  }

  function led(asked: string, { to, status }: Redirect): Answered {
    if (status !== 200) return leadingTo(to, status)
    return served(to, asked)
  }

  function served(path: string, asked = path): Answered {
    if (path.endsWith('/')) return filed(`${path}index.html`) ?? lacking(asked)
    // A page has one address: with a slash, without `.html`.
    if (pages && path.endsWith('/index.html') && fileAt(path))
      return leadingTo(path.slice(0, -'index.html'.length), 308)
    if (pages && path.endsWith('.html') && fileAt(path)) return leadingTo(path.slice(0, -'.html'.length), 308)
    const file = filed(path) ?? filed(`${path}.html`)
    if (file) return file
    return fileAt(`${path}/index.html`) ? leadingTo(`${path}/`, pages ? 308 : 301) : lacking(asked)
  }

  function filed(path: string, status = 200): Answered | undefined {
    const file = fileAt(path)
    if (file === undefined) return undefined
    const type = types[extname(file)] ?? 'application/octet-stream'
    const headers = { 'content-type': type, ...(status === 200 ? { 'cache-control': askedAnew } : {}) }
    return { status, headers, body: readFileSync(join(folder, file)) }
  }

  function lacking(asked: string): Answered {
    for (let place = asked; place !== '';) {
      place = place.slice(0, place.lastIndexOf('/'))
      const page = filed(pages ? `${place}/404.html` : '/404.html', 404)
      if (page) return page
    }
    // Cloudflare takes what has no page for it to be one that shows every address itself.
    const shell = pages ? filed('/index.html') : undefined
    return shell ?? { status: 404, headers: { 'content-type': 'text/plain' }, body: Buffer.from('Not found') }
  }

  function withRules(own: Record<string, string>, asked: string): Record<string, string> {
    const set: Record<string, string> = {}
    // By the address that was asked for, whatever answers it. What several rules say of one header is joined.
    for (const { path, headers } of headerRules) {
      if (!matches(path, asked, host)) continue
      for (const [name, value] of headers) set[name] = name in set ? `${set[name]}, ${value}` : value
    }
    return { ...own, ...set }
  }

  return { at, complaints: complaints as readonly string[] }
}

/** Serves it on a free port of the loopback, compressed as both do. */
export async function serveStatic(host: StaticHost, folder: string) {
  const { at } = staticHost(host, folder)
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://portal')
    const { status, headers, body } = at(decoded(pathname))
    const location = headers.location === undefined ? {} : { location: `${headers.location}${search}` }
    const isText = /^(text|application)\//.test(headers['content-type'] ?? '')
    response.writeHead(status, { ...headers, ...location, ...(isText ? { 'content-encoding': 'gzip' } : {}) })
    response.end(request.method === 'HEAD' ? undefined : isText ? gzipSync(body) : body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

function leadingTo(location: string, status: number): Answered {
  return { status, headers: { location }, body: Buffer.alloc(0) }
}

function headersIn(text: string, complaints: string[]): readonly HeaderRule[] {
  const rules: { path: string; headers: (readonly [string, string])[] }[] = []
  for (const line of linesIn(text, complaints)) {
    const [, name = '', value = ''] = /^([^\s:]+):\s*(.+)$/.exec(line) ?? []
    if (line.startsWith('/')) {
      if (line.split('*').length > 2) complaints.push(`more than one splat: ${line}`)
      rules.push({ path: line, headers: [] })
    } else if (name !== '' && rules.length > 0) rules.at(-1)?.headers.push([name.toLowerCase(), value])
    else complaints.push(`neither a path nor a header: ${line}`)
  }
  if (rules.length > 100) complaints.push(`${rules.length} rules of headers: only a hundred are read`)
  return rules.slice(0, 100)
}

function redirectsIn(text: string, host: StaticHost, complaints: string[]): readonly Redirect[] {
  const rules = linesIn(text, complaints).flatMap((line): Redirect[] => {
    const [from = '', to = '', status = host === 'Netlify' ? '301' : '302', ...rest] = line.split(/\s+/)
    const isLoop = from.endsWith('/*') && /\/index(\.html)?$/.test(to)
    if (rest.length > 0 || !from.startsWith('/') || !to.startsWith('/')) complaints.push(`no rule: ${line}`)
    else if (host === 'Cloudflare Pages' && isLoop) complaints.push(`a loop, which is left out: ${line}`)
    else return [{ from, to, status: Number(status) }]
    return []
  })
  const twice = rules.filter(({ from }, place) => rules.findIndex((rule) => rule.from === from) !== place)
  complaints.push(...twice.map(({ from }) => `twice: ${from}`))
  return rules
}

function linesIn(text: string, complaints: string[]): readonly string[] {
  const lines = text.split('\n').map((line) => line.trim())
  complaints.push(...lines.filter((line) => line.length > 2000).map((line) => `too long: ${line.slice(0, 40)}`))
  return lines.filter((line) => line !== '' && !line.startsWith('#') && line.length <= 2000)
}

/** A splat stands for anything, also for nothing. To Netlify a slash at the end makes no difference. */
function matches(rule: string, asked: string, host: StaticHost): boolean {
  const [start = '', end] = rule.split('*')
  if (end !== undefined) {
    const isBelow = asked.startsWith(start) && asked.endsWith(end) && asked.length >= start.length + end.length
    return isBelow || (host === 'Netlify' && `${asked}/` === start && end === '')
  }
  return rule === asked || (host === 'Netlify' && rule.replace(/\/$/, '') === asked.replace(/\/$/, ''))
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

function textOf(folder: string, name: string): string {
  return existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : ''
}
