import { badRequest, getStatus, isOk, notFound } from '@medplum/core'
import { FhirRouter } from '@medplum/fhir-router'
import type { FhirRequest } from '@medplum/fhir-router'
import type { Bundle, OperationOutcome, Resource, ValueSet } from '@medplum/fhirtypes'
import { theClinic } from './access.ts'
import type { Reader } from './access.ts'
import { allAbilities } from './fhir/abilities.ts'
import type { Abilities } from './fhir/abilities.ts'
import { capabilityStatement } from './fhir/capability.ts'
import { ClinicRepository } from './fhir/clinicRepository.ts'
import { indexDefinitions } from './fhir/definitionIndex.ts'
import type { FhirDefinitions } from './fhir/definitionIndex.ts'
import { expandedAmong } from './fhir/expansion.ts'
import { errorOutcome } from './fhir/outcomes.ts'
import { atPage, pageOf, withLinks } from './fhir/paging.ts'
import { clientIdsRefused, isUnchanged, unmetPrecondition } from './fhir/preconditions.ts'
import { fhirAnswer, refused } from './fhir/response.ts'
import { seedShelves } from './fhir/seeding.ts'
import { emptyShelves, fillFromJson, shelvesToJson } from './fhir/shelves.ts'
import type { ShelvesAsJson } from './fhir/shelves.ts'

export type FhirServerOptions = {
  /** Where the server stands: `http://clinic.test/fhir/r4`. */
  base: string
  definitions: FhirDefinitions
  now(): string
  abilities?: Partial<Abilities>
  /** Who carries this `Authorization` header; undefined when nobody the server knows. */
  readerOf(authorization: string | null): Reader | undefined
  /** What stands at `.well-known/smart-configuration`. */
  smartConfiguration?(): Record<string, unknown>
}

export type FhirServer = {
  answer(request: Request): Promise<Response>
  /** Puts resources on the shelves as they are: unvalidated, versions in the order given. */
  seed(resources: readonly Resource[]): void
  /** What stands under a type now, and every version of one resource: for tests that look behind the counter. */
  all(type: string): Resource[]
  versions(type: string, id: string): Resource[]
  state(): ShelvesAsJson
  restore(state: ShelvesAsJson): void
  /** What the server can do; may be changed while it runs. */
  abilities: Abilities
}

