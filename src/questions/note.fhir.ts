import type { Asked } from './asked.ts'
import { elementOf, elementsOf, extensionOf, type Element } from './element.fhir.ts'
import type { NoteAbout, NoteQuestion } from './note.ts'

const categoryUrl = 'http://hl7.org/fhir/StructureDefinition/questionnaire-displayCategory'

const known: readonly NoteAbout[] = ['instructions', 'security']

export function readNote(item: Element, asked: Asked): NoteQuestion {
  const { coding } = elementOf(extensionOf(item, categoryUrl).valueCodeableConcept)
  const about = known.find((category) => elementsOf(coding).some(({ code }) => code === category))
  return { ...asked, kind: 'note', ...(about && { about }) }
}
