import type { Lock } from '#vault/lock.ts'

const signs = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const
const soonest = 5

/** Locks when nobody was here for as long as the person chose, whether the page is in view or not. Out: how to stop watching. */
export function watchIdle(lock: Lock): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined

  function check(): void {
    clearTimeout(timer)
    const minutes = lock.check()
    if (!lock.current()) timer = setTimeout(check, Math.max(soonest, minutes * 60) * 1000)
  }

  // A page that slept hears of it when it is looked at again: first whether it had to be locked, then that somebody is here.
  function sign(): void {
    check()
    lock.touch()
  }

  sign()
  for (const name of signs) addEventListener(name, sign, { capture: true, passive: true })
  document.addEventListener('visibilitychange', check)
  addEventListener('pageshow', check)
  return () => {
    clearTimeout(timer)
    for (const name of signs) removeEventListener(name, sign, { capture: true })
    document.removeEventListener('visibilitychange', check)
    removeEventListener('pageshow', check)
  }
}
