import type { Page } from 'playwright-core'

export interface Watched {
  touch: 'keydown' | 'pointerdown'
  /** What shows that it worked: what changes in the page has changed, the caret is in a text area, the journal's entries are there. */
  until: 'change' | 'caret' | 'list'
}

// So long nothing changes any more: an answer that comes from a worker comes after what the key itself changed.
const restMilliseconds = 250

declare global {
  interface Window {
    benchTouch?: Promise<number>
  }
}

/** In: what somebody does. Out: from their touch to the frame that shows what comes of it, in milliseconds. */
export async function touchToFrame(page: Page, watched: Watched, act: () => Promise<unknown>): Promise<number> {
  // It watches before anything is touched: a key overtakes a question that is still on its way to the page.
  await page.evaluate(
    ({ touch, until, restMilliseconds }) => {
      window.benchTouch = new Promise((resolve) => {
        let at: number | undefined
        let last = 0
        let rest: ReturnType<typeof setTimeout> | undefined
        const drawn = (isLast: () => void) =>
          requestAnimationFrame(() => {
            // A message after the frame's callback comes when that frame has been drawn.
            const { port1, port2 } = new MessageChannel()
            port1.onmessage = () => {
              last = performance.now() - (at ?? 0)
              isLast()
            }
            port2.postMessage(undefined)
          })
        const done = () => resolve(last)
        document.addEventListener(touch, ({ timeStamp }) => (at = timeStamp), { once: true, capture: true })
        if (until === 'caret') {
          const arrived = ({ target }: FocusEvent) => {
            if (!(target instanceof HTMLTextAreaElement)) return
            document.removeEventListener('focusin', arrived)
            drawn(done)
          }
          document.addEventListener('focusin', arrived)
          return
        }
        const changes = new MutationObserver(() => {
          if (at === undefined) return
          if (until === 'list') {
            if (!document.querySelector('.entries li')) return
            changes.disconnect()
            drawn(done)
            return
          }
          drawn(() => {
            clearTimeout(rest)
            rest = setTimeout(() => {
              changes.disconnect()
              done()
            }, restMilliseconds)
          })
        })
        changes.observe(document.body, { childList: true, subtree: true, characterData: true })
      })
    },
    { ...watched, restMilliseconds },
  )
  await act()
  return page.evaluate(() => window.benchTouch ?? Promise.reject(new Error('nobody watches this page')))
}
