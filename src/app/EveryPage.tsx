'use no memo'

import { lazy, Suspense, useEffect, useRef, useState, type ComponentType } from 'react'
import { getI18n } from 'react-i18next'
import { Outlet, ScrollRestoration, useLocation } from 'react-router'
import { usePersonHere, type Person } from './SignedIn.tsx'

// Without a network it does not come: its link then leads away like any other. Help comes along, to be there when the network goes.
const Leaving = lazy(async (): Promise<{ default: ComponentType }> => {
  try {
    const words = getI18n().loadNamespaces(['help', 'plan', 'questions'])
    const [{ Leaving: Loaded }] = await Promise.all([import('./Leaving.tsx'), import('./HelpScreen.tsx'), words])
    return { default: Loaded }
  } catch {
    return { default: () => null }
  }
})

// The same holds for it: what is on the screen without a network stays until it is looked for again.
const Watching = lazy(async (): Promise<{ default: ComponentType<{ person: Person }> }> => {
  try {
    return { default: (await import('./Watching.tsx')).Watching }
  } catch {
    return { default: () => null }
  }
})

/** What holds on every page: after a change of page, reading and Tab begin at it; the first page is left as the browser opens it. */
export function EveryPage() {
  const { pathname } = useLocation()
  const last = useRef(pathname)
  const isQuiet = useQuietMoment()
  const person = usePersonHere()
  useEffect(() => {
    if (last.current === pathname) return
    last.current = pathname
    // Not the title: that may still be the one of a page that is loading, and go.
    const main = document.querySelector<HTMLElement>('#main')
    // Writing opens with the caret in its field.
    if (!main?.contains(document.activeElement)) main?.focus({ preventScroll: true })
  }, [pathname])
  return (
    <>
      {/* Help opens at its beginning too, and Back leads to where one was. First, so that a page may still scroll to its own place. */}
      <ScrollRestoration />
      <Outlet />
      {isQuiet && (
        <Suspense>
          <Leaving />
          {person && <Watching person={person} />}
        </Suspense>
      )}
    </>
  )
}

const atTheLatest = 2000

/** Whether the first screen has had its time: what it needs less can load now. */
function useQuietMoment(): boolean {
  const [isQuiet, setQuiet] = useState(false)
  useEffect(() => {
    const look = () => setQuiet(true)
    // Safari has no requestIdleCallback.
    if (!('requestIdleCallback' in globalThis)) {
      const timer = setTimeout(look, atTheLatest)
      return () => clearTimeout(timer)
    }
    const asked = requestIdleCallback(look, { timeout: atTheLatest })
    return () => cancelIdleCallback(asked)
  }, [])
  return isQuiet
}
