import { newestFirst, urlOf, type Writing } from './writing.ts'
import type { Answers } from '#questions/answer.ts'
import { itemsToAnswers } from '#questions/answers.fhir.ts'
import type { Form } from '#questions/form.ts'

export interface LastTime {
  answers: Answers
  writing: Writing
}

/** What was answered when the same form was last sent; what was sent under `exceptId` is being changed now. */
export function lastTimeOf(
  form: Form,
  { writings, exceptId }: { writings: readonly Writing[]; exceptId: string },
): LastTime | undefined {
  const writing = newestFirst(writings).find((one) => one.formUrl === urlOf(form.canonical) && one.id !== exceptId)
  return writing && { answers: itemsToAnswers(form, writing.items), writing }
}
