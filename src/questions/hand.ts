import { answerTo, withAnswer, type Answer, type Answers } from './answer.ts'
import { conditionsInside } from './askedLinkIds.ts'
import type { Question, RoundsQuestion } from './form.ts'
import type { Gap } from './gap.ts'

/** How a level of questions stands now. */
export interface Standing {
  readonly answers: Answers
  readonly asked: ReadonlySet<string>
  readonly problems: readonly Gap[]
  /** What was answered around these questions, where they are asked in rounds. */
  readonly around?: Answers | undefined
}

/** What one question shows: one and the same until something of its own has changed. */
export interface Row {
  readonly isAsked: boolean
  readonly answer: Answer | undefined
  readonly problem: Gap | undefined
  /** For a group asked in rounds: what its conditions are about. */
  readonly around: Answers | undefined
}

/**
 * Holds a level of questions apart, so that a key in one field draws that field and nothing else.
 * Each question asks it for its own row, and is told when that has changed.
 */
export interface Hand {
  readonly row: (question: Question) => Row
  readonly subscribe: (question: Question, listener: () => void) => () => void
  readonly answerWith: (linkId: string, answer: Answer | undefined) => void
  /** Told after each render how the level stands now, and who wants to know of the next answers. */
  readonly follow: (standing: Standing, onChange: (answers: Answers) => void) => void
}

export function newHand(first: Standing): Hand {
  const rows = new Map<string, Row>()
  const shown = new Map<string, { question: Question; listener: () => void }>()
  let standing = first
  let problems = byLinkId(first.problems)
  let tell: (answers: Answers) => void = () => {}

  function row(question: Question): Row {
    const { linkId } = question
    const before = rows.get(linkId)
    const now = {
      isAsked: standing.asked.has(linkId),
      answer: answerTo(standing.answers, linkId),
      problem: problems.get(linkId),
      around: question.kind === 'rounds' ? around(question, before?.around) : undefined,
    }
    if (before && isSameRow(before, now)) return before
    rows.set(linkId, now)
    return now
  }

  function around(question: RoundsQuestion, before: Answers | undefined): Answers {
    const now: Record<string, Answer> = {}
    for (const linkId of conditionsInside(question)) {
      const answer = standing.asked.has(linkId) ? answerTo(standing.answers, linkId) : undefined
      const found = answer ?? (standing.around && answerTo(standing.around, linkId))
      if (found) now[linkId] = found
    }
    return before && isSameAnswers(before, now) ? before : now
  }

  function tellIfChanged({ question, listener }: { question: Question; listener: () => void }): void {
    if (rows.get(question.linkId) !== row(question)) listener()
  }

  return {
    row,
    subscribe(question, listener) {
      shown.set(question.linkId, { question, listener })
      return () => shown.delete(question.linkId)
    },
    answerWith(linkId, answer) {
      // Two answers may come before the next render: the second stands on the first.
      standing = { ...standing, answers: withAnswer(standing.answers, linkId, answer) }
      const own = shown.get(linkId)
      if (own) tellIfChanged(own)
      tell(standing.answers)
    },
    follow(now, onChange) {
      tell = onChange
      const before = standing
      standing = now
      if (now.problems !== before.problems) problems = byLinkId(now.problems)
      // After a key there is mostly nothing new: its own field has been told already.
      if (!isSameStanding(before, now)) for (const one of shown.values()) tellIfChanged(one)
    },
  }
}

function isSameStanding(one: Standing, other: Standing): boolean {
  const isSameProblems = one.problems === other.problems || one.problems.length + other.problems.length === 0
  return isSameProblems && one.answers === other.answers && one.asked === other.asked && one.around === other.around
}

function byLinkId(gaps: readonly Gap[]): ReadonlyMap<string, Gap> {
  return new Map(gaps.map((gap) => [gap.linkId, gap]))
}

function isSameRow(one: Row, other: Row): boolean {
  return (
    one.isAsked === other.isAsked &&
    one.answer === other.answer &&
    one.around === other.around &&
    isSameGap(one.problem, other.problem)
  )
}

// Looked for anew, the same gap is another object.
function isSameGap(one: Gap | undefined, other: Gap | undefined): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other)
}

function isSameAnswers(one: Answers, other: Answers): boolean {
  const linkIds = Object.keys(one)
  return linkIds.length === Object.keys(other).length && linkIds.every((id) => answerTo(other, id) === one[id])
}
