import type { Resource } from '@medplum/fhirtypes'

/** Everything a repository holds: what stands now, and every version there has been, oldest first. */
export type Shelves = {
  resources: Map<string, Map<string, Resource>>
  history: Map<string, Map<string, Resource[]>>
}

/** The same as plain JSON, to be kept somewhere. */
export type ShelvesAsJson = { resources: Resource[]; history: Resource[][] }

export function emptyShelves(): Shelves {
  return { resources: new Map(), history: new Map() }
}

export function shelvesToJson({ resources, history }: Shelves): ShelvesAsJson {
  return {
    resources: [...resources.values()].flatMap((shelf) => [...shelf.values()]),
    history: [...history.values()].flatMap((shelf) => [...shelf.values()]),
  }
}

/** Fills the shelves in place, for whoever already holds them. */
export function fillFromJson(shelves: Shelves, json: ShelvesAsJson): void {
  shelves.resources.clear()
  shelves.history.clear()
  for (const resource of json.resources)
    shelfOf(shelves.resources, resource.resourceType).set(resource.id ?? '', resource)
  for (const versions of json.history) {
    const [first] = versions
    if (first) shelfOf(shelves.history, first.resourceType).set(first.id ?? '', versions)
  }
}

export function copyOf({ resources, history }: Shelves): Shelves {
  return {
    resources: new Map([...resources].map(([type, shelf]) => [type, new Map(shelf)])),
    history: new Map(
      [...history].map(([type, shelf]) => [type, new Map([...shelf].map(([id, versions]) => [id, [...versions]]))]),
    ),
  }
}

export function shelfOf<T>(shelves: Map<string, Map<string, T>>, type: string): Map<string, T> {
  const shelf = shelves.get(type) ?? new Map<string, T>()
  shelves.set(type, shelf)
  return shelf
}
