import { answerTo, type Answer, type Answers } from './answer.ts'
import type { Question } from './form.ts'

/** In: a question. Out: the answer to it, unless it is empty or was given to a question of another kind. */
export function fittingAnswer(question: Question, answers: Answers): Answer | undefined {
  const answer = answerTo(answers, question.linkId)
  return answer && (answer.kind === 'received' || answer.kind === answerKind(question)) && !isEmpty(answer)
    ? answer
    : undefined
}

function answerKind(question: Question): Answer['kind'] | undefined {
  switch (question.kind) {
    case 'text':
    case 'longText':
      return 'text'
    case 'choice':
    case 'choices':
      return 'chosen'
    case 'scale':
    case 'number':
      return 'number'
    case 'yesNo':
      return 'yesNo'
    case 'date':
      return 'date'
    case 'note':
    case 'group':
    case 'unknown':
      return undefined
  }
}

function isEmpty(answer: Answer): boolean {
  switch (answer.kind) {
    case 'text':
      return answer.text.trim() === ''
    case 'number':
      return answer.written.trim() === ''
    case 'date':
      return answer.day === ''
    case 'chosen':
      return answer.options.length === 0
    case 'received':
      return answer.items.length === 0
    case 'yesNo':
      return false
  }
}
