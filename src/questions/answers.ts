import { answerTo, type Answer, type Answers } from './answer.ts'
import { choiceLack } from './choice.ts'
import { choicesLack } from './choices.ts'
import { dateLack } from './date.ts'
import { holds } from './enabledWhen.ts'
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

/** The linkIds of all questions whose conditions hold. The answer to a question that is not asked counts for nothing. */
export function askedLinkIds(form: Form, answers: Answers): ReadonlySet<string> {
  const places = placesIn(form.questions)
  const asked = new Set(places.keys())
  const downwards = [...places.values()]
  const upwards = [...downwards].reverse()

  function isAsked({ question, above }: Place): boolean {
    // What was received whole already holds the answers below it.
    const isOpen = above === undefined || (asked.has(above) && answerTo(answers, above)?.kind !== 'received')
    return isOpen && (!question.enabledWhen || holds(question.enabledWhen, answerIfAsked))
  }

  function answerIfAsked(linkId: string): Answer | undefined {
    const question = places.get(linkId)?.question
    return question && asked.has(linkId) ? fittingAnswer(question, answers) : undefined
  }

  function sweep(direction: readonly Place[]): boolean {
    let changed = false
    for (const place of direction) {
      const { linkId } = place.question
      const verdict = isAsked(place)
      changed ||= verdict !== asked.has(linkId)
      if (verdict) asked.add(linkId)
      else asked.delete(linkId)
    }
    return changed
  }

  // Once is enough for a form that refers to what stands above. Conditions that run in a circle may never settle.
  for (let sweeps = 0; sweep(downwards) && sweep(upwards) && sweeps < mostSweeps; sweeps += 1);
  sweep(downwards)
  return asked
}

const mostSweeps = 100

/** Whether the question has its place on the page now. */
export function isShown(form: Form, question: Question, answers: Answers): boolean {
  return !question.hidden && askedLinkIds(form, answers).has(question.linkId)
}

/** What is on the page now, in reading order: groups as headings before their questions, notes, and what cannot be shown. */
export function visibleQuestions(form: Form, answers: Answers): readonly Question[] {
  const asked = askedLinkIds(form, answers)
  return visibleAmong(form.questions, asked)
}

/** The same for part of a form, when it is known what is asked. */
export function visibleAmong(questions: readonly Question[], asked: ReadonlySet<string>): readonly Question[] {
  return questions
    .filter((question) => !question.hidden && asked.has(question.linkId))
    .flatMap((question) => [question, ...visibleAmong(question.questions, asked)])
}

/** Whether there is an answer that fits the question; spaces alone are none. */
export function isAnswered(question: Question, answers: Answers): boolean {
  return fittingAnswer(question, answers) !== undefined
}

/** In: a question. Out: the answer to it, unless it is empty or was given to a question of another kind. */
export function fittingAnswer(question: Question, answers: Answers): Answer | undefined {
  const answer = answerTo(answers, question.linkId)
  return answer && (answer.kind === 'received' || answer.kind === answerKind(question)) && !isEmpty(answer)
    ? answer
    : undefined
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

interface Place {
  readonly question: Question
  readonly above: string | undefined
}

function placesIn(questions: readonly Question[]): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>()
  function walk(below: readonly Question[], above: string | undefined) {
    for (const question of below) {
      places.set(question.linkId, { question, above })
      walk(question.questions, question.linkId)
    }
  }
  walk(questions, undefined)
  return places
}
