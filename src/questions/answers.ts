import type { Answers } from './answer.ts'
import { askedLinkIds } from './askedLinkIds.ts'
import { choiceLack } from './choice.ts'
import { choicesLack } from './choices.ts'
import { dateLack } from './date.ts'
import { fittingAnswer } from './fittingAnswer.ts'
import { flattened, isAsking, type Form, type Question } from './form.ts'
import type { Gap, Lack } from './gap.ts'
import { numberLack } from './number.ts'
import { scaleLack } from './scale.ts'
import { textLack } from './text.ts'

/** What a form starts with, before anybody answers. */
export function initialAnswers(form: Form): Answers {
  return Object.fromEntries(
    flattened(form.questions).flatMap(({ linkId, initial }) => (initial ? [[linkId, initial]] : [])),
  )
}

/** Whether the question has its place on the page now. */
export function isShown(form: Form, question: Question, answers: Answers): boolean {
  return !question.hidden && askedLinkIds(form, answers).has(question.linkId)
}

/** What is on the page now, in reading order: groups as headings before their questions, notes, and what cannot be shown. */
export function visibleQuestions(form: Form, answers: Answers): readonly Question[] {
  const asked = askedLinkIds(form, answers)
  return visibleAmong(form.questions, asked)
}

function visibleAmong(questions: readonly Question[], asked: ReadonlySet<string>): readonly Question[] {
  return questions
    .filter((question) => !question.hidden && asked.has(question.linkId))
    .flatMap((question) => [question, ...visibleAmong(question.questions, asked)])
}

/** Whether there is an answer that fits the question; spaces alone are none. */
export function isAnswered(question: Question, answers: Answers): boolean {
  return fittingAnswer(question, answers) !== undefined
}

/** How far along, counting what can be answered and is on the page now. */
export function answeredCount(form: Form, answers: Answers): { readonly answered: number; readonly asked: number } {
  const asking = visibleQuestions(form, answers).filter(isAsking)
  return { answered: asking.filter((question) => isAnswered(question, answers)).length, asked: asking.length }
}

/** What stands between these answers and sending them, in reading order. Empty: nothing does. */
export function gaps(form: Form, answers: Answers): readonly Gap[] {
  return visibleQuestions(form, answers).flatMap((question) => {
    const lack = lackOf(question, answers)
    return lack ? [{ linkId: question.linkId, ...lack }] : []
  })
}

/** The one gap of one question, if it has one. */
export function gapIn(question: Question, answers: Answers): Gap | undefined {
  const lack = lackOf(question, answers)
  return lack && { linkId: question.linkId, ...lack }
}

function lackOf(question: Question, answers: Answers): Lack | undefined {
  // Nobody can be asked for what cannot be given here.
  if (!isAsking(question)) return undefined
  const answer = fittingAnswer(question, answers)
  if (!answer) return question.required ? { what: 'required' } : undefined
  switch (question.kind) {
    case 'text':
    case 'longText':
      return answer.kind === 'text' ? textLack(question, answer) : undefined
    case 'choice':
      return answer.kind === 'chosen' ? choiceLack(question, answer) : undefined
    case 'choices':
      return answer.kind === 'chosen' ? choicesLack(question, answer) : undefined
    case 'scale':
      return answer.kind === 'number' ? scaleLack(question, answer) : undefined
    case 'number':
      return answer.kind === 'number' ? numberLack(question, answer) : undefined
    case 'date':
      return answer.kind === 'date' ? dateLack(question, answer) : undefined
    case 'yesNo':
    case 'note':
    case 'group':
    case 'unknown':
      return undefined
  }
}
