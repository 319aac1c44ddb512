import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LowLight } from './useLowLight.ts'
import { useQuietHours } from '#care/useQuietHours.ts'

/** In the hours after an infusion low light is offered by itself; once it is on, how dark it is, in words. */
export function LowLightOffer({ lowLight: { isLow, toggle } }: { lowLight: LowLight }) {
  const { t } = useTranslation('journal')
  const hours = useQuietHours()
  const [wasDark] = useState(isLow)
  const [declined, setDeclined] = useState(false)
  if (isLow) return <p className="small low-light-told">{t('lowLightIsOn')}</p>
  if (!hours || declined || wasDark) return null
  return (
    <div className="low-light-offer">
      <p>{t('lowLightOffer')}</p>
      <p className="buttons">
        <button className="button" type="button" onClick={toggle}>
          {t('lowLightYes')}
        </button>
        <button className="button" data-kind="plain" type="button" onClick={() => setDeclined(true)}>
          {t('lowLightNo')}
        </button>
      </p>
    </div>
  )
}
