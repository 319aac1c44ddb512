import type { QuestionnaireResponseItemAnswer } from 'fhir/r4'
import { numberIn, type NumberAnswer } from './answer.ts'
import type { Asked } from './asked.ts'
import { elementOf, extensionOf, integerOf, numberOf, type Element } from './element.fhir.ts'
import type { NumberLimits, NumberQuestion } from './number.ts'
import { readUnits } from './unit.fhir.ts'

const leastUrl = 'http://hl7.org/fhir/StructureDefinition/minValue'
const mostUrl = 'http://hl7.org/fhir/StructureDefinition/maxValue'
const placesUrl = 'http://hl7.org/fhir/StructureDefinition/maxDecimalPlaces'

export function readNumber(item: Element, asked: Asked): NumberQuestion {
  const [unit] = readUnits(item)
  return { ...asked, kind: 'number', whole: item.type === 'integer', ...readLimits(item), ...(unit && { unit }) }
}

export function readRange(item: Element): { least?: number; most?: number } {
  const least = boundIn(item, leastUrl)
  const most = boundIn(item, mostUrl)
  return { ...(least !== undefined && { least }), ...(most !== undefined && { most }) }
}

export function readLimits(item: Element): NumberLimits {
  const places = integerOf(extensionOf(item, placesUrl).valueInteger)
  return { ...readRange(item), ...(places !== undefined && places >= 0 && { places }) }
}

function boundIn(item: Element, url: string): number | undefined {
  const bound = extensionOf(item, url)
  return numberOf(bound.valueInteger) ?? numberOf(bound.valueDecimal) ?? numberOf(elementOf(bound.valueQuantity).value)
}

export function numberToWire({ written }: NumberAnswer, whole: boolean): readonly QuestionnaireResponseItemAnswer[] {
  const number = numberIn(written)
  if (number === undefined) return []
  return [whole ? { valueInteger: number } : { valueDecimal: number }]
}

export function numberFromWire(answer: Element): NumberAnswer | undefined {
  const number = numberOf(answer.valueInteger) ?? numberOf(answer.valueDecimal)
  const written = number === undefined ? '' : String(number)
  return numberIn(written) === undefined ? undefined : { kind: 'number', written }
}
