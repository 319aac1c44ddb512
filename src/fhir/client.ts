import type { Bundle, Resource } from 'fhir/r4'
import { ProblemError } from '#problem.ts'
import { serverClock, type ServerClock } from './serverClock.ts'
import { deviceClock, type Clock } from '#time.ts'
import { jsonIn, jsonOf, problemOfStatus, textOf } from './answer.ts'

/** Who is asking, and what to do when the server no longer believes it. */
export interface Access {
  token(): string | undefined
  /** Whether it is about to run out, and may be renewed without the person. */
  isDue?(): boolean
  /** Tries to get a new token without the person. Out: whether there is one now. */
  renew(): Promise<boolean>
  /** The server does not take this token, though it was renewed a moment ago: the person has to be asked. */
  refused?(token: string | undefined): void
}

/** A resource as the server has it now. `version` is the ETag, as received. */
export interface Stored<R extends Resource = Resource> {
  resource: R
  version: string | undefined
}

export type SearchFor = Readonly<Record<string, string | readonly string[]>>

export interface FhirClient {
  readonly patientId: string
  /** Whose things are kept on this device, for every database of theirs: where the server is, and who they are there. */
  readonly person: string
  readonly serverClock: ServerClock
  /** Every page (or as many as hold enough), in the server's order; what it sent is unread (`unknown`). Throws ProblemError. */
  search(type: string, searchFor: SearchFor, how?: { signal?: AbortSignal; enough?: number }): Promise<unknown[]>
  /** The same, a page at a time, for more than is wanted in memory at once. */
  pages(type: string, searchFor: SearchFor, signal?: AbortSignal): AsyncGenerator<unknown[]>
  read(type: string, id: string, signal?: AbortSignal): Promise<Stored>
  /** What the server says that it can do: its CapabilityStatement, unread. Throws ProblemError. */
  abilities(signal?: AbortSignal): Promise<unknown>
  /** A value set with all it holds spelled out, unread. Throws ProblemError where the server cannot. */
  expand(valueSet: string, signal?: AbortSignal): Promise<unknown>
  /** Creates under the id made on this device, or throws `changed` when that id is taken. */
  create<R extends Resource>(resource: R): Promise<Stored<R>>
  /** Replaces if nobody wrote since `version`, else throws `changed`. */
  replace<R extends Resource>(resource: R, version: string): Promise<Stored<R>>
}

export interface FhirClientOptions {
  base: string
  patientId: string
  access: Access
  clock?: Clock
  fetch?: typeof globalThis.fetch
  patienceMilliseconds?: number
}

const mostPages = 200

/** In: where the server is and who asks. Out: what the portal does with it (FHIR R4 RESTful API, http.html). */
export function fhirClient({
  base,
  patientId,
  access,
  clock = deviceClock,
  fetch = globalThis.fetch,
  patienceMilliseconds = 30_000,
}: FhirClientOptions): FhirClient {
  const root = base.endsWith('/') ? base : `${base}/`
  const itsClock = serverClock(clock)

  async function ask(address: string, request: RequestInit, signal?: AbortSignal): Promise<Response> {
    // Without an answer, what is held may still do.
    if (access.isDue?.()) await access.renew().catch(stillHeld)
    if (!access.token() && !(await access.renew())) throw new ProblemError({ kind: 'signedOut' })
    const used = access.token()
    const first = await askOnce(address, request, signal)
    if (first.status !== 401) return accepted(first)
    // Another request may have had it renewed while this one was on its way.
    const isRenewed = access.token() !== used || (await access.renew())
    if (!isRenewed) return accepted(first)
    const again = access.token()
    const second = await askOnce(address, request, signal)
    if (second.status === 401) access.refused?.(again)
    return accepted(second)
  }

  async function askOnce(address: string, request: RequestInit, signal?: AbortSignal): Promise<Response> {
    const headers = new Headers(request.headers)
    headers.set('Accept', 'application/fhir+json')
    headers.set('Authorization', `Bearer ${access.token()}`)
    const patience = AbortSignal.timeout(patienceMilliseconds)
    try {
      const response = await fetch(address, {
        ...request,
        headers,
        // The browser's own cache would keep answers in clear on the disk.
        cache: 'no-store',
        credentials: 'omit',
        redirect: 'error',
        signal: signal ? AbortSignal.any([signal, patience]) : patience,
      })
      itsClock.heard(response.headers.get('Date'))
      return response
    } catch (thrown) {
      if (signal?.aborted) throw thrown
      throw new ProblemError({ kind: patience.aborted ? 'slow' : 'unreachable' })
    }
  }

  async function search(
    type: string,
    searchFor: SearchFor,
    { signal, enough = Infinity }: { signal?: AbortSignal; enough?: number } = {},
  ): Promise<unknown[]> {
    const found: unknown[] = []
    for await (const page of pagesOf(type, searchFor, signal)) {
      found.push(...page)
      if (found.length >= enough) break
    }
    return found
  }

  async function* pagesOf(type: string, searchFor: SearchFor, signal?: AbortSignal): AsyncGenerator<unknown[]> {
    const seen = new Set<string>()
    let address: string | undefined = `${root}${type}?${queryOf(searchFor)}`
    while (address) {
      if (seen.has(address) || seen.size >= mostPages) throw new ProblemError({ kind: 'tooMuch' })
      seen.add(address)
      const bundle = bundleOf(await jsonOf(await ask(address, {}, signal)))
      // An entry of mode `outcome` is a remark about the search, nothing it found.
      yield (bundle.entry ?? []).flatMap((entry) =>
        entry?.resource && entry.search?.mode !== 'outcome' ? [entry.resource] : [],
      )
      address = nextPage(bundle, address, root)
    }
  }

  async function read(type: string, id: string, signal?: AbortSignal): Promise<Stored> {
    const response = await ask(`${root}${type}/${encodeURIComponent(id)}`, {}, signal)
    const resource = resourceOf(await jsonOf(response))
    // A 200 that carries an OperationOutcome, or another thing than was asked for, is no answer.
    if (resource.resourceType !== type) throw new ProblemError({ kind: 'broken' })
    return storedOf(response, resource)
  }

  async function put<R extends Resource>(resource: R, condition: Record<string, string>): Promise<Stored<R>> {
    const response = await ask(`${root}${resource.resourceType}/${encodeURIComponent(resource.id ?? '')}`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/fhir+json', Prefer: 'return=representation', ...condition },
      body: JSON.stringify(resource),
    })
    return kept(response, resource)
  }

  // For servers that let nobody choose an id: the id becomes an identifier, and they are asked to create once by it.
  // 200 instead of 201 means that there was one already, and that what we sent was not looked at (http.html#ccreate).
  async function post<R extends Resource>(resource: R, identifier: string): Promise<Stored<R>> {
    const { id: _id, ...withoutId } = resource
    const response = await ask(`${root}${resource.resourceType}`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/fhir+json',
        Prefer: 'return=representation',
        'If-None-Exist': identifier,
      },
      body: JSON.stringify(withoutId),
    })
    if (response.status === 200) throw new ProblemError({ kind: 'changed' })
    return kept(response, resource)
  }

  return {
    patientId,
    person: `${base}|${patientId}`,
    serverClock: itsClock,
    search,
    pages: pagesOf,
    read,
    abilities: async (signal) => jsonOf(await ask(`${root}metadata`, {}, signal)),
    expand: async (valueSet, signal) =>
      jsonOf(await ask(`${root}ValueSet/$expand?${queryOf({ url: valueSet })}`, {}, signal)),
    replace: (resource, version) => put(resource, { 'If-Match': version }),
    async create(resource) {
      try {
        return await put(resource, { 'If-None-Match': '*' })
      } catch (thrown) {
        const identifier = identifierOf(resource)
        if (identifier && refusesOurIds(thrown)) return post(resource, identifier)
        throw thrown
      }
    },
  }
}

