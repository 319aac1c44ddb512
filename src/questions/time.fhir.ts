import type { QuestionnaireResponseItemAnswer } from 'fhir/r4'
import type { TimeAnswer } from './answer.ts'
import type { Asked } from './asked.ts'
import { extensionOf, textOf, type Element } from './element.fhir.ts'
import { isTime, type TimeQuestion } from './time.ts'

const firstUrl = 'http://hl7.org/fhir/StructureDefinition/minValue'
const lastUrl = 'http://hl7.org/fhir/StructureDefinition/maxValue'

export function readTime(item: Element, asked: Asked): TimeQuestion {
  const first = timeIn(extensionOf(item, firstUrl))
  const last = timeIn(extensionOf(item, lastUrl))
  return { ...asked, kind: 'time', ...(first && { first }), ...(last && { last }) }
}

export function timeToWire({ time }: TimeAnswer): readonly QuestionnaireResponseItemAnswer[] {
  return isTime(time) ? [{ valueTime: withSeconds(time) }] : []
}

export function timeFromWire(answer: Element): TimeAnswer | undefined {
  const time = timeIn(answer)
  return time === undefined ? undefined : { kind: 'time', time: withoutNoSeconds(time) }
}

function timeIn(element: Element): string | undefined {
  const time = textOf(element.valueTime)
  return time !== undefined && isTime(time) ? time : undefined
}

/** FHIR wants the seconds, people leave them out. */
export function withSeconds(time: string): string {
  return time.length === 5 ? `${time}:00` : time
}

export function withoutNoSeconds(time: string): string {
  return time.replace(/^(\d\d:\d\d):00$/, '$1')
}
