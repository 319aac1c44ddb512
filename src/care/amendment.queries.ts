import { itemsToAnswers } from '#questions/answers.fhir.ts'
import { readForm } from '#questions/form.fhir.ts'
import type { QuestionnaireResponse } from 'fhir/r4'
import { filledAgain } from './filledAgain.fhir.ts'
import { privateEntryThere } from './privateEntry.queries.ts'
import { readWriting } from './writing.fhir.ts'
import { portalForms } from './publishedForm.queries.ts'
import { valueSetsFor } from './valueSets.queries.ts'
import type { Filled } from './writing.ts'
import type { FhirClient } from '#fhir/client.ts'
import type { Language } from '#i18n/languages.ts'
import type { Form } from '#questions/form.ts'
import type { Vault } from '#vault/vault.ts'

export interface Amendment {
  body: Filled
  /** The version at the clinic it grows from. */
  version: string
}

/**
 * In: something filled in that the clinic has, and a form of that address the portal brings itself, if any.
 * Out: what to write on, with the very form it was given to; undefined when nobody has that form any more, or the clinic's
 * system does not tell one version from the next. Throws ProblemError.
 */
export async function amendmentOf(
  fhir: FhirClient,
  id: string,
  language: Language,
  ours: (canonical: string) => Form | undefined = () => undefined,
): Promise<Amendment | undefined> {
  const { resource, version } = await fhir.read('QuestionnaireResponse', id)
  const writing = readWriting(resource)
  const { questionnaire = '', item } = resource as QuestionnaireResponse
  if (!writing || version === undefined) return undefined
  const form = ours(questionnaire) ?? (await formAtClinic(fhir, questionnaire))
  if (!form) return undefined
  const { cycleId, begun, written } = writing
  return {
    version,
    body: {
      form,
      answers: itemsToAnswers(form, item),
      language,
      begun: begun ?? written,
      ...(cycleId && { cycleId, cycleChosen: true }),
    },
  }
}

/**
 * The same for a private entry, opened here: its next state counts on from the edition there. In: the form it is written on with.
 * Out: undefined when the clinic's system does not tell one version from the next. Throws ProblemError, `broken` when it does not open.
 */
export async function privateAmendmentOf(
  fhir: FhirClient,
  vault: Pick<Vault, 'open'>,
  id: string,
  language: Language,
  formOf: (formUrl: string) => Form,
): Promise<Amendment | undefined> {
  const { writing, version, edition } = await privateEntryThere(fhir, vault, id)
  if (version === undefined) return undefined
  const { cycleId, begun, written, formUrl } = writing
  const filled = filledAgain(writing, formOf(formUrl), language)
  return {
    version,
    body: { ...filled, begun: begun ?? written, edition, ...(cycleId && { cycleChosen: true }) },
  }
}

async function formAtClinic(fhir: FhirClient, canonical: string): Promise<Form | undefined> {
  const [url = '', edition] = canonical.split('|')
  const forms = await fhir.search('Questionnaire', { url, ...(edition && { version: edition }) })
  const valueSets = await valueSetsFor(fhir, forms)
  // A server may ignore what was searched for: the address decides.
  const found = [...forms, ...(await portalForms())]
    .map((one) => readForm(one, valueSets))
    .find((one) => one.ok && one.form.canonical === canonical)
  return found?.ok ? found.form : undefined
}
