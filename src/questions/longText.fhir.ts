import type { Asked } from './asked.ts'
import type { Element } from './element.fhir.ts'
import type { LongTextQuestion } from './longText.ts'
import { readTextLimits } from './text.fhir.ts'

export function readLongText(item: Element, asked: Asked): LongTextQuestion {
  return { ...asked, kind: 'longText', ...readTextLimits(item) }
}
