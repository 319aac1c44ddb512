import { extensionOf, integerOf, type Element } from './element.fhir.ts'
import type { Occurs } from './several.ts'

const fewestUrl = 'http://hl7.org/fhir/StructureDefinition/questionnaire-minOccurs'
const mostUrl = 'http://hl7.org/fhir/StructureDefinition/questionnaire-maxOccurs'

export function readOccurs(item: Element): Occurs {
  const fewest = integerOf(extensionOf(item, fewestUrl).valueInteger)
  const mostOften = integerOf(extensionOf(item, mostUrl).valueInteger)
  return {
    ...(fewest !== undefined && fewest > 1 && { fewest }),
    ...(mostOften !== undefined && mostOften > 0 && { mostOften }),
  }
}
