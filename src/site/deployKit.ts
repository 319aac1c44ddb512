import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { headersFile, hostingOf, redirectsFile } from './hostFiles.ts'

/** Puts beside a build what its host needs: `_headers`, `_redirects`, `404.html`, the licences of what is in it, and a list of hashes. */
export function deployKit(): Plugin {
  let root = '.'
  const packages = new Set<string>()
  const note = (ids: Iterable<string>) => {
    for (const id of ids) {
      const folder = packageFolder(id)
      if (folder) packages.add(folder)
    }
  }
  const inWorkers: Plugin = {
    name: 'packages-in-workers',
    generateBundle() {
      note(this.getModuleIds())
    },
  }
  return {
    name: 'deploy-kit',
    apply: 'build',
    // A worker is a build of its own, and has come by the time the pages' one is written.
    config: () => ({ worker: { plugins: () => [inWorkers] } }),
    configResolved(config) {
      root = config.root
    },
    generateBundle() {
      note(this.getModuleIds())
      this.emitFile({ type: 'asset', fileName: 'licences.txt', source: licencesOf([...packages].toSorted()) })
    },
    writeBundle: {
      sequential: true,
      order: 'post',
      handler({ dir = join(root, 'dist') }) {
        writeKit(dir)
      },
    },
  }
}

function writeKit(folder: string): void {
  // Without it some hosts answer a missing script with the shell. It is the shell, so that help is there as well.
  copyFileSync(join(folder, 'index.html'), join(folder, '404.html'))
  try {
    writeFileSync(join(folder, '_headers'), headersFile(hostingOf(folder)))
  } catch {
    // A clinic's file that cannot be used has been named by the build; headers that name no server would only hide it.
  }
  writeFileSync(join(folder, '_redirects'), redirectsFile())
  writeFileSync(join(folder, 'SHA256SUMS'), hashesOf(folder))
}

/** In: a folder. Out: what `sha256sum -c` reads: each file that is served, with its hash. */
export function hashesOf(folder: string): string {
  const names = globSync('**/*', { cwd: folder })
    .filter((name) => statSync(join(folder, name)).isFile() && !/^(\.vite\/|SHA256SUMS$)/.test(name))
    .toSorted()
  return names.map((name) => `${hashOf(readFileSync(join(folder, name)))}  ${name}\n`).join('')
}

function hashOf(body: Uint8Array): string {
  return createHash('sha256').update(body).digest('hex')
}

/** In: a module of the build. Out: the folder of the package it comes from; undefined for our own. */
export function packageFolder(id: string): string | undefined {
  return /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1]
}

/** In: folders of packages. Out: each with its licence, whole, as most of them ask. */
function licencesOf(folders: readonly string[]): string {
  return folders.flatMap((folder) => licenceOf(folder) ?? []).join(`\n${'-'.repeat(80)}\n\n`)
}

function licenceOf(folder: string): string | undefined {
  const about = join(folder, 'package.json')
  if (!existsSync(about)) return undefined
  const { name, version, license } = JSON.parse(readFileSync(about, 'utf8')) as Record<string, unknown>
  const [file] = globSync('{LICENSE,LICENCE,license,licence}*', { cwd: folder }).toSorted()
  const text = file === undefined ? '' : `\n${readFileSync(join(folder, file), 'utf8').trim()}\n`
  return `${String(name)} ${String(version)}: ${String(license)}\n${text}`
}
