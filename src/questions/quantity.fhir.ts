import type { QuestionnaireResponseItemAnswer } from 'fhir/r4'
import { numberIn, type QuantityAnswer } from './answer.ts'
import type { Asked } from './asked.ts'
import { elementOf, numberOf, type Element } from './element.fhir.ts'
import { readLimits } from './number.fhir.ts'
import type { QuantityQuestion } from './quantity.ts'
import { readUnits, unitIn } from './unit.fhir.ts'

export function readQuantity(item: Element, asked: Asked): QuantityQuestion {
  return { ...asked, kind: 'quantity', units: readUnits(item), ...readLimits(item) }
}

export function quantityToWire({ written, unit }: QuantityAnswer): readonly QuestionnaireResponseItemAnswer[] {
  const value = numberIn(written)
  return value === undefined ? [] : [{ valueQuantity: { value, ...unit } }]
}

/** Out: the quantity; undefined for "more than 5", which no field here can hold: such an answer is kept as it came. */
export function quantityFromWire(answer: Element): QuantityAnswer | undefined {
  const quantity = elementOf(answer.valueQuantity)
  const value = numberOf(quantity.value)
  const written = value === undefined ? '' : String(value)
  if (numberIn(written) === undefined || quantity.comparator !== undefined) return undefined
  const unit = unitIn(quantity, 'unit')
  return { kind: 'quantity', written, ...(unit && { unit }) }
}
