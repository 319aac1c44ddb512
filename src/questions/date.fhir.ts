import type { QuestionnaireResponseItemAnswer } from 'fhir/r4'
import type { DateAnswer } from './answer.ts'
import type { Asked } from './asked.ts'
import { isDay, type DateQuestion } from './date.ts'
import { extensionOf, textOf, type Element } from './element.fhir.ts'

const firstUrl = 'http://hl7.org/fhir/StructureDefinition/minValue'
const lastUrl = 'http://hl7.org/fhir/StructureDefinition/maxValue'

export function readDate(item: Element, asked: Asked): DateQuestion {
  const first = dayIn(item, firstUrl)
  const last = dayIn(item, lastUrl)
  return { ...asked, kind: 'date', ...(first && { first }), ...(last && { last }) }
}

export function dateToWire({ day }: DateAnswer): readonly QuestionnaireResponseItemAnswer[] {
  return isDay(day) ? [{ valueDate: day }] : []
}

/** Out: the day; undefined for `2026-11`, which no date field can hold: such an answer is kept as it came. */
export function dateFromWire(answer: Element): DateAnswer | undefined {
  const day = textOf(answer.valueDate)
  return day !== undefined && isDay(day) ? { kind: 'date', day } : undefined
}

function dayIn(item: Element, url: string): string | undefined {
  const day = textOf(extensionOf(item, url).valueDate)
  return day !== undefined && isDay(day) ? day : undefined
}
