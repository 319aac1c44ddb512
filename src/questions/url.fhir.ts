import type { QuestionnaireResponseItemAnswer } from 'fhir/r4'
import type { TextAnswer } from './answer.ts'
import { textOf, type Element } from './element.fhir.ts'

export function urlToWire({ text }: TextAnswer): readonly QuestionnaireResponseItemAnswer[] {
  const address = text.trim()
  return address === '' || /\s/.test(address) ? [] : [{ valueUri: address }]
}

export function urlFromWire(answer: Element): TextAnswer | undefined {
  const address = textOf(answer.valueUri)
  return address === undefined ? undefined : { kind: 'text', text: address }
}
