/** In: what stands in a field. Out: its `dir`: as the words go; while there are none, as the page goes, where `auto` alone would begin at the left. */
export function fieldDirection(text: string): 'auto' | undefined {
  return text === '' ? undefined : 'auto'
}
