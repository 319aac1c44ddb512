import type { Filled, Writing } from './writing.ts'
import type { Language } from '#i18n/languages.ts'
import { itemsToAnswers } from '#questions/answers.fhir.ts'
import type { Form } from '#questions/form.ts'

/** In: what was sent, and the form to read it against. Out: the same as a draft holds it; what does not fit the form is brought along. */
export function filledAgain({ items, cycleId }: Writing, form: Form, language: Language): Filled {
  return { form, answers: itemsToAnswers(form, items), language, ...(cycleId === undefined ? {} : { cycleId }) }
}
