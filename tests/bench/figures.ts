// One figure a line: what it is, how it was taken, how often.

export interface Figure {
  name: string
  value: number
  unit: string
  /** How it was measured, how many times, with which seed. */
  how: string
  /** What it may be at most; left out, the figure is only told. */
  budget?: number
}

export function lineOf({ name, value, unit, how }: Figure): string {
  return `${name}: ${rounded(value)}${unit === '' ? '' : ` ${unit}`} (${how})`
}

export function verdictOf({ name, value, unit, budget = Infinity }: Figure): string {
  const told = [`${rounded(value)} of at most ${budget}`, unit].filter(Boolean).join(' ')
  return `${value <= budget ? 'met   ' : 'MISSED'} ${name}: ${told}`
}

export function isMissed({ value, budget }: Figure): boolean {
  return budget !== undefined && !(value <= budget)
}

/** In: what was measured, in any order. Out: the middle one; between two middle ones, their mean. NaN for none. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  return ((sorted[Math.ceil(middle) - 1] ?? NaN) + (sorted[Math.floor(middle)] ?? NaN)) / 2
}

/** In: what was measured, and a share between 0 and 1. Out: the least of them that so many are not above (nearest rank). */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN
}

function rounded(value: number): string {
  if (Number.isInteger(value)) return String(value)
  return Math.abs(value) < 10 ? value.toFixed(2) : value.toFixed(value < 100 ? 1 : 0)
}
