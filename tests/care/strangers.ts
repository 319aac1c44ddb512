import fc from 'fast-check'

// Values as hostile or broken servers send them in places where they do not belong.
const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    ' ',
    0,
    -1,
    true,
    [],
    {},
    [null],
    [[]],
    '__proto__',
    '../',
    '\u202E',
    'x'.repeat(100_000),
  ),
  fc.jsonValue({ maxDepth: 3 }),
)

/** In: a resource. Out: the same with up to three of its parts, at any depth, replaced by something odd or taken away. */
export function spoiled(resource: object): fc.Arbitrary<unknown> {
  const paths = pathsIn(resource).filter((path) => path.join() !== 'resourceType')
  const change = fc.record({ path: fc.constantFrom(...paths), value: odd, isGone: fc.boolean() })
  return fc.array(change, { minLength: 1, maxLength: 3 }).map((changes) => {
    const copy = structuredClone(resource)
    // A copy each time: one and the same list put into itself would be no JSON any more.
    for (const { path, value, isGone } of changes) put(copy, path, isGone ? undefined : structuredClone(value))
    return JSON.parse(JSON.stringify(copy)) as unknown
  })
}

/** Anything at all that claims to be of that type. */
export function anything(resourceType: string): fc.Arbitrary<unknown> {
  return fc.dictionary(fc.string(), odd).map((fields) => ({ ...fields, resourceType }))
}

function pathsIn(value: unknown): string[][] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => [[key], ...pathsIn(inner).map((path) => [key, ...path])])
}

function put(target: object, path: readonly string[], value: unknown): void {
  let place = target as Record<string, unknown>
  for (const key of path.slice(0, -1)) {
    const next = place[key]
    if (typeof next !== 'object' || next === null) return
    place = next as Record<string, unknown>
  }
  place[path.at(-1) ?? ''] = value
}
