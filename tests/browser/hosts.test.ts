import { execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, onTestFinished, test } from 'vitest'
import { launchChromium } from './chromium.ts'
import { dist } from './servedBuild.ts'
import { serveStatic, staticHost, type Answered, type StaticHost } from './staticHost.ts'
import { serveDemo } from '#mocks/demo/serveDemo.ts'
import { paths } from '#paths.ts'
import { cacheControl } from '#site/headers.ts'
import { caddyFile, hostingOf, nginxFile } from '#site/hostFiles.ts'
import { versionIn } from '#site/offlineCopy.ts'

/** What is started, with the file that a clinic would put there, and where it then answers. */
type Host = (folder: string, port: number) => { command: string; words: readonly string[] }

const isRoot = process.getuid?.() === 0

const hosts: Record<string, Host> = {
  nginx(folder, port) {
    const file = join(folder, 'nginx.conf')
    const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    writeFileSync(join(folder, 'portal.conf'), nginxFile(hostingOf(dist)).replace('/srv/portal', dist))
    writeFileSync(
      file,
      `${isRoot ? 'user root;' : ''} pid ${folder}/pid; error_log stderr;
      events {}
      http {
        include /etc/nginx/mime.types;
        access_log off;
        ${places.map((place) => `${place}_temp_path ${folder}/${place};`).join(' ')}
        server { listen 127.0.0.1:${port}; include ${folder}/portal.conf; }
      }`,
    )
    return { command: 'nginx', words: ['-c', file, '-g', 'daemon off;'] }
  },
  caddy(folder, port) {
    const file = join(folder, 'Caddyfile')
    writeFileSync(join(folder, 'portal.caddy'), caddyFile(hostingOf(dist)).replace('/srv/portal', dist))
    writeFileSync(
      file,
      `{\n\tadmin off\n\tauto_https off\n}\nhttp://127.0.0.1:${port} {\n\timport ${folder}/portal.caddy\n}\n`,
    )
    return { command: 'caddy', words: ['run', '--config', file, '--adapter', 'caddyfile'] }
  },
}

const script = `/${globSync('assets/*.js', { cwd: dist })[0]}`
const shell = readFileSync(join(dist, 'index.html'), 'utf8')
const font = `/${globSync('assets/*.woff2', { cwd: dist })[0]}`

/** What answers an address: a file of the build, of which type; undefined: nothing. */
const answers: Record<string, { file: string; type: RegExp } | undefined> = {
  '/': { file: '/index.html', type: /^text\/html/ },
  '/help/': { file: '/help/index.html', type: /^text\/html/ },
  '/help/ar/': { file: '/help/ar/index.html', type: /^text\/html/ },
  '/journal': { file: '/index.html', type: /^text\/html/ },
  '/sessions/any-id': { file: '/index.html', type: /^text\/html/ },
  '/sw.js': { file: '/sw.js', type: /^(text|application)\/javascript/ },
  '/clinic.json': { file: '/clinic.json', type: /^application\/json/ },
  '/manifest-en.webmanifest': { file: '/manifest-en.webmanifest', type: /^application\/manifest\+json/ },
  [script]: { file: script, type: /^(text|application)\/javascript/ },
  [font]: { file: font, type: /^font\/woff2/ },
  '/assets/gone.js': undefined,
}

