import { formFor, portalForm } from '#care/publishedForm.queries.ts'
import type { Writing, Filled } from '#care/writing.ts'
import type { FhirClient } from '#fhir/client.ts'
import type { Language } from '#i18n/languages.ts'
import { itemsToAnswers } from '#questions/answers.fhir.ts'
import type { Form } from '#questions/form.ts'
import { queryOptions } from '@tanstack/react-query'

/** The form of a safety plan: the clinic's own where it publishes one and can be asked, else the portal's. */
export function planForm(fhir: FhirClient) {
  return queryOptions({
    queryKey: ['forms', fhir.patientId, 'safety-plan', 'or ours'],
    queryFn: ({ client }): Promise<Form> =>
      // Writing one must work without the clinic.
      client.query(formFor(fhir, 'safety-plan')).catch(() => portalForm('safety-plan')),
    networkMode: 'always',
    staleTime: Infinity,
  })
}

export interface PlanToChange {
  body: Filled
  /** The version at the clinic it grows from; none where the clinic's system does not tell one from the next. */
  version?: string
}

/**
 * In: a plan that was sent, the edition of a private one, and the form to write it on with. Out: what to write on.
 * Throws ProblemError when the clinic has to be asked and cannot.
 */
export async function planToChange(
  fhir: FhirClient,
  { id, audience, items = [] }: Writing,
  edition: number | undefined,
  form: Form,
  language: Language,
): Promise<PlanToChange> {
  const body = { form, answers: itemsToAnswers(form, items), language }
  const { version } = await fhir.read(audience === 'onlyMe' ? 'DocumentReference' : 'QuestionnaireResponse', id)
  const growing = edition === undefined ? body : { ...body, edition }
  return version === undefined ? { body } : { body: growing, version }
}
