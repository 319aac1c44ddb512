import {
  weekdays,
  type Clinic,
  type ClinicLine,
  type ClinicText,
  type OpeningHours,
  type Phone,
  type Way,
} from '#clinic/clinic.ts'
import type { Language } from '#i18n/languages.ts'
import type { Zone } from '#time.ts'
import { crisis } from './numbersToCall.ts'

// Facts, not words: checked against the lines' own public pages in the month below. Nothing here may be guessed.

/** The month in which every line below was last checked. */
export const checkedOn = '2026-11'

export type LineWay =
  | Way
  | ({ by: 'videophone' } & Phone)
  | { by: 'signVideo'; address: string; shown: string }
  | ({ by: 'relay'; relay: string } & Phone)

export type LineHours = 'always' | 'vary' | ({ zone: Zone } & OpeningHours)

export interface Line {
  id: string
  /** A proper name: a language that has none of its own shows the English one. */
  name: ClinicText
  hours: LineHours
  ways: readonly LineWay[]
  /** Languages spoken there beside English, with the ways that lead to them. */
  speaks?: Partial<Record<Language, readonly LineWay[]>>
}

/** 988 and 911 stand on every page; no clinic can hide them. */
export const lifeline = {
  ways: [
    { by: 'call', ...crisis },
    { by: 'text', ...crisis },
    { by: 'chat', address: 'https://988lifeline.org/chat', shown: '988lifeline.org' },
  ],
  speaks: {
    es: [
      { by: 'call', ...crisis, press: '2' },
      { by: 'text', ...crisis, word: 'AYUDA' },
      { by: 'chat', address: 'https://988lifeline.org/es/chat', shown: '988lifeline.org' },
    ],
  },
} as const satisfies Pick<Line, 'ways' | 'speaks'>

/** Who finds a way of their own within 988. */
export const lifelineGroups = [
  {
    id: 'spanish',
    name: { en: 'En español', es: 'En español', ar: 'بالإسبانية' },
    hours: 'always',
    ways: lifeline.speaks.es,
  },
  {
    id: 'veterans',
    name: { en: 'Veterans', es: 'Personas veteranas', ar: 'قدامى المحاربين' },
    hours: 'always',
    ways: [
      { by: 'call', ...crisis, press: '1' },
      { by: 'text', number: '838255', shown: '838255' },
      { by: 'web', address: 'https://www.veteranscrisisline.net', shown: 'veteranscrisisline.net' },
    ],
  },
  {
    id: 'deaf',
    name: { en: 'Deaf, hard of hearing', es: 'Personas sordas o con dificultad para oír', ar: 'الصم وضعاف السمع' },
    hours: 'always',
    ways: [
      { by: 'videophone', ...crisis },
      { by: 'signVideo', address: 'https://988lifeline.org', shown: '988lifeline.org' },
      { by: 'relay', relay: '711', ...crisis },
    ],
  },
] as const satisfies readonly Line[]

/** The other lines of the country; a clinic may hide any of them by its id. */
export const nationalLines = [
  {
    id: 'crisisTextLine',
    name: { en: 'Crisis Text Line' },
    hours: 'always',
    ways: [{ by: 'text', number: '741741', shown: '741741', word: 'HOME' }],
    speaks: { es: [{ by: 'text', number: '741741', shown: '741741', word: 'HOLA' }] },
  },
  {
    id: 'trevor',
    name: { en: 'The Trevor Project' },
    hours: 'always',
    ways: [
      { by: 'call', number: '+18664887386', shown: '866-488-7386' },
      { by: 'text', number: '678678', shown: '678678', word: 'START' },
    ],
  },
  {
    id: 'transLifeline',
    name: { en: 'Trans Lifeline' },
    hours: { days: weekdays.slice(0, 5), opens: '13:00', closes: '21:00', zone: 'America/New_York' },
    ways: [{ by: 'call', number: '+18775658860', shown: '877-565-8860' }],
  },
  {
    id: 'fireside',
    name: { en: 'Fireside Project' },
    hours: 'vary',
    ways: [
      { by: 'call', number: '+16234737433', shown: '623-473-7433' },
      { by: 'text', number: '+16234737433', shown: '623-473-7433' },
      { by: 'web', address: 'https://firesideproject.org', shown: 'firesideproject.org' },
    ],
  },
  {
    id: 'samhsa',
    name: { en: 'SAMHSA helpline', es: 'Línea de ayuda de SAMHSA', ar: 'خط المساعدة SAMHSA' },
    hours: 'always',
    ways: [{ by: 'call', number: '+18006624357', shown: '800-662-4357' }],
    speaks: { es: [{ by: 'call', number: '+18006624357', shown: '800-662-4357' }] },
  },
  {
    id: 'domesticViolence',
    name: {
      en: 'Domestic violence hotline',
      es: 'Línea directa contra la violencia doméstica',
      ar: 'الخط الساخن للعنف المنزلي',
    },
    hours: 'always',
    ways: [
      { by: 'call', number: '+18007997233', shown: '800-799-7233' },
      { by: 'text', number: '88788', shown: '88788', word: 'START' },
    ],
  },
  {
    id: 'sexualAssault',
    name: {
      en: 'RAINN, sexual assault hotline',
      es: 'RAINN, línea directa contra la agresión sexual',
      ar: 'RAINN، الخط الساخن لضحايا الاعتداء الجنسي',
    },
    hours: 'always',
    ways: [{ by: 'call', number: '+18006564673', shown: '800-656-4673' }],
  },
  {
    id: 'poisonControl',
    name: {
      en: 'Poison Control',
      es: 'Control de envenenamientos (Poison Control)',
      ar: 'مركز السموم (Poison Control)',
    },
    hours: 'always',
    ways: [{ by: 'call', number: '+18002221222', shown: '800-222-1222' }],
  },
] as const satisfies readonly Line[]

export type LifelineGroup = (typeof lifelineGroups)[number]
export type NationalLine = (typeof nationalLines)[number]

/** In: a line and who reads. Out: its ways, in the reader's language where the line speaks it. */
export function waysFor({ ways, speaks }: Pick<Line, 'ways' | 'speaks'>, language: Language): readonly LineWay[] {
  return speaks?.[language] ?? ways
}

/** Whether calling 988 gets this reader someone who speaks their language at once, without an interpreter. */
export function lifelineSpeaks(language: Language): boolean {
  return language === 'en' || language in lifeline.speaks
}

/** In: a clinic and who reads. Out: what stands under "More people to reach": lines that speak the reader's language first, then the clinic's own. */
export function moreLines(clinic: Clinic | undefined, language: Language): readonly (ClinicLine | NationalLine)[] {
  const lines = [...(clinic?.lines ?? []), ...nationalLines.filter(({ id }) => !clinic?.hiddenLines.includes(id))]
  const speaking = (line: ClinicLine | NationalLine) => language !== 'en' && speaksAt(line, language)
  return [...lines.filter(speaking), ...lines.filter((line) => !speaking(line))]
}

function speaksAt(line: ClinicLine | NationalLine, language: Language): boolean {
  if (!('speaks' in line) || !line.speaks) return false
  return isClinicLine(line) ? (line.speaks?.includes(language) ?? false) : language in line.speaks
}

export function isClinicLine(line: ClinicLine | Line): line is ClinicLine {
  return !('hours' in line)
}

/** In: a clinic. Out: what it hides that is no line of ours, or none that can be hidden. */
export function hidesInVain({ hiddenLines }: Clinic): readonly string[] {
  return hiddenLines.filter((hidden) => !nationalLines.some(({ id }) => id === hidden))
}
