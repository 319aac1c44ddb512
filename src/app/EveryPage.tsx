import { useEffect, useRef } from 'react'
import { Outlet, useLocation } from 'react-router'

/** What holds on every page: after a change of page, reading and Tab begin at it; the first page is left as the browser opens it. */
export function EveryPage() {
  const { pathname } = useLocation()
  const last = useRef(pathname)
  useEffect(() => {
    if (last.current === pathname) return
    last.current = pathname
    // Not the title: that may still be the one of a page that is loading, and go.
    const main = document.querySelector<HTMLElement>('#main')
    // Writing opens with the caret in its field.
    if (!main?.contains(document.activeElement)) main?.focus({ preventScroll: true })
  }, [pathname])
  return <Outlet />
}