describe.each(Object.entries(hosts))('%s, with the file that is printed for it', (name, host) => {
  const isHere = isInstalled(name)
  if (!isHere) console.log(`${name} is not installed here: what it serves was not looked at`)

  test.runIf(isHere)(
    'serves each address with the whole table of headers, as it was built, and keeps no lack',
    async () => {
      const origin = await served(host)
      await expectWhole(origin, hostingOf(dist).headers)
    },
  )

  test.runIf(isHere)('answers a HEAD as it answers a GET, without a body', async () => {
    const origin = await served(host)
    for (const [path, wanted] of Object.entries(answers)) {
      const [head, get] = await Promise.all([asked(origin, path, 'HEAD'), asked(origin, path)])
      expect([path, head.status, head.body.length]).toEqual([path, wanted ? 200 : 404, 0])
      const told = ['content-type', 'cache-control', ...Object.keys(hostingOf(dist).headers)]
      for (const each of told) expect(head.headers[each.toLowerCase()], path).toBe(get.headers[each.toLowerCase()])
    }
  })

  test.runIf(isHere)('answers a directory with its page, with a slash and without, and lists none', async () => {
    const origin = await served(host)
    for (const path of ['/help', '/help/', '/help/es', '/help/index.html', '/%68elp/', '/help//', '/help/es?x=1']) {
      const { status, headers, body } = await asked(origin, path)
      // A host may lead to the page's own address, on the same origin.
      const { pathname = path } = headers.location ? new URL(headers.location, origin) : {}
      const page = status === 200 ? body : (await asked(origin, pathname)).body
      expect([path, page.includes('tel:988'), page.includes('class="first-danger"')]).toEqual([path, true, false])
      expect(new URL(headers.location ?? '/', origin).origin, path).toBe(origin)
    }
    for (const path of ['/assets/', '/assets', '/assets/nothing/']) {
      const { status, headers, body } = await asked(origin, path)
      expect([path, status === 200 ? body === shell : status >= 300]).toEqual([path, true])
      expect([path, /max-age|immutable/.test(headers['cache-control'] ?? '')]).toEqual([path, false])
    }
  })

  test.runIf(isHere)('gives nothing that lies outside the build, however it is asked', async () => {
    const origin = await served(host)
    const ways = [
      '/../',
      '/assets/../../',
      '/%2e%2e/',
      '/assets/..%2f',
      '/help/..%5c..%5c',
      '//',
      '/.%2e/%2e./',
      '/assets/%00',
    ]
    for (const path of ways.flatMap((way) => [
      `${way}etc/passwd`,
      `${way}package.json`,
      `${way}../../../../../etc/passwd`,
    ])) {
      const { status, headers, body } = await asked(origin, path)
      expect([path, status === 200 ? body === shell : status >= 300]).toEqual([path, true])
      if (status !== 200) expect([path, /max-age/.test(headers['cache-control'] ?? '')]).toEqual([path, false])
    }
  })

  test.runIf(isHere)('an id in an address may hold what has to be written with a percent sign', async () => {
    const origin = await served(host)
    for (const path of ['/sessions/a%2Fb', '/sessions/%C3%A9', '/journal/a%3Fb%23c', '/signed-in?code=a%2Fb&state=c']) {
      const { status, headers, body } = await asked(origin, path)
      expect([path, status, headers.location, body.includes('first-danger')]).toEqual([path, 200, undefined, true])
    }
  })
})

interface Heard {
  status: number
  headers: Record<string, string | undefined>
  body: string
}

/** Asks for a path as it is written: `fetch` would tidy it up first. */
function asked(origin: string, path: string, method = 'GET'): Promise<Heard> {
  const { hostname, port } = new URL(origin)
  return new Promise((resolve, reject) => {
    const question = request({ hostname, port, path, method, agent: false }, (answer) => {
      const pieces: Buffer[] = []
      answer.on('data', (piece: Buffer) => pieces.push(piece))
      answer.on('error', reject)
      answer.on('end', () => {
        const headers = Object.fromEntries(Object.entries(answer.headers).map(([name, value]) => [name, String(value)]))
        resolve({ status: answer.statusCode ?? 0, headers, body: Buffer.concat(pieces).toString('utf8') })
      })
    })
    question.on('error', reject)
    question.end()
  })
}

test('the demo serves as the hosts do', async () => {
  const demo = await serveDemo({ dist })
  onTestFinished(() => demo.close())
  const answer = await fetch(`${demo.origin}/journal`)
  const { 'Content-Security-Policy': _ofItsServers, ...headers } = hostingOf(dist).headers
  await expectWhole(demo.origin, {
    ...headers,
    'Content-Security-Policy': answer.headers.get('content-security-policy'),
  })
})

async function expectWhole(origin: string, headers: Readonly<Record<string, string | null>>): Promise<void> {
  for (const [path, wanted] of Object.entries(answers)) {
    const answer = await fetch(origin + path, { headers: { 'Accept-Encoding': 'gzip' } })
    const kept = answer.headers.get('cache-control')
    if (wanted === undefined) {
      expect([path, answer.status, /max-age|immutable/.test(kept ?? '')]).toEqual([path, 404, false])
      continue
    }
    const found = Object.keys(headers).map((each) => [each, answer.headers.get(each)])
    expect({ path, status: answer.status, ...Object.fromEntries(found) }).toEqual({ path, status: 200, ...headers })
    expect([path, kept]).toEqual([path, cacheControl(path)])
    expect(answer.headers.get('content-type'), path).toMatch(wanted.type)
    // `clinic.json` of the demo names its own servers.
    const body = Buffer.from(await answer.arrayBuffer())
    if (path !== '/clinic.json') expect(body.equals(readFileSync(join(dist, wanted.file))), path).toBe(true)
    // Where it counts: a first visit is a third as heavy.
    if (/html|js$/.test(wanted.file)) expect(answer.headers.has('content-encoding'), path).toBe(true)
  }
}

function isInstalled(name: string): boolean {
  try {
    execFileSync(name, [name === 'nginx' ? '-v' : 'version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Starts it for one test. Out: where it answers. */
async function served(host: Host): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'portal-host-'))
  const port = await freePort()
  const { command, words } = host(folder, port)
  const said: string[] = []
  const child = spawn(command, words, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
  })
  child.stderr.on('data', (piece: Buffer) => said.push(piece.toString()))
  const ended = new Promise((resolve) => child.once('exit', resolve))
  onTestFinished(async () => {
    child.kill()
    await ended
    rmSync(folder, { recursive: true, force: true })
  })
  const origin = `http://127.0.0.1:${port}`
  await expect.poll(() => isThere(origin), { timeout: 10_000, message: said.join('') }).toBe(true)
  return origin
}

