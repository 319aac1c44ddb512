import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useLanguage } from '#i18n/format.ts'
import { paths } from '#paths.ts'
import { Icon } from '#ui/Icon.tsx'
import { chooseTheme, chosenTheme, type Theme } from '#ui/preferences.ts'

/** The way back, low light, and Help now in its place. */
export function DeskMasthead() {
  const { t } = useTranslation(['journal', 'portal'])
  const language = useLanguage()
  const [theme, setTheme] = useState<Theme | undefined>(chosenTheme)
  const isLow = theme === 'low-light'
  function toggle() {
    const next = isLow ? undefined : 'low-light'
    chooseTheme(next)
    setTheme(next)
  }
  return (
    <header className="quiet-masthead">
      <Link className="button" data-kind="plain" to={paths.today()}>
        <Icon name="back" />
        {t('portal:today')}
      </Link>
      <button className="button" data-kind="plain" type="button" aria-pressed={isLow} onClick={toggle}>
        {t('lowLight')}
      </button>
      <Link className="help-now" to={paths.help(language)}>
        {t('portal:helpNow')}
      </Link>
    </header>
  )
}
