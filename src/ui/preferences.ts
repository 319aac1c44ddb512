import type { Language } from '#i18n/languages.ts'

export const themes = ['light', 'dark', 'low-light'] as const
export type Theme = (typeof themes)[number]

// Theme and language are all that ever lies in localStorage; start.js reads them before the first paint.

/** The theme the page is in; undefined: as the device has it. */
export function shownTheme(): Theme | undefined {
  return themes.find((theme) => theme === document.documentElement.dataset.theme)
}

/** The theme chosen for this device, whatever the page is in by itself; undefined: as the device has it. */
export function chosenTheme(): Theme | undefined {
  try {
    const kept = localStorage.getItem('theme')
    return themes.find((theme) => theme === kept)
  } catch {
    // A device that keeps nothing knows only what it shows.
    return shownTheme()
  }
}

/** Shows the portal in a theme for now; what was chosen for next time stays. */
export function showTheme(theme: Theme | undefined): void {
  if (theme) document.documentElement.dataset.theme = theme
  else delete document.documentElement.dataset.theme
}

/** Shows every word that much larger. */
export function showTextSize(size: 'usual' | 'larger' | 'largest'): void {
  if (size === 'usual') delete document.documentElement.dataset.textSize
  else document.documentElement.dataset.textSize = size
}

/** Shows the portal in a theme from here on, and next time. A device that keeps nothing forgets it with the page. */
export function chooseTheme(theme: Theme | undefined): void {
  showTheme(theme)
  remember('theme', theme)
}

export function rememberLanguage(language: Language): void {
  remember('language', language)
}

function remember(name: 'theme' | 'language', value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(name)
    else localStorage.setItem(name, value)
  } catch {
    // Storage is denied in some private windows; the choice then holds for this page.
  }
}
