import type { QuestionnaireResponseItemAnswer } from 'fhir/r4'
import type { YesNoAnswer } from './answer.ts'
import type { Element } from './element.fhir.ts'

export function yesNoToWire({ yes }: YesNoAnswer): readonly QuestionnaireResponseItemAnswer[] {
  return [{ valueBoolean: yes }]
}

export function yesNoFromWire(answer: Element): YesNoAnswer | undefined {
  return typeof answer.valueBoolean === 'boolean' ? { kind: 'yesNo', yes: answer.valueBoolean } : undefined
}
