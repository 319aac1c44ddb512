import { validateResource } from '@medplum/core'
import type { QuestionnaireResponseItem } from 'fhir/r4'
import { readDefinitions } from '#mocks/definitions.ts'
import { indexDefinitions } from '#mocks/fhir/definitionIndex.ts'

indexDefinitions(readDefinitions())

/** An item of a Questionnaire, as it is published. */
export interface Published {
  readonly linkId: string
  readonly type: string
  readonly repeats?: boolean
  readonly item?: readonly Published[]
  readonly enableWhen?: readonly Condition[]
  readonly enableBehavior?: string
}

export interface Condition {
  readonly question: string
  readonly operator: string
  readonly [answer: `answer${string}`]: unknown
}

const valueOf: Record<string, readonly string[]> = {
  boolean: ['valueBoolean'],
  decimal: ['valueDecimal'],
  integer: ['valueInteger'],
  date: ['valueDate'],
  dateTime: ['valueDateTime'],
  time: ['valueTime'],
  string: ['valueString'],
  text: ['valueString'],
  url: ['valueUri'],
  choice: ['valueCoding', 'valueString', 'valueInteger', 'valueDate', 'valueTime'],
  'open-choice': ['valueCoding', 'valueString', 'valueInteger', 'valueDate', 'valueTime'],
  quantity: ['valueQuantity'],
  attachment: ['valueAttachment'],
  reference: ['valueReference'],
  group: [],
  display: [],
}

/**
 * What is wrong with a response: its shape, as Medplum's validator sees it (that one looks at no Questionnaire),
 * and read anew here from the specification: items where and as often as they are asked, answers of their type.
 */
export function faultsIn(items: readonly QuestionnaireResponseItem[], asked: readonly Published[]): readonly string[] {
  return [...faultsOfShape(items), ...faultsAgainst(items, asked)]
}

function faultsOfShape(items: readonly QuestionnaireResponseItem[]): readonly string[] {
  try {
    validateResource({
      resourceType: 'QuestionnaireResponse',
      questionnaire: 'https://forms.example/Questionnaire/one|1',
      status: 'completed',
      ...(items.length > 0 && { item: structuredClone(items) as never }),
    })
    return []
  } catch (fault) {
    return [String(fault)]
  }
}

function faultsAgainst(items: readonly QuestionnaireResponseItem[], asked: readonly Published[]): readonly string[] {
  const order = items.map(({ linkId }) => asked.findIndex((one) => one.linkId === linkId))
  const inOrder = order.every((place, index) => index === 0 || place >= (order[index - 1] ?? 0))
  return [
    ...(inOrder ? [] : [`out of order: ${items.map(({ linkId }) => linkId).join()}`]),
    ...items.flatMap((item) => {
      const question = asked.find(({ linkId }) => linkId === item.linkId)
      if (!question) return [`not asked here: ${item.linkId}`]
      const same = items.filter(({ linkId }) => linkId === item.linkId).length
      const answers = item.answer ?? []
      const values = answers.flatMap((answer) => Object.keys(answer).filter((key) => key.startsWith('value')))
      const below = question.item ?? []
      return [
        ...(same > 1 && !(question.type === 'group' && question.repeats) ? [`said twice: ${item.linkId}`] : []),
        ...(values.length > 1 && question.repeats !== true ? [`several answers: ${item.linkId}`] : []),
        ...(question.type === 'group' && item.answer ? [`a group has no answer: ${item.linkId}`] : []),
        ...(question.type !== 'group' && item.item ? [`below no answer: ${item.linkId}`] : []),
        ...(item.item?.length === 0 || item.answer?.length === 0 ? [`empty: ${item.linkId}`] : []),
        ...values.filter((key) => !valueOf[question.type]?.includes(key)).map((key) => `${key} for a ${question.type}`),
        ...faultsAgainst(item.item ?? [], below),
        ...answers.flatMap((answer) => faultsAgainst(answer.item ?? [], below)),
      ]
    }),
  ]
}

/** In: what was sent, and conditions. Out: whether they hold there, by the letter of R4. */
export function holdsIn(items: readonly QuestionnaireResponseItem[], { enableWhen = [], enableBehavior }: Published) {
  const verdicts = enableWhen.map((condition) => isMet(condition, valuesTo(items, condition.question)))
  if (verdicts.length === 0) return true
  return enableBehavior === 'any' ? verdicts.some(Boolean) : verdicts.every(Boolean)
}

function valuesTo(items: readonly QuestionnaireResponseItem[], linkId: string): unknown[] {
  return items.flatMap((item) => [
    ...(item.linkId === linkId ? (item.answer ?? []).flatMap(plainValue) : []),
    ...valuesTo(item.item ?? [], linkId),
    ...(item.answer ?? []).flatMap((answer) => valuesTo(answer.item ?? [], linkId)),
  ])
}

function plainValue(answer: object): unknown[] {
  return Object.entries(answer).flatMap(([key, value]) => (key.startsWith('value') ? [plain(value)] : []))
}

function plain(value: unknown): unknown {
  const coding = value as { code?: string } | undefined
  return typeof value === 'object' ? coding?.code : value
}

function isMet({ operator, question: _question, ...to }: Condition, values: readonly unknown[]): boolean {
  const wanted = plain(Object.values(to)[0])
  const compared = (test: (value: never, other: never) => boolean) =>
    values.some((value) => typeof value === typeof wanted && test(value as never, wanted as never))
  switch (operator) {
    case 'exists':
      return values.length > 0 === wanted
    case '=':
      return values.includes(wanted)
    case '!=':
      return !values.includes(wanted)
    case '>':
      return compared((value, other) => value > other)
    case '<':
      return compared((value, other) => value < other)
    case '>=':
      return compared((value, other) => value >= other)
    default:
      return compared((value, other) => value <= other)
  }
}
