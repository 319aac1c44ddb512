import type { ChosenAnswer } from './answer.ts'
import type { Asked } from './asked.ts'
import type { Lack } from './gap.ts'
import { optionOf, type Option } from './option.ts'

/** One answer of those offered. */
export interface ChoiceQuestion extends Asked {
  readonly kind: 'choice'
  readonly options: readonly Option[]
}

export function choiceLack(question: ChoiceQuestion, answer: ChosenAnswer): Lack | undefined {
  if (answer.options.length > 1) return { what: 'onlyOne' }
  return answer.options.every((value) => optionOf(question.options, value)) ? undefined : { what: 'notOffered' }
}
