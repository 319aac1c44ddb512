import type { QuantityAnswer } from './answer.ts'
import type { Asked } from './asked.ts'
import type { Lack } from './gap.ts'
import { numberLack, type NumberLimits } from './number.ts'
import { sameUnit, type Unit } from './unit.ts'

/** How much of something. With several units one is chosen; with none the number stands alone. */
export interface QuantityQuestion extends Asked, NumberLimits {
  readonly kind: 'quantity'
  readonly units: readonly Unit[]
}

export function quantityLack(question: QuantityQuestion, answer: QuantityAnswer): Lack | undefined {
  if (question.units.length > 1 && !answer.unit) return { what: 'noUnit' }
  return numberLack({ ...question, whole: false }, answer)
}

/** In: what is typed into the field. Out: the answer; a single unit needs no choosing. */
export function quantityOf(
  question: QuantityQuestion,
  written: string,
  chosen: Unit | undefined,
): QuantityAnswer | undefined {
  const [only, ...others] = question.units
  const unit = chosen ?? (others.length === 0 ? only : undefined)
  return written === '' && !chosen ? undefined : { kind: 'quantity', written, ...(unit && { unit }) }
}

export function unitOf(question: QuantityQuestion, unit: Unit | undefined): Unit | undefined {
  return unit && (question.units.find((one) => sameUnit(one, unit)) ?? unit)
}
