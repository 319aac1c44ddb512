/** In: somebody's words, and how many letters of them fit. Out: as many whole words as fit, and a sign that there are more. */
export function beginningOf(words: string, most: number): string {
  const all = words.trim()
  if (all.length <= most) return all
  const fitting = all.slice(0, most + 1)
  const lastBreak = fitting.search(/\s+\S*$/)
  // Only a word that is longer than the room is cut, and no sign of it in two.
  const begins = lastBreak > 0 ? fitting.slice(0, lastBreak) : all.slice(0, most).replace(/[\uD800-\uDBFF]$/, '')
  return `${begins}…`
}
