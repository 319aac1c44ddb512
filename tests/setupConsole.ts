import { afterAll, afterEach, beforeEach } from 'vitest'

// What a page says on its console is a fault until a test has said that it expects it.
const levels = ['error', 'warn'] as const

let said: string[] = []
let expected: RegExp[] = []

/** Lets this test say on the console what matches. It must be said: expecting what never comes fails the test as well. */
export function allowConsole(pattern: RegExp): void {
  expected.push(pattern)
}

for (const level of levels) {
  console[level] = (...parts: unknown[]) => {
    said.push(`console.${level}: ${inWords(parts)}`)
  }
}

beforeEach(() => {
  expected = []
})

afterEach(listen)

// What comes too late for its test counts for the next one, or here.
afterAll(() => {
  expected = []
  listen()
})

function listen(): void {
  const complaint = complaintAbout(said, expected)
  said = []
  if (complaint) throw new Error(complaint)
}

/** In: what was said and what was expected. Out: what is wrong with it, or undefined. */
export function complaintAbout(lines: readonly string[], patterns: readonly RegExp[]): string | undefined {
  const surprises = lines.filter((line) => !patterns.some((pattern) => pattern.test(line)))
  if (surprises.length > 0) return surprises.join('\n')
  const missing = patterns.filter((pattern) => !lines.some((line) => pattern.test(line)))
  return missing.length > 0 ? `nothing on the console matched ${missing.join(', ')}` : undefined
}

/** React passes a format (`%s`) and its values; they read better filled in. */
function inWords([first, ...rest]: readonly unknown[]): string {
  const values = [...rest]
  const head = typeof first === 'string' ? first.replace(/%[sdifoO]/g, () => shown(values.shift())) : shown(first)
  return [head, ...values.map(shown)].join(' ')
}

function shown(value: unknown): string {
  if (value instanceof Error) return value.stack ?? value.message
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))
}
