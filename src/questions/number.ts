import { decimalPlaces, numberIn } from './answer.ts'
import type { Asked } from './asked.ts'
import type { Lack } from './gap.ts'
import type { Unit } from './unit.ts'

/** What a clinic accepts as a number. */
export interface NumberLimits {
  readonly least?: number
  readonly most?: number
  /** How many digits may stand behind the decimal point. */
  readonly places?: number
}

export interface NumberQuestion extends Asked, NumberLimits {
  readonly kind: 'number'
  readonly whole: boolean
  /** What the number counts, said beside the field; not part of the answer. */
  readonly unit?: Unit
}

// What FHIR lets an integer be.
const leastInteger = -(2 ** 31)
const mostInteger = 2 ** 31 - 1

export function numberLack(
  question: NumberLimits & { readonly whole: boolean },
  { written }: { readonly written: string },
): Lack | undefined {
  const number = numberIn(written)
  if (number === undefined) return { what: 'notANumber' }
  if (question.whole && !Number.isInteger(number)) return { what: 'notWhole' }
  const least = question.least ?? (question.whole ? leastInteger : undefined)
  const most = question.most ?? (question.whole ? mostInteger : undefined)
  if (least !== undefined && number < least) return { what: 'tooSmall', least }
  if (most !== undefined && number > most) return { what: 'tooLarge', most }
  const { places } = question
  return places !== undefined && decimalPlaces(written) > places ? { what: 'tooExact', places } : undefined
}
