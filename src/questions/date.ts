import type { DateAnswer } from './answer.ts'
import type { Asked } from './asked.ts'
import type { Lack } from './gap.ts'

export interface DateQuestion extends Asked {
  readonly kind: 'date'
  readonly first?: string
  readonly last?: string
}

/** Whether it is a day of the calendar, written `2026-12-03`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const milliseconds = Date.parse(`${text}T00:00Z`)
  return !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString().startsWith(text)
}

export function dateLack({ first, last }: DateQuestion, { day }: DateAnswer): Lack | undefined {
  if (!isDay(day)) return { what: 'notADate' }
  if (first !== undefined && day < first) return { what: 'tooEarly', first }
  if (last !== undefined && day > last) return { what: 'tooLate', last }
  return undefined
}
