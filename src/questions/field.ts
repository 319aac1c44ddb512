import type { Lack } from './gap.ts'

/** What the field of every kind of question is handed. `id` goes to its first control: what a list of problems links to. */
export interface FieldProps<Question, Answer> {
  readonly question: Question
  readonly answer: Answer | undefined
  /** Called with undefined when the question is left open again. */
  readonly onChange: (answer: Answer | undefined) => void
  readonly problem?: Lack | undefined
  /** Makes the question a heading of the page. */
  readonly heading?: HeadingLevel | undefined
  readonly id: string
  readonly takesFocus?: boolean | undefined
}

export type HeadingLevel = 1 | 2 | 3

/** The ids of the texts around a control. */
export function partsOf(id: string) {
  return { question: `${id}-question`, help: `${id}-help`, problem: `${id}-problem`, extra: `${id}-extra` }
}

/** In: the texts that are there. Out: their ids in one attribute, problem first: it is what someone needs to hear. */
export function describedBy(
  id: string,
  there: { help: boolean; problem: boolean; extra?: boolean },
): string | undefined {
  const parts = partsOf(id)
  const ids = [there.problem && parts.problem, there.help && parts.help, there.extra && parts.extra]
  return ids.filter(Boolean).join(' ') || undefined
}

/** The id of the first control of a question, where a whole form stands on one page. */
export function fieldId(linkId: string): string {
  return `question-${encodeURIComponent(linkId)}`
}
