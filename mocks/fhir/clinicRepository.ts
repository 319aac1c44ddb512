import {
  OperationOutcomeError,
  allOk,
  created,
  deepClone,
  forbidden,
  generateId,
  getSearchParameter,
  gone,
  matchesSearchRequest,
  multipleMatches,
  notFound,
  preconditionFailed,
} from '@medplum/core'
import type { Filter, SearchRequest, WithId } from '@medplum/core'
import { MemoryRepository } from '@medplum/fhir-router'
import type { CreateResourceOptions, DeleteResourceOptions, UpdateResourceOptions } from '@medplum/fhir-router'
import type { Bundle, OperationOutcome, Resource } from '@medplum/fhirtypes'
import { mayDelete, mayRead, mayWrite } from '../access.ts'
import type { Reader } from '../access.ts'
import type { Abilities } from './abilities.ts'
import { included, includedInReverse } from './includes.ts'
import { copyOf, shelfOf } from './shelves.ts'
import type { Shelves } from './shelves.ts'
import { inOrder } from './sorting.ts'
import { refusalOf } from './validation.ts'
import { historyBundle, isTombstone, tombstoneOf } from './versions.ts'

export type RepositorySetting = {
  base: string
  abilities: Abilities
  codes: Record<string, string[]>
  now(): string
}

/** Medplum's repository as one reader sees it: validated, honest about history, and nothing of anyone else. */
export class ClinicRepository extends MemoryRepository {
  readonly #shelves: Shelves
  readonly #reader: Reader
  readonly #setting: RepositorySetting

  constructor(shelves: Shelves, reader: Reader, setting: RepositorySetting) {
    super()
    // What this class does not override (patching, reading references) works on the same two maps.
    Object.assign(this, shelves)
    this.#shelves = shelves
    this.#reader = reader
    this.#setting = setting
  }

  override async createResource<T extends Resource>(resource: T, options?: CreateResourceOptions): Promise<WithId<T>> {
    // On a POST the server chooses the id, whatever the body says; in a transaction it has chosen already.
    const id = options?.assignedId && resource.id ? resource.id : generateId()
    return this.#store({ ...resource, id })
  }

