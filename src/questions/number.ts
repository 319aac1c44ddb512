import { numberIn, type NumberAnswer } from './answer.ts'
import type { Asked } from './asked.ts'
import type { Lack } from './gap.ts'

export interface NumberQuestion extends Asked {
  readonly kind: 'number'
  readonly whole: boolean
  readonly least?: number
  readonly most?: number
}

// What FHIR lets an integer be.
const leastInteger = -(2 ** 31)
const mostInteger = 2 ** 31 - 1

export function numberLack(question: NumberQuestion, { written }: NumberAnswer): Lack | undefined {
  const number = numberIn(written)
  if (number === undefined) return { what: 'notANumber' }
  if (question.whole && !Number.isInteger(number)) return { what: 'notWhole' }
  const least = question.least ?? (question.whole ? leastInteger : undefined)
  const most = question.most ?? (question.whole ? mostInteger : undefined)
  if (least !== undefined && number < least) return { what: 'tooSmall', least }
  if (most !== undefined && number > most) return { what: 'tooLarge', most }
  return undefined
}
