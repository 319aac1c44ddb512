import type { Asked } from './asked.ts'
import type { ChoiceQuestion } from './choice.ts'
import type { Element } from './element.fhir.ts'
import { readChosenBeforehand, readLook, readOptions } from './option.fhir.ts'

/** Out: the choice; undefined when what it offers cannot be shown. */
export function readChoice(item: Element, asked: Asked): ChoiceQuestion | undefined {
  const options = readOptions(item)
  const initial = readChosenBeforehand(item)
  return options && { ...asked, ...(initial && { initial }), kind: 'choice', options, ...readLook(item, options) }
}
