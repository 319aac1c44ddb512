import { paths } from '#paths.ts'

/** A file of the build: the address it is asked for at (`/assets/x.js`, `/`, `/help/es/`), and its hash as `integrity` wants it. */
export interface BuiltFile {
  path: string
  hash: string
}

/** One build of the portal, as a device keeps it. */
export interface Version {
  /** Made from the files: another build, another name. */
  name: string
  files: readonly BuiltFile[]
  /** What the first page, help and writing's shell cannot do without: kept first, also on a metered line. */
  needed: readonly string[]
}

export interface Asked {
  method: string
  mode: string
  url: string
}

/** Where an answer comes from. Undefined: the browser asks as if there were no worker. */
export type Source =
  | { from: 'device'; path: string }
  | { from: 'deviceThenClinic'; path: string }
  | { from: 'clinicThenShell' }
  | undefined

export const shellPath = '/'
export const clinicPath = '/clinic.json'

/**
 * In: what a page asks for, the portal's own origin, and the version kept. Out: who answers. Only files of the build are ever kept:
 * what a FHIR server or a sign-in says goes past, on this origin too.
 */
export function sourceOf({ method, mode, url }: Asked, origin: string, { files }: Version): Source {
  const address = new URL(url)
  if (method !== 'GET' || address.origin !== origin) return undefined
  const { pathname } = address
  const isFile = (path: string) => files.some((file) => file.path === path)
  if (mode === 'navigate') {
    const page = pathname.endsWith('/') ? pathname : `${pathname}/`
    if (page !== shellPath && isFile(page)) return { from: 'device', path: page }
    return isOwnPage(pathname) ? { from: 'device', path: shellPath } : { from: 'clinicThenShell' }
  }
  if (pathname === clinicPath) return { from: 'deviceThenClinic', path: clinicPath }
  // Documents answer whoever goes there; a page that asks for one wants to know what the host says.
  if (pathname.startsWith('/assets/') || (isFile(pathname) && !pathname.endsWith('/')))
    return { from: 'device', path: pathname }
  return undefined
}

const { help: _help, ...ownPaths } = paths
const ownPlaces = new Set(Object.values(ownPaths).map((path) => placeOf(path('any'))))

/** Whether the app shows something at an address; on the same origin there may be a FHIR server or a sign-in besides. */
function isOwnPage(pathname: string): boolean {
  return ownPlaces.has(placeOf(pathname)) || placeOf(pathname) === 'help'
}

function placeOf(pathname: string): string | undefined {
  return pathname.split('/')[1]
}
