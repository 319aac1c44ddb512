import type { Answers } from '#questions/answer.ts'

/**
 * In: the same questions, answered in two places. Out: one set of answers that leaves out no words: texts stand one under the
 * other, theirs first; of other answers ours stands, and theirs where we gave none.
 */
export function joined(ours: Answers, theirs: Answers): Answers {
  const both: Record<string, Answers[string]> = { ...theirs, ...ours }
  for (const [linkId, answer] of Object.entries(ours)) {
    const other = theirs[linkId]
    if (answer.kind === 'text' && other?.kind === 'text')
      both[linkId] = { ...answer, text: joinedText(answer.text, other.text) }
  }
  return both
}

function joinedText(ours: string, theirs: string): string {
  if (ours.includes(theirs)) return ours
  return theirs.includes(ours) ? theirs : `${theirs}\n\n${ours}`
}
