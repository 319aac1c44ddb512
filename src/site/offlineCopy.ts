import { createHash } from 'node:crypto'
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, type Plugin } from 'vite'
import type { BuiltFile, Version } from '../offline/version.ts'

/** Writes the worker that keeps the portal on the device (`/sw.js`), and what a clinic puts in its place to switch it off. */
export function offlineCopy(): Plugin {
  let root = '.'
  return {
    name: 'offline-copy',
    apply: 'build',
    configResolved(config) {
      root = config.root
    },
    writeBundle: {
      sequential: true,
      order: 'post',
      async handler({ dir = join(root, 'dist') }) {
        await writeWorkers(root, dir)
      },
    },
  }
}

async function writeWorkers(root: string, folder: string): Promise<void> {
  const version = versionIn(folder)
  writeFileSync(join(folder, 'sw.js'), await script(root, 'worker', { builtVersion: JSON.stringify(version) }))
  writeFileSync(join(folder, 'sw-off.js'), await script(root, 'off'))
}

async function script(root: string, name: string, define: Record<string, string> = {}): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    define,
    build: {
      write: false,
      target: 'es2023',
      rolldownOptions: { input: join(root, `src/offline/${name}.ts`), output: { format: 'iife' } },
    },
  })
  const [first] = 'output' in built ? built.output : []
  if (first?.type !== 'chunk') throw new Error(`src/offline/${name}.ts gave no script`)
  return first.code
}

// Not for a browser, or never to be kept: a worker must not keep itself.
const notKept = /^(\.vite\/|sw(-off)?\.js$|licences\.txt$|404\.html$)|\.map$/

/** In: the folder of a build. Out: its files as a device keeps them. */
export function versionIn(folder: string): Version {
  const names = globSync('**/*.*', { cwd: folder })
    .filter((name) => !notKept.test(name))
    .toSorted()
  const files = names.map((name) => ({ path: addressOf(name), hash: hashOf(join(folder, name)) }))
  const name = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 16)
  return { name, files, needed: neededOf(files, readFileSync(join(folder, 'index.html'), 'utf8')) }
}

// As hosts answer: asked for by its name, an index.html is often a redirect.
function addressOf(name: string): string {
  return `/${name.replace(/(^|\/)index\.html$/, '$1')}`
}

function hashOf(path: string): string {
  return `sha256-${createHash('sha256').update(readFileSync(path)).digest('base64')}`
}

/** What the shell names, and every document with what it needs. */
function neededOf(files: readonly BuiltFile[], shell: string): readonly string[] {
  const named = new Set([...shell.matchAll(/"(\/[^"]+)"/g)].map(([, path]) => path))
  return files.map(({ path }) => path).filter((path) => path.endsWith('/') || named.has(path))
}
