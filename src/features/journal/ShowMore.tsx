import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'

/** The end of a list that goes on: it grows by itself when it comes near the window, and by a button for whoever does not scroll. */
export function ShowMore({ left, onMore }: { left: number; onMore: () => void }) {
  const { t } = useTranslation('journal')
  const end = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (!end.current || typeof IntersectionObserver === 'undefined') return
    const watch = new IntersectionObserver(([entry]) => entry?.isIntersecting && onMore(), { rootMargin: '100% 0px' })
    watch.observe(end.current)
    return () => watch.disconnect()
  }, [onMore])
  if (left <= 0) return null
  return (
    <p className="buttons" ref={end}>
      <button className="button" type="button" onClick={onMore}>
        {t('showMore', { count: left })}
      </button>
    </p>
  )
}
