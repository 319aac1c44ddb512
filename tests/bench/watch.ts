import type { Page } from 'playwright-core'

/** What a page noted about its own loading; milliseconds since its navigation began. */
export interface Noted {
  /** When the frame with the answer had been drawn. */
  answer: number
  firstPaint: number
  /** What every long task had over 50 ms, until the answer. */
  blocked: number
  /** `performance.timeOrigin`: when the navigation began, in milliseconds since 1970. */
  began: number
}

interface Watch {
  answer: Promise<number>
  longTasks: readonly { startTime: number; duration: number }[]
}

declare global {
  interface Window {
    benchWatch?: Watch
  }
}

/**
 * Before the page loads: notes when what it is for stands on the screen, and what kept its main thread.
 * In: the element that is waited for, and what its text must be.
 */
export async function watchFor(page: Page, selector: string, text: RegExp): Promise<void> {
  await page.addInitScript(watchIn, { selector, source: text.source })
}

function watchIn({ selector, source }: { selector: string; source: string }): void {
  const pattern = new RegExp(source)
  const longTasks: { startTime: number; duration: number }[] = []
  const observer = new PerformanceObserver((list) => note(list.getEntries()))
  const note = (entries: PerformanceEntryList) =>
    longTasks.push(...entries.map(({ startTime, duration }) => ({ startTime, duration })))
  observer.observe({ type: 'longtask', buffered: true })

  const answer = new Promise<number>((resolve) => {
    const changes = new MutationObserver(() => {
      const found = [...document.querySelectorAll(selector)]
      if (!found.some(({ textContent }) => pattern.test(textContent ?? ''))) return
      changes.disconnect()
      // A message after the frame's callback comes when that frame has been drawn.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => resolve(performance.now())
        port2.postMessage(undefined)
      })
    })
    changes.observe(document, { childList: true, subtree: true, characterData: true })
  })
  window.benchWatch = {
    answer,
    get longTasks() {
      note(observer.takeRecords())
      return longTasks
    },
  }
}

/** Waits for the answer. Out: what was noted on the way to it. */
export function noted(page: Page): Promise<Noted> {
  return page.evaluate(async () => {
    const watch = window.benchWatch
    if (!watch) throw new Error('nobody watches this page')
    const answer = await watch.answer
    // The task that drew the answer is only reported after it.
    await new Promise((resolve) => {
      requestAnimationFrame(() => requestAnimationFrame(resolve))
    })
    const firstPaint = await new Promise<number>((resolve) => {
      const paints = new PerformanceObserver((list) => {
        for (const { startTime } of list.getEntriesByName('first-contentful-paint')) resolve(startTime)
      })
      paints.observe({ type: 'paint', buffered: true })
    })
    const over = watch.longTasks
      .filter(({ startTime }) => startTime < answer)
      .map(({ startTime, duration }) => Math.min(duration, answer - startTime) - 50)
    return {
      answer,
      firstPaint,
      blocked: over.reduce((sum, each) => sum + Math.max(0, each), 0),
      began: performance.timeOrigin,
    }
  })
}
