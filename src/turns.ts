/**
 * Gives the browser its turn: it draws and listens before what follows goes on. One long piece of work becomes several short
 * ones, and a tap in between is heard.
 */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(undefined)
  })
}

// A page in the background draws nothing until somebody looks at it.
const patienceMilliseconds = 1000

/** Resolves when the next frame has been drawn: what matters less than that frame can begin then. */
export function drawn(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, patienceMilliseconds)
    // A message after the frame's callback comes when that frame has been drawn.
    requestAnimationFrame(() => {
      clearTimeout(timer)
      void nextTurn().then(resolve)
    })
  })
}
