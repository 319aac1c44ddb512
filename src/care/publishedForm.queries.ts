import { queryOptions } from '@tanstack/react-query'
import { formAmong, resourceFor, type FormUse } from './publishedForm.fhir.ts'
import { valueSetsFor } from './valueSets.queries.ts'
import type { FhirClient } from '#fhir/client.ts'
import { readForm } from '#questions/form.fhir.ts'
import type { Form } from '#questions/form.ts'

/** Every form the clinic gives out now, unread. */
export function publishedForms(fhir: FhirClient) {
  return queryOptions({
    queryKey: ['forms', fhir.patientId],
    queryFn: ({ signal }): Promise<unknown[]> => fhir.search('Questionnaire', { status: 'active' }, { signal }),
  })
}

/** The form for a use: the clinic's own where it publishes one, else the portal's. Throws ProblemError when the clinic cannot be asked. */
export function formFor(fhir: FhirClient, use: FormUse) {
  return queryOptions({
    queryKey: ['forms', fhir.patientId, use],
    queryFn: async ({ client, signal }): Promise<Form> => {
      const published = await client.query(publishedForms(fhir))
      const own = resourceFor(published, use)
      const read = readForm(own, await valueSetsFor(fhir, own ? [own] : [], signal))
      return read.ok ? read.form : portalForm(use)
    },
  })
}

/** The portal's own forms, unread. They come when they are needed. */
export async function portalForms(): Promise<readonly unknown[]> {
  const { defaults } = await import('#questions/defaults/defaults.fhir.ts')
  return defaults
}

/** The portal's own form for a use, without asking anybody. */
export async function portalForm(use: FormUse): Promise<Form> {
  const form = formAmong(await portalForms(), use)
  if (!form) throw new Error(`The portal has no form for ${use}`)
  return form
}