async function isThere(origin: string): Promise<boolean> {
  return fetch(origin).then(
    () => true,
    () => false,
  )
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

describe.each<StaticHost>(['Cloudflare Pages', 'Netlify'])('%s, which reads `_headers` and `_redirects`', (name) => {
  const { headers } = hostingOf(dist)
  const table = Object.fromEntries(Object.entries(headers).map(([each, value]) => [each.toLowerCase(), value] as const))
  const { at, complaints } = staticHost(name, dist)
  const tableOf = (answer: Answered) =>
    Object.fromEntries(Object.keys(table).map((each) => [each, answer.headers[each]]))

  test('has nothing to complain about', () => expect(complaints).toEqual([]))

  test('every address of the portal is the shell, with the whole table, and no redirect on the way back from a sign-in', () => {
    for (const path of Object.values(paths).map((each) => each('en'))) {
      const answer = at(path)
      const file = path.startsWith('/help') ? readFileSync(join(dist, path, 'index.html'), 'utf8') : shell
      expect([path, answer.status, answer.body.toString('utf8') === file]).toEqual([path, 200, true])
      expect(answer.headers['cache-control'], path).toMatch(/max-age=0|no-cache/)
      expect(tableOf(answer), path).toEqual(table)
    }
  })

  test('every file a device keeps is answered under the address it is asked for by, as it was built', () => {
    const { files } = versionIn(dist)
    expect(files.length).toBeGreaterThan(100)
    for (const { path, hash } of files) {
      const answer = at(path)
      const itsHash = `sha256-${createHash('sha256').update(answer.body).digest('base64')}`
      expect([path, answer.status, itsHash]).toEqual([path, 200, hash])
      expect(tableOf(answer), path).toEqual(table)
    }
  })

  test('what the first page needs is kept for ever, and nothing that is not named after its content', () => {
    const paths = versionIn(dist).files.map(({ path }) => path)
    const kept = paths.filter((path) => /immutable|31536000/.test(at(path).headers['cache-control'] ?? ''))
    expect(kept.filter((path) => !path.startsWith('/assets/'))).toEqual([])
    const first = [...shell.matchAll(/"(\/assets\/[^"]+)"/g)].map(([, path]) => path)
    expect(first.length).toBeGreaterThan(3)
    expect(kept).toEqual(expect.arrayContaining(first))
    expect(kept.length).toBeGreaterThan(90)
  })

  test.each(['/assets/gone.js', '/assets/', '/assets', '/assets/portal-old.css', '/assets/a/b.js', '/gone.js'])(
    '%s is not there, and nobody keeps that',
    (path) => {
      const answer = at(path)
      expect(answer.status).toBe(404)
      expect(answer.headers['cache-control']).toBeUndefined()
    },
  )

  test('an address nobody knows is said to be none, on a page with help', () => {
    const answer = at('/nobody/knows')
    expect([answer.status, answer.body.toString('utf8') === shell]).toEqual([404, true])
    expect(tableOf(answer)).toEqual(table)
  })

  test('a browser that comes back from the sign-in finds its code in the address, and keeps the whole portal', async () => {
    const host = await serveStatic(name, dist)
    const browser = await launchChromium()
    onTestFinished(async () => {
      await browser.close()
      await host.close()
    })
    const page = await browser.newPage()
    const broken: string[] = []
    page.on('console', (message) => message.type() === 'error' && broken.push(message.text()))
    const answer = await page.goto(`${host.origin}/signed-in?code=a&state=b`)
    expect([answer?.status(), answer?.request().redirectedFrom()]).toEqual([200, null])
    await page.getByRole('button', { name: 'Sign in' }).waitFor()
    await expect.poll(() => keptWhole(page), { timeout: 60_000 }).toBe(true)
    await page.context().setOffline(true)
    await page.goto(`${host.origin}/journal`)
    await page.getByRole('button', { name: 'Sign in' }).waitFor()
    expect(broken.filter((text) => /Content.Security|integrity/i.test(text))).toEqual([])
  })
})

/** Whether this device holds every file of the build. */
function keptWhole(page: Page): Promise<boolean> {
  return page.evaluate(async (many) => {
    const caches = await Promise.all((await window.caches.keys()).map((name) => window.caches.open(name)))
    const held = await Promise.all(caches.map(async (cache) => (await cache.keys()).length))
    return navigator.serviceWorker.controller !== null && held.reduce((sum, each) => sum + each, 0) >= many
  }, versionIn(dist).files.length)
}
