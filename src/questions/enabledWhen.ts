import { numberIn, type Answer } from './answer.ts'
import { sameCode, type Code } from './code.ts'
import { momentOf } from './moment.ts'
import type { OptionValue } from './option.ts'
import { sameUnit, type Unit } from './unit.ts'

/** When a question is asked at all. */
export interface EnabledWhen {
  readonly behavior: 'all' | 'any'
  readonly conditions: readonly Condition[]
}

export type Condition =
  | { readonly linkId: string; readonly operator: 'exists'; readonly exists: boolean }
  | { readonly linkId: string; readonly operator: Comparison; readonly to: Value }

export type Comparison = '=' | '!=' | '>' | '<' | '>=' | '<='

/** Something answers can be compared with. */
export type Value =
  | { readonly kind: 'yesNo'; readonly yes: boolean }
  | { readonly kind: 'number'; readonly number: number; readonly unit?: Unit }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'date'; readonly text: string }
  | { readonly kind: 'code'; readonly code: Code }

/** In: the conditions, and how to look an answer up. Out: whether they hold. */
export function holds(when: EnabledWhen, answerTo: (linkId: string) => Answer | undefined): boolean {
  const isMet = (condition: Condition) => meets(condition, answerTo(condition.linkId))
  return when.behavior === 'any' ? when.conditions.some(isMet) : when.conditions.every(isMet)
}

/** One condition, as FHIR R4 defines its operators: `!=` means that no answer is equal, so it holds when there is none. */
export function meets(condition: Condition, answer: Answer | undefined): boolean {
  if (condition.operator === 'exists') return (answer !== undefined) === condition.exists
  const { operator, to } = condition
  const orders = answer ? valuesOf(answer).map((value) => order(value, to)) : []
  switch (operator) {
    case '=':
      return orders.includes(0)
    case '!=':
      return !orders.includes(0)
    case '>':
      return orders.includes(1)
    case '<':
      return orders.includes(-1)
    case '>=':
      return orders.includes(1) || orders.includes(0)
    case '<=':
      return orders.includes(-1) || orders.includes(0)
  }
}

function valuesOf(answer: Answer): readonly Value[] {
  switch (answer.kind) {
    case 'yesNo':
      return [{ kind: 'yesNo', yes: answer.yes }]
    case 'text':
      return [{ kind: 'text', text: answer.text }]
    case 'date':
      return [{ kind: 'date', text: answer.day }]
    case 'number': {
      const number = numberIn(answer.written)
      return number === undefined ? [] : [{ kind: 'number', number }]
    }
    case 'chosen':
      return answer.options.map(valueOfOption)
    case 'quantity': {
      const number = numberIn(answer.written)
      return number === undefined ? [] : [{ kind: 'number', number, ...(answer.unit && { unit: answer.unit }) }]
    }
    case 'time':
      return [{ kind: 'text', text: answer.time.length === 5 ? `${answer.time}:00` : answer.time }]
    case 'dateTime':
      return [{ kind: 'date', text: momentOf(answer) }]
    case 'several':
      return answer.answers.flatMap((one) => (one ? valuesOf(one) : []))
    case 'rounds':
    case 'received':
      return []
  }
}

function valueOfOption(option: OptionValue): Value {
  switch (option.as) {
    case 'coding':
      return { kind: 'code', code: option.coding }
    case 'integer':
      return { kind: 'number', number: option.number }
    case 'date':
      return { kind: 'date', text: option.text }
    case 'string':
    case 'time':
      return { kind: 'text', text: option.text }
  }
}

type Order = -1 | 0 | 1 | 'neither'

function order(value: Value, to: Value): Order {
  if (value.kind === 'number' && to.kind === 'number') {
    // Five kilograms are neither more nor less than five pounds: nothing here converts.
    const isOther = value.unit && to.unit && !sameUnit(value.unit, to.unit)
    return isOther ? 'neither' : compared(value.number, to.number)
  }
  if (value.kind === 'text' && to.kind === 'text') return compared(value.text, to.text)
  if (value.kind === 'date' && to.kind === 'date') return orderOfDates(value.text, to.text)
  if (value.kind === 'yesNo' && to.kind === 'yesNo') return value.yes === to.yes ? 0 : 'neither'
  if (value.kind === 'code' && to.kind === 'code') return sameCode(value.code, to.code) ? 0 : 'neither'
  return 'neither'
}

// `2026` is neither before nor after `2026-03-01`.
function orderOfDates(value: string, to: string): Order {
  if (value.length > 10 && to.length > 10) return compared(Date.parse(value), Date.parse(to))
  const shared = Math.min(value.length, to.length)
  const found = compared(value.slice(0, shared), to.slice(0, shared))
  return found === 0 && value.length !== to.length ? 'neither' : found
}

function compared<T extends number | string>(value: T, to: T): Order {
  if (value === to) return 0
  return value < to ? -1 : 1
}
