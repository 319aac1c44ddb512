import type { QuestionnaireResponseItemAnswer } from 'fhir/r4'
import type { TextAnswer } from './answer.ts'
import type { Asked } from './asked.ts'
import { extensionOf, integerOf, textOf, type Element } from './element.fhir.ts'
import type { TextLimits, TextQuestion } from './text.ts'

const minLengthUrl = 'http://hl7.org/fhir/StructureDefinition/minLength'
const patternUrl = 'http://hl7.org/fhir/StructureDefinition/regex'

export function readText(item: Element, asked: Asked): TextQuestion {
  return { ...asked, kind: 'text', ...readTextLimits(item) }
}

export function readTextLimits(item: Element): TextLimits {
  const maxLength = integerOf(item.maxLength)
  const minLength = integerOf(extensionOf(item, minLengthUrl).valueInteger)
  const pattern = textOf(extensionOf(item, patternUrl).valueString)
  return {
    ...(minLength !== undefined && minLength > 0 && { minLength }),
    ...(maxLength !== undefined && maxLength > 0 && { maxLength }),
    ...(pattern !== undefined && { pattern }),
  }
}

export function textToWire({ text }: TextAnswer): readonly QuestionnaireResponseItemAnswer[] {
  return [{ valueString: sendable(text) }]
}

export function textFromWire(answer: Element): TextAnswer | undefined {
  const text = textOf(answer.valueString)
  return text === undefined ? undefined : { kind: 'text', text }
}

// FHIR allows neither control characters nor half of a surrogate pair in a string; a strict server would refuse it all.
function sendable(text: string): string {
  return text
    .replace(/\p{Cc}/gu, (control) => ('\t\n\r'.includes(control) ? control : ''))
    .replace(/\p{Surrogate}/gu, '\ufffd')
}
