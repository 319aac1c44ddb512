import type { SeveralAnswer } from './answer.ts'
import type { Asked } from './asked.ts'
import type { Lack } from './gap.ts'

/** How often something is answered at least and at most. */
export interface Occurs {
  readonly fewest?: number
  readonly mostOften?: number
}

/** A question that may be answered more than once. `one` asks for a single answer; it has nothing below it. */
export interface Several<One> extends Asked, Occurs {
  readonly kind: 'several'
  readonly one: One
}

/** In: how many answers there are, and how many are accepted. An open question needs none. */
export function occursLack({ fewest, mostOften }: Occurs, count: number): Lack | undefined {
  if (fewest !== undefined && count < fewest) return { what: 'tooFew', fewest }
  return mostOften !== undefined && count > mostOften ? { what: 'tooMany', mostOften } : undefined
}

/** In: the answer so far, which of it changed, and to what; undefined to empty it. Out: the answer then. */
export function withOne(
  answers: SeveralAnswer['answers'],
  place: number,
  changed: SeveralAnswer['answers'][number],
): SeveralAnswer | undefined {
  const after = answers.map((one, index) => (index === place ? changed : one))
  return after.length === 1 && changed === null ? undefined : { kind: 'several', answers: after }
}
