import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { preview, type Plugin } from 'vite'

const root = join(import.meta.dirname, '../..')
const stamp = join(root, '.cache/built')
const inputs = [
  'src/**',
  'public/**',
  'index.html',
  'vite.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
]

export const dist = join(root, 'dist')

/** Builds the portal for production, unless `dist` was built from what is there now, or PORTAL_BUILT says to take it as it is. */
export function buildOnce(): void {
  if (process.env.PORTAL_BUILT || isFresh()) return
  const startedAt = String(Date.now())
  runNode(join(root, 'node_modules/vite/bin/vite.js'), 'build', '--manifest')
  mkdirSync(join(root, '.cache'), { recursive: true })
  writeFileSync(stamp, startedAt)
}

/** Out: the folder of a build that differs from `dist` as the next version would; made once for each `dist`. */
export function nextBuild(): string {
  const folder = join(root, '.cache/next')
  const of = createHash('sha256')
    .update(readFileSync(join(dist, 'sw.js')))
    .digest('hex')
  const note = join(root, '.cache/next-of')
  if (existsSync(note) && readFileSync(note, 'utf8') === of) return folder
  runNode(join(import.meta.dirname, 'nextBuild.ts'), folder)
  writeFileSync(note, of)
  return folder
}

/** Out: the folder of a second build of the same sources. */
export function buildAgain(): string {
  const folder = join(root, '.cache/again')
  runNode(join(root, 'node_modules/vite/bin/vite.js'), 'build', '--manifest', '--outDir', folder, '--emptyOutDir')
  return folder
}

// A process of its own: a test's NODE_ENV would give us React's development build.
function runNode(...words: string[]): void {
  const { NODE_ENV: _, VITEST: __, ...environment } = process.env
  execFileSync(process.execPath, words, { cwd: root, env: environment, stdio: ['ignore', 'inherit', 'inherit'] })
}

function isFresh(): boolean {
  if (!existsSync(stamp) || !existsSync(join(dist, 'index.html'))) return false
  const builtAt = Number(readFileSync(stamp, 'utf8'))
  // Folders are looked at as well: theirs is the time at which a file was last taken away.
  const changedAt = globSync(inputs, { cwd: root }).map((path) => statSync(join(root, path)).mtimeMs)
  return Math.max(...changedAt) < builtAt
}

export type Answer = string | ((request: IncomingMessage, response: ServerResponse) => void)

export interface ServedBuild {
  /** `http://127.0.0.1:4173`, without a slash at the end. */
  origin: string
  close(): Promise<void>
}

/**
 * Serves the production build on a free port of the loopback, as `vite preview` does it.
 * In: what to answer instead of the file at a path (`/clinic.json`, `/assets/x.js`): text, or a function that answers.
 */
export async function serveBuild(instead: Readonly<Record<string, Answer>> = {}): Promise<ServedBuild> {
  buildOnce()
  const server = await preview({
    root,
    logLevel: 'warn',
    plugins: [answering(instead)],
    preview: { host: '127.0.0.1', port: 0, strictPort: false, open: false },
  })
  const address = server.httpServer.address()
  if (address === null || typeof address === 'string') throw new Error('the build is not served on a port')
  return { origin: `http://127.0.0.1:${address.port}`, close: () => server.close() }
}

function answering(instead: Readonly<Record<string, Answer>>): Plugin {
  return {
    name: 'answers-of-the-test',
    configurePreviewServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const answer = instead[new URL(request.url ?? '/', 'http://portal').pathname]
        if (answer === undefined) return next()
        if (typeof answer === 'function') return answer(request, response)
        const isJson = request.url?.endsWith('.json')
        response.setHeader('Content-Type', isJson ? 'application/json' : 'text/plain;charset=utf-8')
        response.end(answer)
      })
    },
  }
}
