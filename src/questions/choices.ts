import type { ChosenAnswer } from './answer.ts'
import type { Asked } from './asked.ts'
import type { Lack } from './gap.ts'
import { mayStand } from './choice.ts'
import { optionOf, sameOption, type Option, type OptionLook } from './option.ts'
import { occursLack, type Occurs } from './several.ts'

/** As many as fit, of those offered. */
export interface ChoicesQuestion extends Asked, OptionLook, Occurs {
  readonly kind: 'choices'
  readonly options: readonly Option[]
}

export function choicesLack(question: ChoicesQuestion, answer: ChosenAnswer): Lack | undefined {
  if (!answer.options.every((value) => mayStand(question, value))) return { what: 'notOffered' }
  const options = answer.options.map((value) => optionOf(question.options, value))
  if (options.length > 1 && options.some((option) => option?.exclusive)) return { what: 'onlyOne' }
  return occursLack(question, options.length)
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

/** In: the answer so far and own words, or none. Out: the answer then. What goes with nothing else gives way to them. */
export function withOwnWords(
  question: ChoicesQuestion,
  answer: ChosenAnswer | undefined,
  text: string,
): ChosenAnswer | undefined {
  const offered = (answer?.options ?? []).filter((value) => optionOf(question.options, value))
  const kept = text === '' ? offered : offered.filter((value) => !optionOf(question.options, value)?.exclusive)
  const options = text === '' ? kept : [...kept, { as: 'string', text } as const]
  return options.length > 0 ? { kind: 'chosen', options } : undefined
}

function goTogether(question: ChoicesQuestion, value: ChosenAnswer['options'][number], option: Option): boolean {
  return !option.exclusive && !optionOf(question.options, value)?.exclusive
}

// The order in which they are offered, so that ticking in another order is not another answer.
function inOrder(question: ChoicesQuestion, values: ChosenAnswer['options']): ChosenAnswer['options'] {
  const place = (value: ChosenAnswer['options'][number]) => {
    const found = question.options.findIndex((option) => sameOption(option.value, value))
    return found === -1 ? question.options.length : found
  }
  return [...values].sort((one, other) => place(one) - place(other))
}
