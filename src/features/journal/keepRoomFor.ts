/**
 * What has the focus, and the line that is being written, is scrolled to above what sticks to the lower edge, however tall that is.
 * In: what sticks there. Out: ends it.
 */
export function keepRoomFor(foot: HTMLElement): () => void {
  const { style } = document.documentElement
  const measure = () => {
    style.scrollPaddingBlockEnd = getComputedStyle(foot).position === 'sticky' ? `${foot.offsetHeight}px` : ''
  }
  const observer = new ResizeObserver(measure)
  observer.observe(foot)
  measure()
  return () => {
    observer.disconnect()
    style.scrollPaddingBlockEnd = ''
  }
}
