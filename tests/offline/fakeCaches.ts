/** A browser's caches, as far as the worker uses them, and what lies in each. */
export interface FakeCaches {
  caches: CacheStorage
  paths: (name: string) => readonly string[]
  names: () => readonly string[]
}

export function fakeCaches(): FakeCaches {
  const all = new Map<string, Map<string, Response>>()

  function opened(name: string): Cache {
    const files = all.get(name) ?? new Map<string, Response>()
    all.set(name, files)
    const cache = {
      match: async (path: string) => files.get(path)?.clone(),
      put: async (path: string, answer: Response) => void files.set(path, answer),
    }
    return cache as unknown as Cache
  }

  const caches = {
    open: async (name: string) => opened(name),
    keys: async () => [...all.keys()],
    delete: async (name: string) => all.delete(name),
  }
  return {
    caches: caches as unknown as CacheStorage,
    names: () => [...all.keys()],
    paths: (name) => [...(all.get(name)?.keys() ?? [])].toSorted(),
  }
}
