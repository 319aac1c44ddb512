import { readFileSync } from 'node:fs'
import { deviceClock } from '../time.ts'
import { oldFactsInWords } from '../help/oldFacts.ts'
import { clinicReport } from './clinicReport.ts'

/** `npm run clinic -- check FILE`: what is wrong or missing in a clinic's file, each with its line. Exits 1 when the portal cannot use it. */
export function clinicCommand([verb, file = 'public/clinic.json', ...rest]: readonly string[]): {
  lines: readonly string[]
  code: number
} {
  if (verb !== 'check' || rest.length > 0) return { lines: ['usage: npm run clinic -- check [FILE]'], code: 2 }
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    return { lines: [`${file}: cannot be read: ${String(error)}`], code: 1 }
  }
  const remarks = clinicReport(text)
  const counted = (kind: string) => remarks.filter((remark) => remark.kind === kind).length
  return {
    lines: [
      ...remarks.map(({ kind, place, says }) => `${file}:${place.line}:${place.column} ${kind}: ${says}`),
      ...oldFactsInWords(deviceClock.now().slice(0, 10)).map((says) => `warning: ${says}`),
      `${file}: ${counted('error')} errors, ${counted('warning')} warnings, ${counted('missing')} texts without a translation`,
    ],
    code: counted('error') > 0 ? 1 : 0,
  }
}

if (import.meta.main) {
  const { lines, code } = clinicCommand(process.argv.slice(2))
  process.stdout.write(`${lines.join('\n')}\n`)
  process.exitCode = code
}
