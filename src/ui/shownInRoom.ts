/** Shows the page in low light for as long as something is shown in a room. Out: how to go back to what was chosen. */
export function inLowLight(): () => void {
  const { dataset } = document.documentElement
  const before = dataset.theme
  dataset.theme = 'low-light'
  return () => {
    if (before === undefined) delete dataset.theme
    else dataset.theme = before
  }
}

/** Keeps the screen on where the device lets us; a page that was out of sight asks again. Out: how to let go. */
export function screenStaysOn(): () => void {
  let lock: WakeLockSentinel | undefined
  let isOver = false
  async function ask() {
    if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return
    // Refused on a low battery: the screen then goes dark as it always does.
    lock = await navigator.wakeLock.request('screen').catch(() => undefined)
    if (isOver) await lock?.release()
  }
  const again = () => void ask()
  again()
  document.addEventListener('visibilitychange', again)
  return () => {
    isOver = true
    document.removeEventListener('visibilitychange', again)
    void lock?.release()
  }
}
