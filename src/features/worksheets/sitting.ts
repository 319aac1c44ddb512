import type { Answers } from '#questions/answer.ts'
import { isAnswered, visibleQuestions } from '#questions/answers.ts'
import { flattened, isAsking, type Form, type Question } from '#questions/form.ts'

/** One step of a worksheet: a question, or the page its form puts together, with the headings and notes that stand before it. */
export interface Step {
  /** The question, or the group that is the page. */
  question: Question
  /** Everything on it that has an answer: the question itself, or those of the page. */
  inside: readonly Question[]
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
  const onPages = new Set<Question>()
  let before: Question[] = []
  for (const question of visible) {
    // What the form works out asks nobody anything; everything once more says that it is sent.
    if (onPages.has(question) || question.rules?.calculated !== undefined) continue
    const inside = isPage(question) ? onPage(question, visible) : isStep(question) ? [question] : []
    if (inside.length > 0) {
      steps.push({ question, inside, before, after: [] })
      before = []
    } else {
      before.push(question)
    }
    if (isPage(question) && inside.length > 0) for (const one of flattened(question.questions)) onPages.add(one)
  }
  const last = steps.at(-1)
  return last && before.length > 0 ? [...steps.slice(0, -1), { ...last, after: before }] : steps
}

/** Whether the form puts any of its questions together on a page. */
export function inPages(steps: readonly Step[]): boolean {
  return steps.some(({ question }) => question.kind === 'group')
}

function isStep(question: Question): boolean {
  return isAsking(question) || question.kind === 'unknown' || question.readOnly
}

function isPage(question: Question): boolean {
  return question.kind === 'group' && question.page === true
}

function onPage(page: Question, visible: readonly Question[]): readonly Question[] {
  const there = new Set(flattened(page.questions))
  return visible.filter((one) => there.has(one) && isStep(one) && one.rules?.calculated === undefined)
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
  const isOpen = (question: Question) => isAsking(question) && !isAnswered(question, answers)
  const open = steps.findIndex(({ inside }) => inside.some(isOpen))
  return open === -1 ? steps.length : open
}
