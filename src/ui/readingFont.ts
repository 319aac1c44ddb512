import address from '@fontsource-variable/literata/files/literata-latin-wght-normal.woff2?url'

/**
 * The reading face weighs as much as half the portal's own code. On a first visit it would come in the way of the answer: then it
 * is fetched afterwards, for the next page load. Where the portal itself came out of the browser's cache, the face is there too.
 */
export function showReadingFontIfAtHand(): void {
  if (isFromCache()) document.documentElement.dataset.readingFont = ''
}

/** Fetches the face once there is nothing better to do, unless it is in use already. */
export function fetchReadingFont(): void {
  if (document.documentElement.dataset.readingFont !== undefined) return
  const load = () => void new FontFace('Literata for later', `url(${address})`).load().catch(() => undefined)
  if ('requestIdleCallback' in window) requestIdleCallback(load, { timeout: 10_000 })
  else setTimeout(load, 3000)
}

// The portal's own code, as the browser got it: nothing over the line means that it was kept.
function isFromCache(): boolean {
  const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
  const code = entries.find(({ name }) => /\/assets\/(index|portal)-[^/]+\.js$/.test(name))
  return import.meta.env.DEV || (code !== undefined && code.transferSize === 0 && code.decodedBodySize > 0)
}
