import { useTranslation } from 'react-i18next'
import { speak } from '#i18n/i18n.ts'
import { languageCodes, languages, type Language } from '#i18n/languages.ts'
import { rememberLanguage } from '#ui/preferences.ts'

/** Each language in its own words; the change is there at once, without a reload. */
export function ChooseLanguage() {
  const { t, i18n } = useTranslation('settings')
  async function choose(language: Language) {
    await speak(i18n, language)
    rememberLanguage(language)
  }
  return (
    <fieldset className="choices">
      <legend className="visually-hidden">{t('language')}</legend>
      {languageCodes.map((language) => (
        <label key={language} className="choice" lang={language}>
          <input
            type="radio"
            name="language"
            checked={i18n.language === language}
            onChange={() => void choose(language)}
          />
          {languages[language].name}
        </label>
      ))}
    </fieldset>
  )
}
