import type { Asked } from './asked.ts'
import { elementsOf, extensionOf, integerOf, type Element } from './element.fhir.ts'
import { hasControl, wordsFor } from './itemControl.fhir.ts'
import { readLocalText } from './localText.fhir.ts'
import { readRange } from './number.fhir.ts'
import { mostPlaces, type ScaleQuestion } from './scale.ts'

const stepUrl = 'http://hl7.org/fhir/StructureDefinition/questionnaire-sliderStepValue'

/** Out: the scale; undefined when the item asks for no slider, or for one with more places than a finger can find. */
export function readScale(item: Element, asked: Asked): ScaleQuestion | undefined {
  const places = hasControl(item, 'slider') ? placesIn(item) : []
  if (places.length < 2) return undefined
  const [lower, upper] = endItems(item).map((end) => end && readLocalText(end, 'text'))
  return { ...asked, kind: 'scale', places, ...(lower && { lower }), ...(upper && { upper }) }
}

/** The items below that hold the words for both ends. */
export function endItems(item: Element): readonly (Element | undefined)[] {
  const below = elementsOf(item.item)
  return [wordsFor('lower', below), wordsFor('upper', below)]
}

function placesIn(item: Element): readonly number[] {
  const { least, most } = readRange(item)
  const step = integerOf(extensionOf(item, stepUrl).valueInteger) ?? 1
  if (least === undefined || most === undefined || step < 1) return []
  const count = Math.floor((most - least) / step) + 1
  return count > 1 && count <= mostPlaces ? Array.from({ length: count }, (_, index) => least + index * step) : []
}
