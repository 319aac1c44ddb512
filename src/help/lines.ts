import type { Clinic, ClinicLine } from '#clinic/clinic.ts'
import { assumedCountry, type Country } from '#clinic/country.ts'
import type { Language } from '#i18n/languages.ts'
import { unitedKingdom } from './countries/unitedKingdom.ts'
import { unitedStates } from './countries/unitedStates.ts'
import { needs, type CountryLines, type Line, type LineWay, type Need } from './line.ts'

const known = { US: unitedStates, GB: unitedKingdom } as const satisfies Record<Country, CountryLines>
type Known = (typeof known)[Country]

export type LifelineGroup = Known['groups'][number]
export type NationalLine = Known['lines'][number]

/** In: a country, or none where it is not known. Out: its lines. The crisis line stands on every page; no clinic can hide it. */
export function linesOf(country: Country = assumedCountry): {
  checkedOn: string
  lifeline: CountryLines['lifeline']
  groups: readonly LifelineGroup[]
  lines: readonly NationalLine[]
} {
  return known[country]
}

/** In: a line and who reads. Out: its ways, in the reader's language where the line speaks it. */
export function waysFor({ ways, speaks }: Pick<Line, 'ways' | 'speaks'>, language: Language): readonly LineWay[] {
  return speaks?.[language] ?? ways
}

/** Whether the crisis line gets this reader someone who speaks their language at once, without an interpreter. */
export function lifelineSpeaks(country: Country | undefined, language: Language): boolean {
  return language === 'en' || language in (linesOf(country).lifeline.speaks ?? {})
}

/** In: a clinic or none, its country, and who reads. Out: what stands under "More people to reach": lines that speak the reader's language first, then the clinic's own. */
export function moreLines(
  clinic: Clinic | undefined,
  country: Country | undefined,
  language: Language,
): readonly (ClinicLine | NationalLine)[] {
  const national = linesOf(country).lines.filter(({ id }) => !clinic?.hiddenLines.includes(id))
  const lines = [...(clinic?.lines ?? []), ...national]
  const speaking = (line: ClinicLine | NationalLine) => language !== 'en' && speaksAt(line, language)
  return [...lines.filter(speaking), ...lines.filter((line) => !speaking(line))]
}

/** In: what stands on the page for this reader. Out: each need that a line of it answers, with the first such line. */
export function needsAnswered(
  lines: readonly (ClinicLine | LifelineGroup | NationalLine)[],
): readonly { need: Need; id: string }[] {
  return needs.flatMap((need) => {
    const line = lines.find((one) => 'need' in one && one.need === need)
    return line ? [{ need, id: line.id }] : []
  })
}

function speaksAt(line: ClinicLine | NationalLine, language: Language): boolean {
  if (!('speaks' in line) || !line.speaks) return false
  return isClinicLine(line) ? (line.speaks?.includes(language) ?? false) : language in line.speaks
}

export function isClinicLine(line: ClinicLine | Line): line is ClinicLine {
  return !('hours' in line)
}

/** In: a clinic. Out: what it hides that is no line of its country, or none that can be hidden. */
export function hidesInVain({ hiddenLines, country }: Clinic): readonly string[] {
  return hiddenLines.filter((hidden) => !linesOf(country).lines.some(({ id }) => id === hidden))
}
