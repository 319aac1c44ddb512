import { elementsOf, type Element } from './element.fhir.ts'

/** In: an item of a QuestionnaireResponse. Out: its answers that say something themselves, not only through what is below them. */
export function valuesIn(item: Element): readonly Element[] {
  return elementsOf(item.answer).filter((answer) => Object.keys(answer).some((key) => /^_?value/.test(key)))
}

/** The items below it: a group's, or those that belong to its answers. */
export function itemsBelow(item: Element): readonly Element[] {
  return [...elementsOf(item.item), ...elementsOf(item.answer).flatMap((answer) => elementsOf(answer.item))]
}
