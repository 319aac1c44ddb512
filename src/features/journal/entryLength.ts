import type { Answers } from '#questions/answer.ts'

/** How many characters one entry holds: about fifty pages, which any clinic's system takes in one piece. */
export const mostCharacters = 100_000

/** In: the answers of an entry. Out: how many characters the person wrote in it. */
export function charactersIn(answers: Answers): number {
  return Object.values(answers).reduce((sum, answer) => sum + (answer.kind === 'text' ? answer.text.length : 0), 0)
}

/**
 * In: a text, how much fits into its first piece, and how much into each other one.
 * Out: the text in pieces, cut where a paragraph, a sentence or a word ends when there is such a place. Joined, they are the text.
 */
export function inPieces(text: string, first: number, most = mostCharacters): string[] {
  const pieces: string[] = []
  let from = 0
  for (let room = first; text.length - from > room; room = most) {
    const to = from + goodEnd(text.slice(from, from + room))
    pieces.push(text.slice(from, to))
    from = to
  }
  return [...pieces, text.slice(from)]
}

// Looks for a good place in the second half only: pieces stay few.
function goodEnd(piece: string): number {
  for (const mark of ['\n\n', '\n', '. ', '؟ ', ' ']) {
    const found = piece.lastIndexOf(mark)
    if (found > piece.length / 2) return found + mark.length
  }
  // Never inside one sign that is written as two.
  const last = piece.charCodeAt(piece.length - 1)
  return last >= 0xd800 && last <= 0xdbff ? piece.length - 1 : piece.length
}
