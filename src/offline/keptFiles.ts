import { clinicPath, shellPath, type BuiltFile, type Version } from './version.ts'

export const cachePrefix = 'portal-files:'

/** Stands in a cache once every file of its version does. */
const wholeMark = '/whole'

/** The files of one version on this device, and what is left of earlier ones. */
export interface KeptFiles {
  /** What the device has: of this version first, then, for what is named after its content, of any other. */
  find(path: string): Promise<Response | undefined>
  /** Asks the portal's host for a file of this version, checks it against its hash and keeps it. Throws when it is not that file. */
  bring(path: string): Promise<Response>
  /** Keeps these, one after the other; what is there already is not asked for. Throws at the first that cannot be had. */
  bringAll(paths: readonly string[]): Promise<void>
  /** Takes over from earlier versions what has not changed. */
  takeOver(): Promise<void>
  /** Keeps every file, and notes it. */
  bringWhole(): Promise<void>
  /** Whether an earlier version was here whole. */
  wasWhole(): Promise<boolean>
  /** Asks for the clinic's file anew. Where it changed, the documents come anew too: their headers name the clinic's servers. */
  refreshClinic(): Promise<void>
  /** Forgets the earlier versions, but those that hold one of these files. A later one is not this version's to forget. */
  forgetEarlier(usedFiles: readonly string[]): Promise<void>
}

export interface KeptFilesOptions {
  caches: CacheStorage
  fetch: typeof globalThis.fetch
}

export function keptFiles(version: Version, { caches, fetch }: KeptFilesOptions): KeptFiles {
  const name = cachePrefix + version.name
  const fileAt = (path: string) => version.files.find((file) => file.path === path)

  // Opened each time: one that was deleted meanwhile would go on taking files for nobody.
  function mine(): Promise<Cache> {
    return caches.open(name)
  }

  async function others(): Promise<Cache[]> {
    const names = (await caches.keys()).filter((key) => key.startsWith(cachePrefix) && key !== name)
    return Promise.all(names.map((key) => caches.open(key)))
  }

  async function findIn(places: readonly Cache[], path: string): Promise<Response | undefined> {
    for (const place of places) {
      const found = await place.match(path, anyVariant)
      if (found) return found
    }
    return undefined
  }

  async function bring(path: string): Promise<Response> {
    const file = fileAt(path)
    if (!file) throw new TypeError('not a file of this version')
    const answer = await fetch(path, howToAsk(file))
    if (!answer.ok) throw new TypeError('the host does not have it')
    // Something between may say all is well with a page of its own.
    if (path === clinicPath) await answer.clone().json()
    const kept = withoutRedirect(answer)
    await (await mine()).put(path, kept.clone())
    return kept
  }

  async function bringAll(paths: readonly string[]): Promise<void> {
    for (const path of paths) if (!(await (await mine()).match(path, anyVariant))) await bring(path)
  }

  return {
    bring,
    bringAll,
    async find(path) {
      const found = await findIn([await mine()], path)
      return found ?? (isNamedAfterContent(path) ? findIn(await others(), path) : undefined)
    },
    async takeOver() {
      const [here, places] = await Promise.all([mine(), others()])
      for (const { path } of version.files.filter((file) => isNamedAfterContent(file.path))) {
        const known = (await here.match(path, anyVariant)) ? undefined : await findIn(places, path)
        if (known) await here.put(path, known)
      }
    },
    async bringWhole() {
      await bringAll(version.files.map(({ path }) => path))
      await (await mine()).put(wholeMark, new Response())
    },
    async wasWhole() {
      return (await findIn(await others(), wholeMark)) !== undefined
    },
    async refreshClinic() {
      const before = await (await mine()).match(clinicPath, anyVariant)
      const now = await bring(clinicPath)
      if (!before || (await before.text()) === (await now.text())) return
      for (const { path } of version.files) if (isDocument(path)) await bring(path)
    },
    async forgetEarlier(usedFiles) {
      // In the order they were made.
      const names = (await caches.keys()).filter((key) => key.startsWith(cachePrefix))
      for (const other of names.slice(0, Math.max(0, names.indexOf(name)))) {
        const place = await caches.open(other)
        const isUsed = await Promise.all(usedFiles.map((path) => place.match(path, anyVariant)))
        if (!isUsed.some(Boolean)) await caches.delete(other)
      }
    },
  }
}

// Kept as they came, compressed or not: there is one of each.
const anyVariant = { ignoreVary: true } as const

function isNamedAfterContent(path: string): boolean {
  return path.startsWith('/assets/')
}

function isDocument(path: string): boolean {
  return path === shellPath || path.endsWith('/')
}

function howToAsk({ path, hash }: BuiltFile): RequestInit {
  // What the browser has of a name made from the content is good; everything else is asked for anew.
  const cache = isNamedAfterContent(path) ? 'default' : 'no-cache'
  // The clinic changes its own file without a build.
  return path === clinicPath ? { cache } : { cache, integrity: hash }
}

// A page may not be answered with what was reached by a detour.
function withoutRedirect(answer: Response): Response {
  if (!answer.redirected) return answer
  const { body, status, statusText, headers } = answer
  return new Response(body, { status, statusText, headers })
}
