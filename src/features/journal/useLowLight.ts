import { useState } from 'react'
import { chooseTheme, shownTheme, type Theme } from '#ui/preferences.ts'

export interface LowLight {
  isLow: boolean
  /** One tap: into low light, and back to how the portal looked before. */
  toggle: () => void
}

/** Low light for whoever writes in the dark. It stays until it is turned off. */
export function useLowLight(): LowLight {
  const [theme, setTheme] = useState<Theme | undefined>(shownTheme)
  const [before] = useState<Theme | undefined>(theme === 'low-light' ? undefined : theme)
  const isLow = theme === 'low-light'
  function toggle() {
    const next = isLow ? before : 'low-light'
    chooseTheme(next)
    setTheme(next)
  }
  return { isLow, toggle }
}
