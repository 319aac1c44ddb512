import type { Answers } from '#questions/answer.ts'
import { isAnswered, visibleQuestions } from '#questions/answers.ts'
import { isAsking, type Form, type Question } from '#questions/form.ts'

/** One step of a worksheet: a question, with the headings and notes that stand before it. */
export interface Step {
  question: Question
  before: readonly Question[]
  /** What stands after the last question of all. */
  after: readonly Question[]
}

/** In: a form and the answers so far. Out: its questions one at a time, as the answers make them appear. */
export function stepsOf(form: Form, answers: Answers): readonly Step[] {
  const visible = visibleQuestions(form, answers)
  const steps = stepsThrough.get(visible) ?? stepsAmong(visible)
  stepsThrough.set(visible, steps)
  return steps
}

// The same questions, the same steps: a key changes neither.
const stepsThrough = new WeakMap<readonly Question[], readonly Step[]>()

function stepsAmong(visible: readonly Question[]): readonly Step[] {
  const steps: Step[] = []
  let before: Question[] = []
  for (const question of visible) {
    // What the form works out asks nobody anything; everything once more says that it is sent.
    if (question.rules?.calculated !== undefined) continue
    if (isAsking(question) || question.kind === 'unknown' || question.readOnly) {
      steps.push({ question, before, after: [] })
      before = []
    } else {
      before.push(question)
    }
  }
  const last = steps.at(-1)
  return last && before.length > 0 ? [...steps.slice(0, -1), { ...last, after: before }] : steps
}

/** What the form works out from the answers given so far, where it does not hide that it does. */
export function workedOutIn(form: Form, answers: Answers): readonly Question[] {
  return visibleQuestions(form, answers).filter(
    (question) => question.rules?.calculated !== undefined && isAnswered(question, answers),
  )
}

/** Where to go on: the first question left open, or the review when there is none. */
export function firstOpen(form: Form, answers: Answers): number {
  const steps = stepsOf(form, answers)
  const open = steps.findIndex(({ question }) => isAsking(question) && !isAnswered(question, answers))
  return open === -1 ? steps.length : open
}
