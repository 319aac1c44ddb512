import type { Writing } from '#care/writing.ts'
import { numberAnswered } from '#questions/readableAnswer.ts'

// The same question stands in several forms, each time under a name of its own.
const questions = ['mood', 'mood-after', 'mood-now']

/** The mood noted in an entry, 0–10, if any was. */
export function moodOf({ lines }: Pick<Writing, 'lines'>): number | undefined {
  return questions.map((question) => numberAnswered(lines, question)).find((mood) => mood !== undefined)
}
