import { queryOptions } from '@tanstack/react-query'
import { portalForms, publishedForms } from './publishedForm.queries.ts'
import { valueSetsFor } from './valueSets.queries.ts'
import { formsAskedFor, isForm, readRequests } from './worksheet.fhir.ts'
import type { Request } from './worksheet.ts'
import type { FhirClient } from '#fhir/client.ts'

/** What the clinic asks the person to fill in, each with its form. */
export function requestsOf(fhir: FhirClient) {
  return queryOptions({
    queryKey: ['requests', fhir.patientId],
    meta: { kept: true },
    queryFn: async ({ signal, client }): Promise<Request[]> => {
      const [tasks, forms] = await Promise.all([
        fhir.search('Task', { patient: fhir.patientId }, { signal }),
        client.query(publishedForms(fhir)),
      ])
      const absent = formsAskedFor(tasks).filter((asked) => !forms.some((form) => isForm(form, asked)))
      // One form that cannot be had is shown as such; it does not take the others with it.
      const more = await Promise.allSettled(
        absent
          .filter((asked) => asked.startsWith('Questionnaire/'))
          .map((asked) => fhir.read('Questionnaire', asked.slice(14), signal)),
      )
      const found = more.flatMap((one) => (one.status === 'fulfilled' ? [one.value.resource] : []))
      const asked = formsAskedFor(tasks)
      const all = [...forms, ...found]
      const known = all.filter((form) => asked.some((one) => isForm(form, one)))
      const ours = known.length < new Set(asked).size ? await portalForms() : []
      return readRequests(tasks, [...all, ...ours], await valueSetsFor(fhir, known, signal))
    },
  })
}
