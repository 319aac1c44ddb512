import { firstDayOf, type Cycle } from '#care/cycle.ts'
import { intentionFor, type Writing } from '#care/writing.ts'

export interface IntentionOfCycle {
  cycle: Cycle
  begins?: string
  words: string
}

/** In: the cycles of a course and everything written. Out: those with an intention, in the order of the course. */
export function intentionsByCycle(cycles: readonly Cycle[], writings: readonly Writing[]): IntentionOfCycle[] {
  return cycles
    .toSorted((one, other) => one.number - other.number)
    .flatMap((cycle) => {
      const words = intentionFor(cycle.id, writings)
      const begins = firstDayOf(cycle)
      return words ? [{ cycle, words, ...(begins === undefined ? {} : { begins }) }] : []
    })
}
