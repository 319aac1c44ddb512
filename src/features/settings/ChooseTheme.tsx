import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { chooseTheme, chosenTheme, themes } from '#ui/preferences.ts'

/** Light, dark, low light, or as the device has it. */
export function ChooseTheme() {
  const { t } = useTranslation('settings')
  const [chosen, setChosen] = useState(chosenTheme)
  return (
    <fieldset className="choices">
      <legend className="visually-hidden">{t('theme')}</legend>
      {[undefined, ...themes].map((theme) => (
        <label key={theme ?? 'device'} className="choice">
          <input
            type="radio"
            name="theme"
            checked={chosen === theme}
            onChange={() => {
              chooseTheme(theme)
              setChosen(theme)
            }}
          />
          {t(`theme_${theme ?? 'device'}`)}
        </label>
      ))}
    </fieldset>
  )
}
