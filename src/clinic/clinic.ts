import type { Language } from '#i18n/languages.ts'
import type { Zone } from '#time.ts'

/** Words a clinic gives, in English at least. */
export type ClinicText = { en: string } & Partial<Record<Language, string>>

/** `opens` and `closes` are wall-clock times of the clinic, `08:30`. */
export interface OpeningHours {
  days: readonly Weekday[]
  opens: string
  closes: string
}

export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const
export type Weekday = (typeof weekdays)[number]

/** One way to reach somebody. `number` is as dialled (`+16167308069`, `988`); `word` is what to text or to say. */
export type Way =
  | { by: 'call'; number: string; shown: string }
  | { by: 'text'; number: string; shown: string; word?: string }
  | { by: 'visit'; address: string }
  | { by: 'web'; address: string; shown: string }

/** A crisis line a clinic adds to the shipped ones. */
export interface ClinicLine {
  id: string
  name: ClinicText
  who: ClinicText
  ways: readonly Way[]
}

/** What a clinic says about itself: everything that is not the same in the next clinic. Read from `clinic.json`. */
export interface Clinic {
  name: string
  phone: { number: string; shown: string }
  zone: Zone
  address: readonly string[]
  hours: readonly OpeningHours[]
  outOfHours?: ClinicText
  county?: string
  textTo911: boolean
  leaveTo: string
  replyWorkingDays?: number
  /** What to eat and drink before an infusion. Without one the portal says: call and ask. */
  foodRule?: ClinicText
  /** Replaces our lines about the time after an infusion. */
  afterInfusion?: ClinicText
  /** Until when on the day after an infusion big decisions wait, wall-clock time. */
  nextDayAt: string
  lines: readonly ClinicLine[]
  hiddenLines: readonly string[]
  fhirBase: string
  clientId: string
}

export function inLanguage(text: ClinicText, language: Language): string {
  return text[language] ?? text.en
}
