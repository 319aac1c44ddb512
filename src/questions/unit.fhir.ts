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

export function unitIn(element: Element, wordsIn: 'display' | 'unit'): Unit | undefined {
  const system = textOf(element.system)
  const code = textOf(element.code)
  const unit = textOf(element[wordsIn]) ?? code
  return unit === undefined ? undefined : { unit, ...(system && { system }), ...(code && { code }) }
}
