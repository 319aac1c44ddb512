import type { ChosenAnswer } from './answer.ts'
import type { Asked } from './asked.ts'
import type { Lack } from './gap.ts'
import { optionOf, sameOption, type Option } from './option.ts'

/** As many as fit, of those offered. */
export interface ChoicesQuestion extends Asked {
  readonly kind: 'choices'
  readonly options: readonly Option[]
}

export function choicesLack(question: ChoicesQuestion, answer: ChosenAnswer): Lack | undefined {
  const options = answer.options.map((value) => optionOf(question.options, value))
  if (options.includes(undefined)) return { what: 'notOffered' }
  return options.length > 1 && options.some((option) => option?.exclusive) ? { what: 'onlyOne' } : undefined
}

/** In: the answer so far and an option that was ticked or unticked. Out: the answer then, undefined when nothing is left. */
export function toggled(
  question: ChoicesQuestion,
  answer: ChosenAnswer | undefined,
  option: Option,
): ChosenAnswer | undefined {
  const before = answer?.options ?? []
  const wasChosen = before.some((value) => sameOption(value, option.value))
  const after = wasChosen
    ? before.filter((value) => !sameOption(value, option.value))
    : [...before.filter((value) => goTogether(question, value, option)), option.value]
  return after.length > 0 ? { kind: 'chosen', options: inOrder(question, after) } : undefined
}

function goTogether(question: ChoicesQuestion, value: ChosenAnswer['options'][number], option: Option): boolean {
  return !option.exclusive && !optionOf(question.options, value)?.exclusive
}

// The order in which they are offered, so that ticking in another order is not another answer.
function inOrder(question: ChoicesQuestion, values: ChosenAnswer['options']): ChosenAnswer['options'] {
  const place = (value: ChosenAnswer['options'][number]) =>
    question.options.findIndex((option) => sameOption(option.value, value))
  return [...values].sort((one, other) => place(one) - place(other))
}
