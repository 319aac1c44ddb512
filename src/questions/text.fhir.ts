import type { QuestionnaireResponseItemAnswer } from 'fhir/r4'
import type { TextAnswer } from './answer.ts'
import type { Asked } from './asked.ts'
import { integerOf, textOf, type Element } from './element.fhir.ts'
import type { TextQuestion } from './text.ts'

export function readText(item: Element, asked: Asked): TextQuestion {
  return { ...asked, kind: 'text', ...readMaxLength(item) }
}

export function readMaxLength(item: Element): { maxLength?: number } {
  const maxLength = integerOf(item.maxLength)
  return maxLength !== undefined && maxLength > 0 ? { maxLength } : {}
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
