import { useTranslation } from 'react-i18next'
import { useChoices } from '#care/useChoices.ts'

/** Whether the portal goes into low light by itself after an infusion. */
export function ChooseLowLight() {
  const { t } = useTranslation('settings')
  const { choices, choose } = useChoices()
  return (
    <>
      <label className="choice">
        <input
          type="checkbox"
          checked={choices.lowLightItself}
          onChange={({ target }) => void choose({ lowLightItself: target.checked })}
        />
        {t('lowLightItself')}
      </label>
      <p className="small">{t('lowLightItselfText')}</p>
    </>
  )
}
