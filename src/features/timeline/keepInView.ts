const acts = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const

/**
 * Brings a part of the page into view, or to so many pixels below the window's top, and keeps it there while what is above it
 * finds its height: what is far from the screen is only guessed. Ends when somebody does something. Out: how to call it off.
 */
export function keepInView(id: string, top?: number): () => void {
  function place(): void {
    const part = document.getElementById(id)
    if (top === undefined) part?.scrollIntoView()
    else if (part) scrollBy(0, part.getBoundingClientRect().top - top)
  }
  // It tells the height it finds, and then each change of it.
  const heights = new ResizeObserver(place)
  function end(): void {
    heights.disconnect()
    for (const act of acts) removeEventListener(act, end)
  }
  for (const act of acts) addEventListener(act, end, { passive: true })
  heights.observe(document.body)
  place()
  return end
}
