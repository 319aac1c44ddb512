import type { ChosenAnswer } from './answer.ts'
import type { Asked } from './asked.ts'
import type { Lack } from './gap.ts'
import { optionOf, type Option, type OptionLook, type OptionValue } from './option.ts'

/** One answer of those offered. */
export interface ChoiceQuestion extends Asked, OptionLook {
  readonly kind: 'choice'
  readonly options: readonly Option[]
}

export function choiceLack(question: ChoiceQuestion, answer: ChosenAnswer): Lack | undefined {
  if (answer.options.length > 1) return { what: 'onlyOne' }
  return answer.options.every((value) => mayStand(question, value)) ? undefined : { what: 'notOffered' }
}

/** Whether the clinic accepts it: one of its options, or own words where these are welcome. */
export function mayStand(
  { options, open }: OptionLook & { readonly options: readonly Option[] },
  value: OptionValue,
): boolean {
  return (open === true && value.as === 'string') || optionOf(options, value) !== undefined
}

/** Own words among what was chosen. */
export function ownWords(options: readonly Option[], chosen: readonly OptionValue[]): string | undefined {
  const own = chosen.find((value) => value.as === 'string' && !optionOf(options, value))
  return own?.as === 'string' ? own.text : undefined
}
