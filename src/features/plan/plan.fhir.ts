import type { Filled } from '#care/writing.ts'
import { answersToItems } from '#questions/answers.fhir.ts'
import type { ReadableAnswer } from '#questions/readableAnswer.ts'
import { readableAnswers } from '#questions/readableAnswer.fhir.ts'

/** In: a plan that is being written. Out: what it says so far, to be read. */
export function linesOf({ form, answers, language }: Filled): readonly ReadableAnswer[] {
  return readableAnswers(answersToItems(form, answers, language))
}
