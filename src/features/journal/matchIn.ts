import { folded } from './fold.ts'

/** A stretch of a text; `isMatch` where it is what was sought. */
export interface Stretch {
  text: string
  isMatch: boolean
}

const before = 40
const shown = 200
const slice = 400

/** In: a text and the words sought, folded. Out: the piece around the first place where one of them stands, with every match in it marked. */
export function matchIn(text: string, words: readonly string[]): readonly Stretch[] {
  const from = Math.max(0, startOfWord(text, firstPlace(text, words) - before))
  const piece = text.slice(from, from + shown)
  const stretches = marked(piece, words)
  return [
    ...(from > 0 ? [{ text: '… ', isMatch: false }] : []),
    ...stretches,
    ...(from + shown < text.length ? [{ text: ' …', isMatch: false }] : []),
  ]
}

// Sought in slices that overlap: only the one that has it is gone through sign by sign.
function firstPlace(text: string, words: readonly string[]): number {
  const longest = Math.max(0, ...words.map((word) => word.length)) * 2
  for (let from = 0; from < text.length; from += slice) {
    const part = text.slice(from, from + slice + longest)
    const plain = folded(part)
    if (words.some((word) => plain.includes(word))) {
      const [first] = placesOf(part, words)
      if (first) return from + first.from
    }
  }
  return 0
}

function startOfWord(text: string, place: number): number {
  if (place <= 0) return 0
  const space = text.slice(place, place + before).search(/\s/)
  return space === -1 ? place : place + space + 1
}

function marked(piece: string, words: readonly string[]): readonly Stretch[] {
  const stretches: Stretch[] = []
  let done = 0
  for (const { from, to } of placesOf(piece, words)) {
    if (to <= done) continue
    const start = Math.max(from, done)
    if (start > done) stretches.push({ text: piece.slice(done, start), isMatch: false })
    stretches.push({ text: piece.slice(start, to), isMatch: true })
    done = to
  }
  if (done < piece.length) stretches.push({ text: piece.slice(done), isMatch: false })
  return stretches
}

interface Place {
  from: number
  to: number
}

/** Where the words stand in a text as it was written, in order. */
function placesOf(text: string, words: readonly string[]): Place[] {
  const { plain, origin } = foldedWithPlaces(text)
  const found: Place[] = []
  for (const word of words) {
    for (let at = plain.indexOf(word); word && at !== -1; at = plain.indexOf(word, at + word.length)) {
      found.push({ from: origin[at] ?? 0, to: origin[at + word.length] ?? text.length })
    }
  }
  return found.toSorted((one, other) => one.from - other.from || other.to - one.to)
}

/** In: a text. Out: it folded, and for each of its signs where it came from. */
export function foldedWithPlaces(text: string): { plain: string; origin: readonly number[] } {
  let plain = ''
  const origin: number[] = []
  let place = 0
  for (const sign of text) {
    const one = folded(sign)
    for (let index = 0; index < one.length; index++) origin.push(place)
    plain += one
    place += sign.length
  }
  return { plain, origin }
}