  override async updateResource<T extends Resource>(resource: T, options?: UpdateResourceOptions): Promise<WithId<T>> {
    const standing = this.#standing(resource.resourceType, resource.id ?? '')
    if (options?.ifMatch) {
      if (!standing) throw new OperationOutcomeError(this.#absence(resource.resourceType, resource.id ?? ''))
      if (standing.meta?.versionId !== options.ifMatch) throw new OperationOutcomeError(preconditionFailed)
    }
    return this.#store(resource as WithId<T>)
  }

  override async conditionalCreate<T extends Resource>(
    resource: T,
    search: SearchRequest<T>,
    options?: CreateResourceOptions,
  ): Promise<{ resource: WithId<T>; outcome: OperationOutcome }> {
    const [match, second] = this.#matches(search)
    if (second) throw new OperationOutcomeError(multipleMatches)
    if (match) return { resource: deepClone(match), outcome: allOk }
    return { resource: await this.createResource(resource, options), outcome: created }
  }

  override async readResource<T extends Resource>(resourceType: string, id: string): Promise<WithId<T>> {
    const resource = this.#visible(resourceType, id)
    if (!resource) throw new OperationOutcomeError(this.#absence(resourceType, id))
    return deepClone(resource) as WithId<T>
  }

  override async readHistory<T extends Resource>(
    resourceType: string,
    id: string,
    { offset = 0, limit = this.#setting.abilities.pageSize }: { offset?: number; limit?: number } = {},
  ): Promise<Bundle<WithId<T>>> {
    const versions = this.#versions(resourceType, id)
    if (!versions.some((version) => mayRead(this.#reader, version))) throw new OperationOutcomeError(notFound)
    return historyBundle(versions, this.#setting.base, offset, limit) as Bundle<WithId<T>>
  }

  override async readVersion<T extends Resource>(
    resourceType: string,
    id: string,
    versionId: string,
  ): Promise<WithId<T>> {
    const version = this.#versions(resourceType, id).find(({ meta }) => meta?.versionId === versionId)
    if (version && isTombstone(version)) throw new OperationOutcomeError(gone)
    if (!version || !mayRead(this.#reader, version)) throw new OperationOutcomeError(notFound)
    return deepClone(version) as WithId<T>
  }

  override async deleteResource(resourceType: string, id: string, options?: DeleteResourceOptions): Promise<void> {
    const standing = this.#visible(resourceType, id)
    if (!standing) {
      // Deleting twice is no error: the first answer may have been lost.
      if (this.#absence(resourceType, id) === gone) return
      throw new OperationOutcomeError(notFound)
    }
    if (!mayDelete(this.#reader, standing)) throw new OperationOutcomeError(forbidden)
    if (options?.ifMatch && standing.meta?.versionId !== options.ifMatch) {
      throw new OperationOutcomeError(preconditionFailed)
    }
    shelfOf(this.#shelves.resources, resourceType).delete(id)
    this.#keepVersion(tombstoneOf(standing, this.#nextVersion(resourceType, id), this.#setting.now()))
  }

  override async search<T extends Resource>(request: SearchRequest<T>): Promise<Bundle<WithId<T>>> {
    const { abilities, base } = this.#setting
    const matches = this.#matches(request)
    const ordered = abilities.sort ? inOrder(matches, request.sortRules ?? []) : matches
    const offset = request.offset ?? 0
    // Cut first, clone after: a person with years of entries is searched often.
    const page = ordered.slice(offset, offset + (request.count ?? ordered.length))
    const entry = page.map((resource) => entryOf(resource, 'match', base))
    const besides = abilities.include ? this.#besides(request, page) : []
    return {
      resourceType: 'Bundle',
      type: 'searchset',
      total: matches.length,
      entry: [...entry, ...besides.map((resource) => entryOf(resource, 'include', base))],
    } as Bundle<WithId<T>>
  }

  override async withTransaction<TResult>(callback: (repository: this) => Promise<TResult>): Promise<TResult> {
    const before = copyOf(this.#shelves)
    try {
      return await callback(this)
    } catch (problem) {
      // All or nothing: what came before the failing entry goes too.
      this.#putBack(before)
      throw problem
    }
  }

  #store<T extends Resource>(resource: WithId<T>): WithId<T> {
    const { resourceType, id } = resource
    const before = this.#standing(resourceType, id)
    if (!mayWrite(this.#reader, resource, before)) throw new OperationOutcomeError(forbidden)
    const refusal = refusalOf(resource, {
      codes: this.#setting.codes,
      exists: (reference) => reference === `${resourceType}/${id}` || this.#visibleBy(reference) !== undefined,
      questionnaire: (canonical) => this.#questionnaireBy(canonical),
    })
    if (refusal) throw new OperationOutcomeError(refusal)
    const stored = structuredClone(resource)
    stored.meta = {
      ...stored.meta,
      versionId: this.#nextVersion(resourceType, id),
      lastUpdated: this.#setting.now(),
    }
    shelfOf(this.#shelves.resources, resourceType).set(id, stored)
    this.#keepVersion(stored)
    return structuredClone(stored)
  }

  #matches<T extends Resource>(request: SearchRequest<T>): WithId<T>[] {
    const known = {
      ...request,
      filters: request.filters?.filter((filter) => isKnown(request.resourceType, filter)) ?? [],
    }
    const shelf = this.#shelves.resources.get(request.resourceType)?.values() ?? []
    return [...shelf].filter(
      (resource) => mayRead(this.#reader, resource) && matchesSearchRequest(resource, known),
    ) as WithId<T>[]
  }

  #besides(request: SearchRequest, page: readonly Resource[]): Resource[] {
    const pointedTo = included(page, request.include ?? [], (reference) => this.#visibleBy(reference))
    const pointing = includedInReverse(page, request.revInclude ?? [], (type) =>
      [...(this.#shelves.resources.get(type)?.values() ?? [])].filter((resource) => mayRead(this.#reader, resource)),
    )
    return [...new Set([...pointedTo, ...pointing])]
  }

  #questionnaireBy(canonical: string): Resource | undefined {
    const [url, version] = canonical.split('|')
    return [...(this.#shelves.resources.get('Questionnaire')?.values() ?? [])].find(
      (resource) =>
        resource.resourceType === 'Questionnaire' &&
        resource.url === url &&
        (version === undefined || resource.version === version),
    )
  }

  #standing(resourceType: string, id: string): Resource | undefined {
    return this.#shelves.resources.get(resourceType)?.get(id)
  }

  #visible(resourceType: string, id: string): Resource | undefined {
    const resource = this.#standing(resourceType, id)
    return resource && mayRead(this.#reader, resource) ? resource : undefined
  }

  #visibleBy(reference: string): Resource | undefined {
    const [resourceType = '', id = ''] = reference.split('/')
    return this.#visible(resourceType, id)
  }

  /** Gone or never there. Someone else's is said to be not there: even that it exists is not ours to tell. */
  #absence(resourceType: string, id: string): OperationOutcome {
    const versions = this.#versions(resourceType, id)
    const wasTheirs = versions.some((version) => !isTombstone(version) && mayRead(this.#reader, version))
    const last = versions.at(-1)
    return wasTheirs && last && isTombstone(last) ? gone : notFound
  }

  #versions(resourceType: string, id: string): readonly Resource[] {
    return this.#shelves.history.get(resourceType)?.get(id) ?? []
  }

  #nextVersion(resourceType: string, id: string): string {
    return String(this.#versions(resourceType, id).length + 1)
  }

  #keepVersion(version: Resource): void {
    const { resourceType, id = '' } = version
    const shelf = shelfOf(this.#shelves.history, resourceType)
    shelf.set(id, [...this.#versions(resourceType, id), version])
  }

  #putBack(before: Shelves): void {
    for (const kind of ['resources', 'history'] as const) {
      this.#shelves[kind].clear()
    }
    for (const [type, shelf] of before.resources) this.#shelves.resources.set(type, shelf)
    for (const [type, shelf] of before.history) this.#shelves.history.set(type, shelf)
  }
}

// A parameter the server does not know is ignored (lenient handling), as most servers do.
function isKnown(resourceType: string, { code }: Filter): boolean {
  return getSearchParameter(resourceType, code)?.expression !== undefined
}

function entryOf(resource: Resource, mode: 'match' | 'include', base: string) {
  return {
    fullUrl: `${base}/${resource.resourceType}/${resource.id}`,
    resource: deepClone(resource),
    search: { mode },
  }
}
