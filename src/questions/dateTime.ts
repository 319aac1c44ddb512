import type { DateTimeAnswer } from './answer.ts'
import type { Asked } from './asked.ts'
import { isDay } from './date.ts'
import type { Lack } from './gap.ts'
import { momentOf } from './moment.ts'
import { isTime } from './time.ts'

/** A day, and the time of it where somebody knows it. */
export interface DateTimeQuestion extends Asked {
  readonly kind: 'dateTime'
  readonly first?: string
  readonly last?: string
}

export function dateTimeLack({ first, last }: DateTimeQuestion, answer: DateTimeAnswer): Lack | undefined {
  if (!isDay(answer.day)) return { what: 'notADate' }
  if (answer.time !== '' && !isTime(answer.time)) return { what: 'notATime' }
  const moment = momentOf(answer)
  if (first !== undefined && isEarlier(moment, first)) return { what: 'tooEarly', first }
  if (last !== undefined && isEarlier(last, moment)) return { what: 'tooLate', last }
  return undefined
}

// A day is as early as its first moment and as late as its last: of a day alone only days are compared.
function isEarlier(one: string, other: string): boolean {
  if (one.length > 10 && other.length > 10) return Date.parse(one) < Date.parse(other)
  return one.slice(0, 10) < other.slice(0, 10)
}

/** In: the day and time on the wall, and this device's zone. Out: how far that is from UTC, as FHIR writes it. */
export function offsetAt(day: string, time: string, instantAt: (day: string, time: string) => string): string {
  const minutes = Math.round((Date.parse(`${day}T${time}Z`) - Date.parse(instantAt(day, time))) / 60_000)
  const part = (number: number) => String(Math.floor(number)).padStart(2, '0')
  return `${minutes < 0 ? '-' : '+'}${part(Math.abs(minutes) / 60)}:${part(Math.abs(minutes) % 60)}`
}
