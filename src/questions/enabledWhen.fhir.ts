import { readCode } from './code.fhir.ts'
import { elementOf, elementsOf, numberOf, textOf, type Element } from './element.fhir.ts'
import { unitIn } from './unit.fhir.ts'
import type { Comparison, Condition, EnabledWhen, Value } from './enabledWhen.ts'

/**
 * In: an item and the linkIds of its form. Out: when it is asked; undefined when always.
 * A condition that cannot be read, or is about a question that is not there, counts as met:
 * better one question too many than one never seen.
 */
export function readEnabledWhen(item: Element, linkIds: ReadonlySet<string>): EnabledWhen | undefined {
  const conditions = elementsOf(item.enableWhen).map(readCondition)
  const readable = conditions.filter((one) => one && linkIds.has(one.linkId) && one.linkId !== item.linkId)
  const behavior = item.enableBehavior === 'any' ? 'any' : 'all'
  if (readable.length === 0 || (behavior === 'any' && readable.length < conditions.length)) return undefined
  return { behavior, conditions: readable as readonly Condition[] }
}

const comparisons: readonly Comparison[] = ['=', '!=', '>', '<', '>=', '<=']

function readCondition(condition: Element): Condition | undefined {
  const linkId = textOf(condition.question)
  if (linkId === undefined) return undefined
  if (condition.operator === 'exists') {
    const exists = condition.answerBoolean
    return typeof exists === 'boolean' ? { linkId, operator: 'exists', exists } : undefined
  }
  const operator = comparisons.find((known) => known === condition.operator)
  const to = readValue(condition)
  return operator && to && { linkId, operator, to }
}

function readValue(condition: Element): Value | undefined {
  if (typeof condition.answerBoolean === 'boolean') return { kind: 'yesNo', yes: condition.answerBoolean }
  const quantity = elementOf(condition.answerQuantity)
  const number = numberOf(condition.answerInteger) ?? numberOf(condition.answerDecimal) ?? numberOf(quantity.value)
  const unit = unitIn(quantity, 'unit')
  if (number !== undefined) return { kind: 'number', number, ...(unit && { unit }) }
  const date = textOf(condition.answerDate) ?? textOf(condition.answerDateTime)
  if (date !== undefined) return { kind: 'date', text: date }
  const code = readCode(elementOf(condition.answerCoding))
  if (code) return { kind: 'code', code }
  const text = textOf(condition.answerString) ?? textOf(condition.answerTime)
  return text === undefined ? undefined : { kind: 'text', text }
}
