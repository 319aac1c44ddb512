import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { hostingOf, hosts } from './hostFiles.ts'

/** `npm run headers -- nginx`: how a build is served, for one kind of host. Code 1 when there is no build, 2 when there is no such kind. */
export function hostCommand([host = '', folder = 'dist', ...rest]: readonly string[]): { text: string; code: number } {
  if (!isHost(host) || rest.length > 0) {
    return { text: `usage: npm run headers -- ${Object.keys(hosts).join('|')} [FOLDER]\n`, code: 2 }
  }
  if (!existsSync(join(folder, 'index.html'))) {
    return { text: `There is no build in ${folder}: run \`npm run build\` first.\n`, code: 1 }
  }
  try {
    return { text: hosts[host](hostingOf(folder)), code: 0 }
  } catch (error) {
    return { text: `${error instanceof Error ? error.message : String(error)}\n`, code: 1 }
  }
}

function isHost(name: string): name is keyof typeof hosts {
  return Object.hasOwn(hosts, name)
}

if (import.meta.main) {
  const { text, code } = hostCommand(process.argv.slice(2))
  process.stdout.write(text)
  process.exitCode = code
}
