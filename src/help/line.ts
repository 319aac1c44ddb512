import type { ClinicText, OpeningHours, Phone, Way } from '#clinic/clinic.ts'
import type { Language } from '#i18n/languages.ts'
import type { Zone } from '#time.ts'

export type LineWay =
  | Way
  | ({ by: 'videophone' } & Phone)
  | { by: 'signVideo'; address: string; shown: string }
  | ({ by: 'relay'; relay: string } & Phone)

export type LineHours = 'always' | 'vary' | ({ zone: Zone } & OpeningHours)

/** What somebody may be looking for, in the order in which the page offers it. */
export const needs = [
  'spanish',
  'veterans',
  'deaf',
  'lgbtq',
  'peers',
  'violenceAtHome',
  'sexualAssault',
  'poisoning',
  'treatment',
] as const
export type Need = (typeof needs)[number]

export interface Line {
  id: string
  /** A proper name: a language that has none of its own shows the English one. */
  name: ClinicText
  need?: Need
  hours: LineHours
  ways: readonly LineWay[]
  /** Languages spoken there beside English, with the ways that lead to them. */
  speaks?: Partial<Record<Language, readonly LineWay[]>>
}

/** The lines of a country: facts, checked against the lines' own public pages. */
export interface CountryLines {
  /** The month in which every one of them was last checked, `2026-11`. */
  checkedOn: string
  /** First on every page; no clinic can hide it. `interprets`: it has interpreters on the phone. */
  lifeline: Pick<Line, 'ways' | 'speaks'> & { name: ClinicText; interprets: boolean }
  /** Who finds a way of their own within the lifeline. */
  groups: readonly Line[]
  /** The others; a clinic may hide any of them by its id. */
  lines: readonly Line[]
}
