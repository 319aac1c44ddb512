import type { Questionnaire } from 'fhir/r4'
import { systems } from '#fhir/systems.ts'
import { hasUse } from '#questions/code.ts'
import { readForm } from '#questions/form.fhir.ts'
import type { Form } from '#questions/form.ts'

/** What a form is for, as the portal knows it: `intention`, `comfort`, `ready`, `bring`, `entry-week`, `step`, `safety-plan` … */
export type FormUse =
  | 'intention'
  | 'comfort'
  | 'ready'
  | 'bring'
  | 'entry-week'
  | 'step'
  | 'safety-plan'
  | 'entry-free'
  | 'entry-first-notes'
  | 'entry-reflection'

/** In: forms from anywhere, unread, and a use. Out: the one for that use, the newest where there are several; what cannot be read is none. */
export function resourceFor(resources: readonly unknown[], use: FormUse): unknown {
  const found = resources.filter((resource) => {
    const read = readForm(resource)
    return read.ok && !read.form.retired && hasUse(read.form.use, { system: systems.use, code: use })
  })
  const dated = (resource: unknown) => (resource as Questionnaire).date ?? ''
  return found.toSorted((one, other) => (dated(one) < dated(other) ? 1 : dated(one) > dated(other) ? -1 : 0))[0]
}

/** The same, read. */
export function formAmong(resources: readonly unknown[], use: FormUse): Form | undefined {
  const read = readForm(resourceFor(resources, use))
  return read.ok ? read.form : undefined
}
