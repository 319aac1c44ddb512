import { itemsToAnswers } from '#questions/answers.fhir.ts'
import { readForm } from '#questions/form.fhir.ts'
import type { QuestionnaireResponse } from 'fhir/r4'
import { readWriting } from './writing.fhir.ts'
import { portalForms } from './publishedForm.queries.ts'
import { valueSetsFor } from './valueSets.queries.ts'
import type { Filled } from './writing.ts'
import type { FhirClient } from '#fhir/client.ts'
import type { Language } from '#i18n/languages.ts'

export interface Amendment {
  body: Filled
  /** The version at the clinic it grows from. */
  version: string
}

/**
 * In: a filled worksheet the clinic has. Out: what to write on, with the very form it was given to;
 * undefined when the clinic no longer has that form, or its system does not tell one version from the next. Throws ProblemError.
 */
export async function amendmentOf(fhir: FhirClient, id: string, language: Language): Promise<Amendment | undefined> {
  const { resource, version } = await fhir.read('QuestionnaireResponse', id)
  const writing = readWriting(resource)
  const { questionnaire = '', item } = resource as QuestionnaireResponse
  const [url = '', edition] = questionnaire.split('|')
  const forms = await fhir.search('Questionnaire', { url, ...(edition && { version: edition }) })
  // A server may ignore what was searched for: the address decides.
  const valueSets = await valueSetsFor(fhir, forms)
  const form = [...forms, ...(await portalForms())]
    .map((one) => readForm(one, valueSets))
    .find((one) => one.ok && one.form.canonical === questionnaire)
  if (!form?.ok || !writing || version === undefined) return undefined
  const { cycleId } = writing
  return {
    version,
    body: { form: form.form, answers: itemsToAnswers(form.form, item), language, ...(cycleId && { cycleId }) },
  }
}
