import type { QuestionnaireResponseItemAnswer } from 'fhir/r4'
import type { DateTimeAnswer } from './answer.ts'
import type { Asked } from './asked.ts'
import { isDay } from './date.ts'
import type { DateTimeQuestion } from './dateTime.ts'
import { extensionOf, textOf, type Element } from './element.fhir.ts'
import { momentOf } from './moment.ts'
import { withoutNoSeconds } from './time.fhir.ts'
import { isTime } from './time.ts'

const firstUrl = 'http://hl7.org/fhir/StructureDefinition/minValue'
const lastUrl = 'http://hl7.org/fhir/StructureDefinition/maxValue'

export function readDateTime(item: Element, asked: Asked): DateTimeQuestion {
  const first = boundIn(item, firstUrl)
  const last = boundIn(item, lastUrl)
  return { ...asked, kind: 'dateTime', ...(first && { first }), ...(last && { last }) }
}

function boundIn(item: Element, url: string): string | undefined {
  const bound = extensionOf(item, url)
  const moment = readMoment(textOf(bound.valueDateTime) ?? textOf(bound.valueDate))
  return moment && momentOf(moment)
}

export function dateTimeToWire(answer: DateTimeAnswer): readonly QuestionnaireResponseItemAnswer[] {
  const isWhole = isDay(answer.day) && (answer.time === '' || isTime(answer.time))
  return isWhole ? [{ valueDateTime: momentOf(answer) }] : []
}

/** Out: the day and time; undefined for `2026-11`, which no field can hold: such an answer is kept as it came. */
export function dateTimeFromWire(answer: Element): DateTimeAnswer | undefined {
  return readMoment(textOf(answer.valueDateTime))
}

function readMoment(text: string | undefined): DateTimeAnswer | undefined {
  const [, day, time, offset] = /^(.{10})(?:T([^Z+-]+)(Z|[+-]\d\d:\d\d))?$/.exec(text ?? '') ?? []
  if (day === undefined || !isDay(day) || (time !== undefined && !isTime(time))) return undefined
  if (time === undefined) return { kind: 'dateTime', day, time: '' }
  return { kind: 'dateTime', day, time: withoutNoSeconds(time), ...(offset && { offset }) }
}
