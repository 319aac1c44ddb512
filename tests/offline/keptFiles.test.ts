import { describe, expect, test } from 'vitest'
import { cachePrefix, keptFiles } from '#offline/keptFiles.ts'
import type { Version } from '#offline/version.ts'
import { fakeCaches } from './fakeCaches.ts'

function version(name: string, paths: readonly string[]): Version {
  return { name, files: paths.map((path) => ({ path, hash: `sha256-${path}` })), needed: ['/'] }
}

const earlier = version('earlier', ['/', '/clinic.json', '/help/', '/assets/same.js', '/assets/old.js'])
const later = version('later', ['/', '/clinic.json', '/help/', '/assets/same.js', '/assets/new.js'])

/** A device, and a host that answers with these words and notes what it was asked. */
function device(host: (path: string) => Response = (path) => new Response(`{"at":"${path}"}`)) {
  const { caches, names, paths } = fakeCaches()
  const asked: { path: string; how: RequestInit | undefined }[] = []
  const fetch = async (path: string | URL | Request, how?: RequestInit) => {
    asked.push({ path: path as string, how })
    return host(path as string)
  }
  return {
    asked,
    names,
    paths: ({ name }: Version) => paths(cachePrefix + name),
    forget: ({ name }: Version) => void caches.delete(cachePrefix + name),
    files: (of: Version) => keptFiles(of, { caches, fetch }),
  }
}

async function text(answer: Response | undefined): Promise<string | undefined> {
  return answer?.text()
}

/** An answer that stays one that came by a detour when it is copied, as in a browser. */
class Detoured extends Response {
  override get redirected(): boolean {
    return true
  }
  override clone(): Response {
    return new Detoured(super.clone().body, { headers: this.headers })
  }
}

describe('keeping', () => {
  test('each file is asked for with its hash, the clinic’s own file without: the clinic changes it', async () => {
    const { files, asked } = device()
    await files(earlier).bringWhole()
    for (const { path, how } of asked) {
      expect(how?.integrity, path).toBe(path === '/clinic.json' ? undefined : `sha256-${path}`)
    }
    expect(asked.length).toBe(5)
  })

  test('what is there is not asked for again, so that what broke off goes on', async () => {
    let goesAfter = 2
    const { files, asked, paths } = device(() => {
      if (goesAfter-- <= 0) throw new TypeError('the line broke off')
      return new Response('{}')
    })
    await expect(files(earlier).bringWhole()).rejects.toThrow('broke off')
    expect(paths(earlier)).toEqual(['/', '/clinic.json'])
    goesAfter = 100
    await files(earlier).bringWhole()
    expect(asked.length).toBe(6)
    expect(paths(earlier)).toContain('/whole')
  })

  test('what the host does not have, and a clinic’s file that is a stranger’s page, is not kept', async () => {
    const missing = device(() => new Response('Not found', { status: 404 }))
    await expect(missing.files(earlier).bring('/assets/old.js')).rejects.toThrow()
    const stranger = device(() => new Response('<!doctype html><title>Free airport network</title>'))
    await expect(stranger.files(earlier).bring('/clinic.json')).rejects.toThrow()
    expect([...missing.paths(earlier), ...stranger.paths(earlier)]).toEqual([])
  })

  test('only files of this version are brought', async () => {
    const { files } = device()
    await expect(files(earlier).bring('/fhir/r4/Patient/x')).rejects.toThrow('not a file')
  })

  test('an answer that came by a detour is kept as if it had not: browsers refuse others for a page', async () => {
    const { files } = device(() => new Detoured('the shell', { headers: { 'Content-Type': 'text/html' } }))
    await files(earlier).bring('/')
    const kept = await files(earlier).find('/')
    expect(kept?.redirected).toBe(false)
    expect([await text(kept?.clone()), kept?.headers.get('content-type')]).toEqual(['the shell', 'text/html'])
  })
})

describe('a later version', () => {
  test('takes over what has not changed, and asks for the rest', async () => {
    const { files, asked, paths } = device()
    await files(earlier).bringWhole()
    asked.length = 0
    const next = files(later)
    expect(await next.wasWhole()).toBe(true)
    await next.takeOver()
    expect(paths(later)).toEqual(['/assets/same.js'])
    await next.bringWhole()
    expect(asked.map(({ path }) => path).toSorted()).toEqual(['/', '/assets/new.js', '/clinic.json', '/help/'])
  })

  test('pages of the earlier one still find their code; documents are only ever the later one’s', async () => {
    const { files } = device()
    await files(earlier).bringWhole()
    const next = files(later)
    expect(await text(await next.find('/assets/old.js'))).toContain('old.js')
    expect(await next.find('/')).toBe(undefined)
  })

  test('the earlier one goes when no page runs its code any more, and not before', async () => {
    const { files, names } = device()
    await files(earlier).bringWhole()
    const next = files(later)
    await next.bringWhole()
    await next.forgetEarlier(['/assets/new.js', '/assets/old.js'])
    expect(names().length).toBe(2)
    await next.forgetEarlier(['/assets/new.js'])
    expect(names()).toEqual([`${cachePrefix}later`])
  })

  test('a later one, of which no page runs any code yet, is not the earlier one’s to forget', async () => {
    const { files, paths } = device()
    const first = files(earlier)
    await first.bringWhole()
    await files(later).bringWhole()
    await first.forgetEarlier(['/assets/old.js'])
    await first.forgetEarlier([])
    expect(paths(later)).toContain('/assets/new.js')
  })

  test('what was forgotten while it was brought is brought again, not taken for kept', async () => {
    const { files, paths, forget } = device((path) => {
      if (path === '/assets/new.js') forget(later)
      return new Response('{}')
    })
    const next = files(later)
    await next.bringAll(['/', '/assets/new.js', '/'])
    expect(paths(later)).toEqual(['/', '/assets/new.js'])
  })

  test('an earlier one that was not whole is no reason to fetch everything', async () => {
    const { files } = device()
    await files(earlier).bringAll(['/', '/assets/old.js'])
    expect(await files(later).wasWhole()).toBe(false)
  })
})

describe('the clinic’s file', () => {
  test('comes anew; where it changed the documents come anew too, with the headers that name its servers', async () => {
    let said = '{"name":"A"}'
    const { files, asked } = device((path) => new Response(path === '/clinic.json' ? said : '{}'))
    const here = files(earlier)
    await here.bringWhole()
    asked.length = 0
    await here.refreshClinic()
    expect(asked.map(({ path }) => path)).toEqual(['/clinic.json'])
    said = '{"name":"B"}'
    asked.length = 0
    await here.refreshClinic()
    expect(asked.map(({ path }) => path)).toEqual(['/clinic.json', '/', '/help/'])
    expect(await text(await here.find('/clinic.json'))).toBe(said)
  })
})

test('files that are taken away while they are being brought are brought again', async () => {
  let isTaken = false
  const { files, paths, forget } = device((path) => {
    if (path === '/help/' && !isTaken) {
      isTaken = true
      forget(earlier)
    }
    return new Response('{}')
  })
  const here = files(earlier)
  await here.bringWhole()
  await here.bringWhole()
  expect(paths(earlier)).toEqual(['/', '/assets/old.js', '/assets/same.js', '/clinic.json', '/help/', '/whole'])
})
