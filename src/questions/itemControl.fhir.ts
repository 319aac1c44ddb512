import { elementOf, elementsOf, extensionOf, type Element } from './element.fhir.ts'

const itemControlUrl = 'http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl'

/** Whether the form's author asked for this way of showing an item: `slider`, `help`, `lower` … */
export function hasControl(item: Element, control: string): boolean {
  const concept = elementOf(extensionOf(item, itemControlUrl).valueCodeableConcept)
  return elementsOf(concept.coding).some((coding) => coding.code === control)
}

/** In: what stands below an item. Out: the words among it that belong to the item itself, as its help or one of its ends. */
export function wordsFor(control: string, below: readonly Element[]): Element | undefined {
  return below.find((item) => item.type === 'display' && hasControl(item, control))
}
