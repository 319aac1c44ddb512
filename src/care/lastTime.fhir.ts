import { newestFirst, urlOf, type Writing } from './writing.ts'
import { answerTo, type Answer } from '#questions/answer.ts'
import { itemsToAnswers } from '#questions/answers.fhir.ts'
import type { Form } from '#questions/form.ts'

export interface LastTime {
  answer: Answer
  writing: Writing
}

/** The answer given to a question when the same form was last sent; what was sent under `exceptId` is being changed now. */
export function lastAnswer(
  form: Form,
  linkId: string,
  { writings, exceptId }: { writings: readonly Writing[]; exceptId: string },
): LastTime | undefined {
  for (const writing of newestFirst(writings)) {
    if (writing.formUrl !== urlOf(form.canonical) || writing.id === exceptId) continue
    const answer = answerTo(itemsToAnswers(form, writing.items), linkId)
    return answer && { answer, writing }
  }
  return undefined
}
