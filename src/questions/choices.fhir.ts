import type { Asked } from './asked.ts'
import type { ChoicesQuestion } from './choices.ts'
import type { Element } from './element.fhir.ts'
import { readOccurs } from './several.fhir.ts'
import { readChosenBeforehand, readLook, readOptions } from './option.fhir.ts'

/** Out: the choices; undefined when what they offer cannot be shown. */
export function readChoices(item: Element, asked: Asked): ChoicesQuestion | undefined {
  const options = readOptions(item)
  const initial = readChosenBeforehand(item)
  return (
    options && {
      ...asked,
      ...(initial && { initial }),
      kind: 'choices',
      options,
      ...readLook(item, options),
      ...readOccurs(item),
    }
  )
}
