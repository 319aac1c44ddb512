import type { MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { languageCodes, languages, type Language } from '#i18n/languages.ts'
import { paths } from '#paths.ts'

interface OtherLanguagesProps {
  language: Language
  /** Where the app is running it goes there itself, so that sign-in and unsent words survive. */
  onLanguage?: ((language: Language) => void) | undefined
}

/** The same page in the other languages, each link in its own words. */
export function OtherLanguages({ language, onLanguage }: OtherLanguagesProps) {
  const { t } = useTranslation('help')
  const go = (event: MouseEvent, other: Language) => {
    const opensElsewhere = event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey
    if (!onLanguage || opensElsewhere) return
    event.preventDefault()
    onLanguage(other)
  }
  return (
    <nav className="help-languages" aria-label={t('otherLanguages')}>
      {languageCodes
        .filter((other) => other !== language)
        .map((other) => (
          <a
            key={other}
            className="alone"
            href={paths.help(other)}
            hrefLang={other}
            lang={other}
            dir={languages[other].direction}
            onClick={onLanguage && ((event) => go(event, other))}
          >
            {languages[other].name}
          </a>
        ))}
    </nav>
  )
}
