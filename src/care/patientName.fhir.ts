import * as v from 'valibot'

const name = v.object({
  use: v.optional(v.string()),
  text: v.optional(v.string()),
  given: v.optional(v.array(v.string()), []),
  family: v.optional(v.string()),
})
const patient = v.object({ resourceType: v.literal('Patient'), name: v.optional(v.array(name), []) })

/** In: a Patient, unread. Out: what the person is called: the name they use before the official one; undefined without one. */
export function readPatientName(resource: unknown): string | undefined {
  const read = v.safeParse(patient, resource)
  if (!read.success) return undefined
  const { name: names } = read.output
  const found =
    names.find(({ use }) => use === 'usual') ?? names.find(({ use }) => use === 'official') ?? names[0] ?? undefined
  const said = found?.text ?? [...(found?.given ?? []), found?.family].filter(Boolean).join(' ')
  return said?.trim() || undefined
}
