import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

// Each step notes how many of its checks passed; `.ci/run` ends with the sum of them.

export interface Count {
  passed: number
  failed: number
}

/** What a whole run consists of. One that noted nothing counts as failed. */
export const wholeRun = ['types', 'lint', 'format', 'unit', 'build', 'browser', 'size'] as const

const file = join(import.meta.dirname, '../.cache/test-counts.json')

export function noteCount(step: string, count: Count): void {
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(file, JSON.stringify({ ...notedCounts(), [step]: count }, null, 2))
}

export function forgetCounts(steps: readonly string[]): void {
  const rest = Object.entries(notedCounts()).filter(([step]) => !steps.includes(step))
  rmSync(file, { force: true })
  for (const [step, count] of rest) noteCount(step, count)
}

export function notedCounts(): Record<string, Count> {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, Count>) : {}
}

export function sumOf(counts: Readonly<Record<string, Count>>, steps: readonly string[]): Count {
  const each = steps.map((step) => counts[step] ?? { passed: 0, failed: 1 })
  return {
    passed: each.reduce((total, { passed }) => total + passed, 0),
    failed: each.reduce((total, { failed }) => total + failed, 0),
  }
}

/** In: what vitest's JSON reporter wrote, and whether vitest itself was content. Out: its tests; a file that didn't load counts as one. */
export function countOfVitest(text: string | undefined, succeeded: boolean): Count {
  if (text === undefined) return { passed: 0, failed: 1 }
  const report = JSON.parse(text) as { numPassedTests: number; numFailedTests: number }
  const { numPassedTests: passed, numFailedTests: failed } = report
  return { passed, failed: succeeded ? failed : Math.max(failed, 1) }
}

function main(): void {
  const { passed, failed } = sumOf(notedCounts(), wholeRun)
  console.log(`${passed} passed, ${failed} failed`)
  process.exitCode = failed > 0 ? 1 : 0
}

if (import.meta.main) main()
