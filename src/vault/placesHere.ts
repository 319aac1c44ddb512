/** What the portal keeps in this browser, by what it is. */
export interface PlacesHere {
  /** `drafts`, `vault` …: one for each database, of this person or of the device as a whole. */
  whats: readonly string[]
  /** Somebody else's things lie here too. */
  others: boolean
}

/**
 * In: whose page it is, `<FHIR base>|<id>`. Out: which places there are; undefined where the browser does not tell.
 * Databases of one person are called `portal-<what>:<person>`, those of the device `portal-<what>`.
 */
export async function placesHere(person: string): Promise<PlacesHere | undefined> {
  if (!('databases' in indexedDB)) return undefined
  const found = await indexedDB.databases().catch(() => undefined)
  if (!found) return undefined
  const places = found.map(({ name = '' }) => ({
    what: /^portal-([a-z]+)/.exec(name)?.[1],
    whose: /:(.*)$/.exec(name)?.[1] ?? person,
  }))
  const ours = places.filter(({ whose }) => whose === person)
  return {
    whats: [...new Set(ours.flatMap(({ what }) => what ?? []))],
    others: places.some(({ what, whose }) => what !== undefined && whose !== person),
  }
}

/** Out: the names of all databases of one kind (`drafts`), whoever's they are; none where the browser does not tell. */
export async function databasesHere(what: string): Promise<readonly string[]> {
  if (!('databases' in indexedDB)) return []
  const found = await indexedDB.databases().catch((): IDBDatabaseInfo[] => [])
  return found.flatMap(({ name }) => (name?.startsWith(`portal-${what}:`) ? [name] : []))
}

/** Out: how many bytes this browser says lie here, the portal's own files included; undefined where it does not tell. */
export async function sizeHere(): Promise<number | undefined> {
  if (!navigator.storage?.estimate) return undefined
  const { usage } = await navigator.storage.estimate().catch((): StorageEstimate => ({}))
  return usage
}
