type Turn = () => void

const waiting = new Set<Turn>()
let isAsked = false

/** In: something that need not be now. It is done when the page has nothing else to do, in the order asked. Out: how to call it off. */
export function whenIdle(turn: Turn): () => void {
  waiting.add(turn)
  if (!isAsked) askForTime()
  return () => void waiting.delete(turn)
}

/** Does at once whatever still waits: a page that is printed has to be whole. */
export function atOnce(): void {
  for (const turn of waiting) {
    waiting.delete(turn)
    turn()
  }
}

function askForTime(): void {
  isAsked = true
  // Safari has no requestIdleCallback.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(next)
  else setTimeout(next, 1)
}

// One at a time: each may draw for a while.
function next(): void {
  isAsked = false
  const [turn] = waiting
  if (!turn) return
  waiting.delete(turn)
  turn()
  if (waiting.size > 0) askForTime()
}
