import { dayIn, instantAt, plusDays } from '#time.ts'

export const clinicZone = 'America/Detroit'

/** A person's days, counted from one of them. */
export type Calendar = {
  today: string
  day(offset: number): string
  /** The moment of a wall-clock time at the clinic, so many days from `today`. */
  at(offset: number, wallTime: string): string
}

export function calendarFrom(today: string): Calendar {
  const day = (offset: number) => plusDays(today, offset)
  return { today, day, at: (offset, wallTime) => instantAt(day(offset), wallTime, clinicZone) }
}

export function clinicDay(now: string): string {
  return dayIn(clinicZone, now)
}