function stillHeld(): void {}

function accepted(response: Response): Response {
  if (!response.ok) throw new ProblemError(problemOfStatus(response.status, response.headers))
  return response
}

function queryOf(searchFor: SearchFor): string {
  const query = new URLSearchParams()
  for (const [name, values] of Object.entries(searchFor)) {
    for (const value of typeof values === 'string' ? [values] : values) query.append(name, value)
  }
  return query.toString()
}

function bundleOf(json: unknown): Bundle {
  if (!isResource(json) || json.resourceType !== 'Bundle') throw new ProblemError({ kind: 'broken' })
  const bundle = json as Bundle
  if ((bundle.entry && !Array.isArray(bundle.entry)) || (bundle.link && !Array.isArray(bundle.link))) {
    throw new ProblemError({ kind: 'broken' })
  }
  return bundle
}

function resourceOf(json: unknown): Resource {
  if (!isResource(json)) throw new ProblemError({ kind: 'broken' })
  return json
}

function isResource(json: unknown): json is Resource {
  return typeof json === 'object' && json !== null && 'resourceType' in json && typeof json.resourceType === 'string'
}

// A next page is followed only below the same base: our token goes nowhere else.
function nextPage(bundle: Bundle, current: string, root: string): string | undefined {
  const next = bundle.link?.find((link) => link?.relation === 'next')?.url
  if (!next) return undefined
  const here = new URL(current, globalThis.location?.href)
  const address = new URL(next, here)
  const home = new URL(root, here)
  // The base itself is below it too, with or without its slash: some servers page by a query alone.
  if (address.origin !== home.origin || !`${address.pathname}/`.startsWith(home.pathname)) {
    throw new ProblemError({ kind: 'broken' })
  }
  return address.href
}

function storedOf<R extends Resource>(response: Response, resource: R): Stored<R> {
  const versionId = resource.meta?.versionId
  return { resource, version: response.headers.get('ETag') ?? (versionId ? `W/"${versionId}"` : undefined) }
}

/** A server may answer a write with an empty body: then what we sent is what it has. */
async function kept<R extends Resource>(response: Response, sent: R): Promise<Stored<R>> {
  const text = await textOf(response)
  if (text.trim() === '') return storedOf(response, sent)
  const resource = resourceOf(jsonIn(text))
  // A body of another kind says nothing about whether the write arrived.
  if (resource.resourceType !== sent.resourceType) throw new ProblemError({ kind: 'broken' })
  return storedOf(response, resource as R)
}

function refusesOurIds(thrown: unknown): boolean {
  return thrown instanceof ProblemError && thrown.problem.kind === 'refused' && thrown.problem.status === 405
}

function identifierOf(resource: Resource): string | undefined {
  if (!('identifier' in resource)) return undefined
  const first: unknown = Array.isArray(resource.identifier) ? resource.identifier[0] : resource.identifier
  if (typeof first !== 'object' || first === null || !('system' in first) || !('value' in first)) return undefined
  return `identifier=${encodeURIComponent(`${String(first.system)}|${String(first.value)}`)}`
}
