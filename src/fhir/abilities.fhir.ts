import * as v from 'valibot'

const statement = v.object({
  resourceType: v.literal('CapabilityStatement'),
  rest: v.array(
    v.object({
      mode: v.optional(v.string()),
      resource: v.optional(v.array(v.object({ type: v.string() })), []),
    }),
  ),
})

/** In: what a server says of itself. Out: the kinds of resource it knows; undefined when it does not say. */
export function kindsTaken(said: unknown): readonly string[] | undefined {
  const read = v.safeParse(statement, said)
  if (!read.success) return undefined
  const kinds = read.output.rest.flatMap(({ mode, resource }) => (mode === 'client' ? [] : resource))
  return kinds.length === 0 ? undefined : kinds.map(({ type }) => type)
}
