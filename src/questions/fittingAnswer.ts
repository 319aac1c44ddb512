import { answerTo, type Answer, type Answers } from './answer.ts'
import type { Question } from './form.ts'
import { isRuleId } from './rules/rule.ts'

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
    case 'url':
      return 'text'
    case 'choice':
    case 'choices':
      return 'chosen'
    case 'scale':
    case 'number':
      return 'number'
    case 'yesNo':
      return 'yesNo'
    case 'quantity':
      return 'quantity'
    case 'date':
      return 'date'
    case 'time':
      return 'time'
    case 'dateTime':
      return 'dateTime'
    case 'several':
      return 'several'
    case 'rounds':
      return 'rounds'
    case 'note':
    case 'group':
    case 'unknown':
      return undefined
  }
}

/** Whether nothing is said with it; spaces alone say nothing. */
export function isEmpty(answer: Answer): boolean {
  switch (answer.kind) {
    case 'text':
      return answer.text.trim() === ''
    case 'number':
    case 'quantity':
      return answer.written.trim() === ''
    case 'date':
      return answer.day === ''
    case 'time':
      return answer.time === ''
    case 'dateTime':
      return answer.day === '' && answer.time === ''
    case 'several':
      return answer.answers.every((one) => one === null || isEmpty(one))
    case 'rounds':
      return answer.rounds.every((round) => Object.entries(round).every(([id, one]) => isRuleId(id) || isEmpty(one)))
    case 'chosen':
      return answer.options.length === 0
    case 'received':
      return answer.items.length === 0
    case 'yesNo':
      return false
  }
}
