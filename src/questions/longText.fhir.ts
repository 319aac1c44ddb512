import type { Asked } from './asked.ts'
import type { Element } from './element.fhir.ts'
import type { LongTextQuestion } from './longText.ts'
import { readMaxLength } from './text.fhir.ts'

export function readLongText(item: Element, asked: Asked): LongTextQuestion {
  return { ...asked, kind: 'longText', ...readMaxLength(item) }
}
