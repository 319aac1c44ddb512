import { execFileSync, spawn } from 'node:child_process'
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { dist } from './servedBuild.ts'
import { serveDemo } from '#mocks/demo/serveDemo.ts'
import { cacheControl } from '#site/headers.ts'
import { caddyFile, hostingOf, nginxFile } from '#site/hostFiles.ts'

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
})

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
