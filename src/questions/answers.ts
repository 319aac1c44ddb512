import { answerTo, type Answer, type Answers, type RoundsAnswer, type SeveralAnswer } from './answer.ts'
import { askedInRound, askedLinkIds, countedAnswers } from './askedLinkIds.ts'
import { choiceLack } from './choice.ts'
import { choicesLack } from './choices.ts'
import { dateLack } from './date.ts'
import { dateTimeLack } from './dateTime.ts'
import { fittingAnswer, isEmpty } from './fittingAnswer.ts'
import { flattened, isAsking, type Form, type Question, type RoundsQuestion, type SeveralQuestion } from './form.ts'
import type { Gap, Lack } from './gap.ts'
import { numberLack } from './number.ts'
import { quantityLack } from './quantity.ts'
import { scaleLack } from './scale.ts'
import { occursLack } from './several.ts'
import { textLack } from './text.ts'
import { timeLack } from './time.ts'
import { urlLack } from './url.ts'

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

// What is asked rarely changes from key to key, and what is to be seen is known by it.
const visibleOf = new WeakMap<ReadonlySet<string>, readonly Question[]>()

function visibleAmong(questions: readonly Question[], asked: ReadonlySet<string>): readonly Question[] {
  const visible = visibleOf.get(asked) ?? lookThrough(questions, asked)
  visibleOf.set(asked, visible)
  return visible
}

function lookThrough(questions: readonly Question[], asked: ReadonlySet<string>): readonly Question[] {
  const visible: Question[] = []
  function walk(level: readonly Question[]) {
    for (const question of level) {
      if (question.hidden || !asked.has(question.linkId)) continue
      visible.push(question)
      walk(question.questions)
    }
  }
  walk(questions)
  return visible
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

/** The answers to what is asked now: what a round may refer to. */
export function answersThatCount(form: Form, answers: Answers): Answers {
  return countedAnswers(answers, askedLinkIds(form, answers))
}

/** What stands between these answers and sending them, in reading order. Empty: nothing does. */
export function gaps(form: Form, answers: Answers): readonly Gap[] {
  const asked = askedLinkIds(form, answers)
  return gapsAmong(visibleAmong(form.questions, asked), answers, () => countedAnswers(answers, asked))
}

function gapsAmong(questions: readonly Question[], answers: Answers, around: () => Answers): readonly Gap[] {
  const found: Gap[] = []
  // Only conditions inside rounds are about what stands around: it is not gathered at each key for nobody.
  let gathered: Answers | undefined
  for (const question of questions) {
    if (question.kind === 'rounds') gathered ??= around()
    const gap = gapIn(question, answers, gathered ?? none)
    if (gap) found.push(gap)
  }
  return found
}

const none: Answers = {}

// The gap in an answer is known by the answer, and found once.
const gapsFound = new WeakMap<Answer, { question: Question; gap: Gap | undefined }>()

/** The one gap of one question, if it has one. `around`: what counts where it stands. */
export function gapIn(question: Question, answers: Answers, around: Answers): Gap | undefined {
  const answer = answerTo(answers, question.linkId)
  // What is lacking in a round may be about what stands around it.
  if (!answer || question.kind === 'rounds') return gapAnew(question, answers, around)
  const known = gapsFound.get(answer)
  if (known?.question === question) return known.gap
  const gap = gapAnew(question, answers, around)
  gapsFound.set(answer, { question, gap })
  return gap
}

function gapAnew(question: Question, answers: Answers, around: Answers): Gap | undefined {
  const lack = lackOf(question, answers, around)
  return lack && { linkId: question.linkId, ...lack }
}

/** What stands between one round and sending it. */
export function gapsInRound(question: RoundsQuestion, round: Answers, around: Answers): readonly Gap[] {
  const asked = askedInRound(question, round, around)
  return gapsAmong(visibleAmong(question.round, asked), round, () => countedAnswers(round, asked, around))
}

function lackOf(question: Question, answers: Answers, around: Answers): Lack | undefined {
  // Nobody can be asked for what cannot be given here.
  if (!isAsking(question)) return undefined
  const answer = fittingAnswer(question, answers)
  if (!answer) return question.required ? { what: 'required' } : undefined
  if (question.kind === 'rounds') return answer.kind === 'rounds' ? roundsLack(question, answer, around) : undefined
  if (question.kind === 'several') return answer.kind === 'several' ? severalLack(question, answer) : undefined
  return lackIn(question, answer)
}

function roundsLack(question: RoundsQuestion, { rounds }: RoundsAnswer, around: Answers): Lack | undefined {
  if (rounds.some((round) => gapsInRound(question, round, around).length > 0)) return { what: 'within' }
  return occursLack(question, rounds.length)
}

function severalLack(question: SeveralQuestion, { answers }: SeveralAnswer): Lack | undefined {
  const given = answers.filter((one) => one !== null && !isEmpty(one))
  const lacks = given.flatMap((one) => (one && lackIn(question.one, one)) ?? [])
  return lacks[0] ?? occursLack(question, given.length)
}

/** What is lacking in a single answer. */
export function lackIn(question: Question, answer: Answer): Lack | undefined {
  switch (question.kind) {
    case 'text':
    case 'longText':
      return answer.kind === 'text' ? textLack(question, answer) : undefined
    case 'url':
      return answer.kind === 'text' ? urlLack(question, answer) : undefined
    case 'choice':
      return answer.kind === 'chosen' ? choiceLack(question, answer) : undefined
    case 'choices':
      return answer.kind === 'chosen' ? choicesLack(question, answer) : undefined
    case 'scale':
      return answer.kind === 'number' ? scaleLack(question, answer) : undefined
    case 'number':
      return answer.kind === 'number' ? numberLack(question, answer) : undefined
    case 'quantity':
      return answer.kind === 'quantity' ? quantityLack(question, answer) : undefined
    case 'date':
      return answer.kind === 'date' ? dateLack(question, answer) : undefined
    case 'time':
      return answer.kind === 'time' ? timeLack(question, answer) : undefined
    case 'dateTime':
      return answer.kind === 'dateTime' ? dateTimeLack(question, answer) : undefined
    case 'several':
    case 'rounds':
    case 'yesNo':
    case 'note':
    case 'group':
    case 'unknown':
      return undefined
  }
}
