import { useTranslation } from 'react-i18next'
import { textSizes } from '#care/choices.ts'
import { useChoices } from '#care/useChoices.ts'

/** How large the words are, on top of what the browser makes of them. */
export function ChooseTextSize() {
  const { t } = useTranslation('settings')
  const { choices, choose } = useChoices()
  return (
    <fieldset className="choices">
      <legend className="visually-hidden">{t('textSize')}</legend>
      {textSizes.map((size) => (
        <label key={size} className="choice" data-size={size}>
          <input
            type="radio"
            name="textSize"
            checked={choices.textSize === size}
            onChange={() => void choose({ textSize: size })}
          />
          {t(`textSize_${size}`)}
        </label>
      ))}
    </fieldset>
  )
}
