import { queryOptions } from '@tanstack/react-query'
import { formAmong, type FormUse } from './publishedForm.fhir.ts'
import type { FhirClient } from '#fhir/client.ts'
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
    queryFn: async ({ client }): Promise<Form> => {
      const published = await client.query(publishedForms(fhir))
      return formAmong(published, use) ?? (await portalForm(use))
    },
  })
}

/** The portal's own form for a use, without asking anybody. */
export async function portalForm(use: FormUse): Promise<Form> {
  const { defaults } = await import('#questions/defaults/defaults.fhir.ts')
  const form = formAmong(defaults, use)
  if (!form) throw new Error(`The portal has no form for ${use}`)
  return form
}
