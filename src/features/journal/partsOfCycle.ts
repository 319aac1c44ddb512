import { begunAt, formUrls, type Writing } from '#care/writing.ts'

export type Part = 'intention' | 'comfort' | 'firstNotes' | 'reflection'

export interface PartOfCycle {
  part: Part
  /** In the order they were begun. */
  writings: readonly Writing[]
}

/** In: a cycle and everything written. Out: before and after its infusion, each part with what was written for it. */
export function partsOfCycle(cycleId: string, writings: readonly Writing[]): PartOfCycle[] {
  const inCycle = writings
    .filter((writing) => writing.cycleId === cycleId)
    .toSorted((one, other) => (begunAt(one) < begunAt(other) ? -1 : 1))
  const parts: readonly Part[] = ['intention', 'comfort', 'firstNotes', 'reflection']
  return parts.map((part) => ({ part, writings: inCycle.filter(({ formUrl }) => formUrl === formUrls[part]) }))
}
