import type { Answer } from './answer.ts'
import { AnswerWords } from './AnswerWords.tsx'
import type { Question } from './form.ts'
import { readableValues } from './readableAnswer.fhir.ts'

/** The answer to a question that is not sent yet, to be read. */
export function GivenAnswer({ question, answer }: { question: Question; answer: Answer | undefined }) {
  return <AnswerWords values={answer ? readableValues(question, answer) : []} />
}
