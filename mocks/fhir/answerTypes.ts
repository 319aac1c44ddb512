import type {
  OperationOutcomeIssue,
  QuestionnaireItem,
  QuestionnaireResponseItem,
  QuestionnaireResponseItemAnswer,
  Resource,
} from '@medplum/fhirtypes'
import { errorIssue } from './outcomes.ts'

const answerFields: Partial<Record<QuestionnaireItem['type'], (keyof QuestionnaireResponseItemAnswer)[]>> = {
  boolean: ['valueBoolean'],
  choice: ['valueCoding'],
  date: ['valueDate'],
  dateTime: ['valueDateTime'],
  decimal: ['valueDecimal'],
  integer: ['valueInteger'],
  'open-choice': ['valueCoding', 'valueString'],
  quantity: ['valueQuantity'],
  reference: ['valueReference'],
  string: ['valueString'],
  text: ['valueString'],
  time: ['valueTime'],
  url: ['valueUri'],
}

/** Answers to questions the questionnaire does not ask, or of another type than it asks for. Silent when the questionnaire is not held here. */
export function wrongAnswers(
  resource: Resource,
  questionnaireBy: (canonical: string) => Resource | undefined,
): OperationOutcomeIssue[] {
  if (resource.resourceType !== 'QuestionnaireResponse' || !resource.questionnaire) return []
  const questionnaire = questionnaireBy(resource.questionnaire)
  if (questionnaire?.resourceType !== 'Questionnaire') return []
  const questions = new Map(withNested(questionnaire.item).map((item) => [item.linkId, item]))
  return answeredItems(resource.item).flatMap(({ linkId, answer = [] }) => {
    const question = questions.get(linkId)
    if (!question) return [errorIssue('business-rule', `The questionnaire has no item "${linkId}"`)]
    const fields = answerFields[question.type]
    const fits = (given: QuestionnaireResponseItemAnswer) => fields?.some((field) => given[field] !== undefined) ?? true
    return answer.every(fits) ? [] : [errorIssue('value', `Item "${linkId}" takes an answer of type ${question.type}`)]
  })
}

function withNested(items: QuestionnaireItem[] = []): QuestionnaireItem[] {
  return items.flatMap((item) => [item, ...withNested(item.item)])
}

function answeredItems(items: QuestionnaireResponseItem[] = []): QuestionnaireResponseItem[] {
  return items.flatMap((item) => [
    item,
    ...answeredItems(item.item),
    ...(item.answer ?? []).flatMap(({ item: nested }) => answeredItems(nested)),
  ])
}
