import type { Language } from '#i18n/languages.ts'
import type { Zone } from '#time.ts'
import type { Country } from './country.ts'

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

/** A number: as it is dialled (`+16167308069`, `988`) and as it is shown. */
export interface Phone {
  number: string
  shown: string
}

/** One way to reach somebody. `press` is the key that follows the number, `word` what to text. */
export type Way =
  | ({ by: 'call'; press?: string } & Phone)
  | ({ by: 'text'; word?: string } & Phone)
  | { by: 'chat'; address: string; shown: string }
  | { by: 'web'; address: string; shown: string }
  | { by: 'visit'; address: string }

/** A crisis line a clinic adds to the shipped ones. `who` says for whom, and when. */
export interface ClinicLine {
  id: string
  name: ClinicText
  who: ClinicText
  /** Languages spoken there beside English. */
  speaks?: readonly Language[]
  ways: readonly Way[]
}

/** The parts of the page about KAP that a clinic may say in its own words. */
export const aboutParts = [
  'first',
  'varies',
  'prepare',
  'infusion',
  'integrate',
  'therapist',
  'integration',
  'optional',
  'suits',
  'conditions',
  'time',
  'cost',
  'sharing',
] as const
export type AboutPart = (typeof aboutParts)[number]

/** What a clinic says about itself: everything that is not the same in the next clinic. Read from `clinic.json`. */
export interface Clinic {
  name: string
  /** What the tab, and the portal where it is installed, is called: a neutral word, which says nothing of a clinic or a treatment. */
  appName?: string
  /** Whose emergency number and crisis lines stand on every page; they cannot be hidden. */
  country: Country
  phone: Phone
  zone: Zone
  address: readonly string[]
  hours: readonly OpeningHours[]
  outOfHours?: ClinicText
  /** Whom the clinic says it welcomes, in a sentence: on Help and on About. */
  welcome?: ClinicText
  county?: ClinicText
  /** Whether the emergency number takes texts in the county; said only together with the county's name. */
  textToEmergency: boolean
  /** The neutral page that "Leave quickly" opens. */
  leaveTo: string
  replyWorkingDays?: number
  /** Who reads an answer to a question about harming oneself, and within how many working days. Without it the portal says that nobody may for days. */
  selfHarmReader?: { who: ClinicText; workingDays: number }
  /** What to eat and drink before an infusion. Without one the portal says: call and ask. */
  foodRule?: ClinicText
  /** Replaces our lines about the first day after an infusion; when to call for an ambulance or the crisis line always stands. One line a rule. */
  afterInfusion?: ClinicText
  /** Replaces our words about KAP, part by part. */
  about?: Partial<Record<AboutPart, ClinicText>>
  /** Until when on the day after an infusion big decisions wait, wall-clock time. */
  nextDayAt: string
  lines: readonly ClinicLine[]
  /** Ids of the country's lines that are not shown. Its crisis line and emergency number have none: they cannot be hidden. */
  hiddenLines: readonly string[]
  /** A path of our own origin (`/fhir/r4`) or an absolute address. */
  fhirBase: string
  clientId: string
  /** Where the sign-in stands when that is another origin than the portal's and the FHIR server's: the headers must allow it. */
  signInOrigins?: readonly string[]
}

export function inLanguage(text: ClinicText, language: Language): string {
  return text[language] ?? text.en
}