/** A FHIR R4 server as a function of web requests: Medplum's router and repository, with what they lack added. */
export function createFhirServer(options: FhirServerOptions): FhirServer {
  indexDefinitions(options.definitions)
  const { base, now, definitions } = options
  const abilities: Abilities = { ...allAbilities, ...options.abilities }
  const shelves = emptyShelves()
  const router = new FhirRouter()
  let turn: Promise<unknown> = Promise.resolve()

  function answer(request: Request): Promise<Response> {
    // One at a time: between a search and the write that depends on it nothing else may happen.
    const answered = turn.then(() => answerInTurn(request))
    turn = answered.catch(() => undefined)
    return answered
  }

  async function answerInTurn(request: Request): Promise<Response> {
    const url = new URL(request.url)
    const path = url.pathname.slice(new URL(base).pathname.length).replace(/^\//, '')
    if (path === 'metadata') return fhirAnswer(200, capabilityStatement(base, servedTypes(), abilities, now()))
    if (path === '.well-known/smart-configuration') return Response.json(options.smartConfiguration?.() ?? {})

    const reader = options.readerOf(request.headers.get('authorization'))
    if (!reader) return refused(errorOutcome('login', 'No valid access token'), 401)
    const [type = '', id = '', operation = ''] = path.split('/')
    if (type !== '' && !servedTypes().includes(type)) return refused(notFound)
    if (operation === '_history' && !abilities.history) return refused(errorOutcome('not-supported', 'No history'), 501)

    if (path === 'ValueSet/$expand') return expansion(url.searchParams.get('url'))

    const before = shelves.resources.get(type)?.get(id)
    const unmet = unmetPrecondition(request, before !== undefined)
    if (unmet) return refused(unmet)
    if (request.method === 'PUT' && id && !before && !abilities.clientIds) return refused(clientIdsRefused, 405)

    const body = await bodyOf(request)
    if (body === unreadable) return refused(badRequest('The body is no JSON'))
    const isSearchByPost = request.method === 'POST' && id === '_search'
    const search = isSearchByPost ? withQuery(`${base}/${type}`, body) : url
    const page = pageOf(search, abilities)
    const isList = isSearchByPost || (request.method === 'GET' && (id === '' || operation === '_history'))
    const asked = isList ? atPage(search, page) : search
    const [outcome, resource] = await router.handleRequest(
      {
        method: isSearchByPost ? 'GET' : (request.method as FhirRequest['method']),
        url: `/${isSearchByPost ? type : path}${asked.search}`,
        pathname: '',
        body,
        params: {},
        query: {},
        headers: Object.fromEntries(request.headers),
        config: { transactions: true },
      },
      repositoryFor(reader),
    )
    if (!isOk(outcome)) return refused(outcome)
    const answered = isList && isBundle(resource) ? withLinks(resource, search, page, abilities.total) : resource
    return accepted(request, outcome, answered, before === undefined)
  }

  function servedTypes(): readonly string[] {
    return definitions.servedTypes.filter((type) => abilities.documents || type !== 'DocumentReference')
  }

  function expansion(address: string | null): Response {
    if (!abilities.expand) return refused(errorOutcome('not-supported', 'No expansion'), 501)
    const valueSets = [...(shelves.resources.get('ValueSet')?.values() ?? [])] as ValueSet[]
    const expanded = expandedAmong(valueSets, address, now())
    return 'resourceType' in expanded && expanded.resourceType === 'ValueSet'
      ? fhirAnswer(200, expanded)
      : refused(expanded, 422)
  }

  function accepted(request: Request, outcome: OperationOutcome, resource: Resource | undefined, isNew: boolean) {
    if (request.method === 'DELETE') return new Response(null, { status: 204 })
    const hasCreated = getStatus(outcome) === 201 || (request.method === 'PUT' && isNew)
    const response = fhirAnswer(hasCreated ? 201 : 200, resource ?? outcome, base)
    if (request.method === 'GET' && isUnchanged(request, response.headers.get('etag') ?? undefined)) {
      return new Response(null, { status: 304, headers: response.headers })
    }
    const isMinimal = request.method !== 'GET' && request.headers.get('prefer')?.includes('return=minimal')
    return isMinimal ? new Response(null, { status: response.status, headers: response.headers }) : response
  }

  function repositoryFor(reader: Reader): ClinicRepository {
    return new ClinicRepository(shelves, reader, { base, abilities, codes: definitions.codes, now })
  }

  return {
    answer,
    abilities,
    seed: (resources) => seedShelves(shelves, resources, now()),
    all: (type) => structuredClone([...(shelves.resources.get(type)?.values() ?? [])]),
    versions: (type, id) => structuredClone(shelves.history.get(type)?.get(id) ?? []),
    state: () => structuredClone(shelvesToJson(shelves)),
    restore: (state) => fillFromJson(shelves, structuredClone(state)),
  }
}

/** Whether a resource would be accepted from this writer; undefined means yes. */
export { refusalOf } from './fhir/validation.ts'
export { theClinic }

const unreadable = Symbol('unreadable')

async function bodyOf(request: Request): Promise<unknown> {
  const text = await request.text()
  if (text === '') return undefined
  if (request.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded')) {
    return Object.fromEntries(new URLSearchParams(text))
  }
  try {
    return JSON.parse(text) as unknown
  } catch {
    return unreadable
  }
}

function withQuery(address: string, form: unknown): URL {
  const url = new URL(address)
  for (const [name, value] of Object.entries(form ?? {})) url.searchParams.append(name, String(value))
  return url
}

function isBundle(resource: Resource | undefined): resource is Bundle {
  return resource?.resourceType === 'Bundle'
}
