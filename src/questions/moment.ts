import type { DateTimeAnswer } from './answer.ts'

/** As FHIR writes it: a day alone, or a moment with the clock it was written by. */
export function momentOf({ day, time, offset }: DateTimeAnswer): string {
  if (time === '') return day
  return `${day}T${time.length === 5 ? `${time}:00` : time}${offset ?? 'Z'}`
}
