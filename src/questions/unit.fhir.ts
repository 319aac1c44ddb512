import { elementOf, extensionsOf, textOf, type Element } from './element.fhir.ts'
import type { Unit } from './unit.ts'

const unitUrl = 'http://hl7.org/fhir/StructureDefinition/questionnaire-unit'
const unitOptionUrl = 'http://hl7.org/fhir/StructureDefinition/questionnaire-unitOption'

/** What may be counted: the units to choose from, else the one that is given. */
export function readUnits(item: Element): readonly Unit[] {
  const offered = extensionsOf(item, unitOptionUrl)
  const codings = offered.length > 0 ? offered : extensionsOf(item, unitUrl)
  return codings.flatMap(({ valueCoding }) => unitIn(elementOf(valueCoding), 'display') ?? [])
}

// How UCUM prints the codes that nobody could read; others are read as they are.
const inPrint: ReadonlyMap<string, string> = new Map([
  ['[in_i]', 'in'],
  ['[ft_i]', 'ft'],
  ['[lb_av]', 'lb'],
  ['[oz_av]', 'oz'],
  ['Cel', '°C'],
  ['[degF]', '°F'],
  ['mm[Hg]', 'mm Hg'],
  ['m2', 'm²'],
  ['kg/m2', 'kg/m²'],
])

export function unitIn(element: Element, wordsIn: 'display' | 'unit'): Unit | undefined {
  const system = textOf(element.system)
  const code = textOf(element.code)
  const unit = textOf(element[wordsIn]) ?? (code && inPrint.get(code)) ?? code
  return unit === undefined ? undefined : { unit, ...(system && { system }), ...(code && { code }) }
}
