import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LowLight } from './useLowLight.ts'
import { useQuietHours } from '#care/useQuietHours.ts'

interface LowLightOfferProps {
  lowLight: LowLight
  /** The offer is gone, and with it the button that had the focus. */
  onAnswered: () => void
}

/** In the hours after an infusion low light is offered by itself; once it is on, how dark it is, in words. */
export function LowLightOffer({ lowLight: { isLow, toggle }, onAnswered }: LowLightOfferProps) {
  const { t } = useTranslation('journal')
  const hours = useQuietHours()
  const [wasDark] = useState(isLow)
  const [declined, setDeclined] = useState(false)
  if (isLow) return <p className="small low-light-told">{t('lowLightIsOn')}</p>
  if (!hours || declined || wasDark) return null
  function answerWith(answer: () => void) {
    answer()
    onAnswered()
  }
  return (
    <div className="low-light-offer">
      <p>{t('lowLightOffer')}</p>
      <p className="buttons">
        <button className="button" type="button" onClick={() => answerWith(toggle)}>
          {t('lowLightYes')}
        </button>
        <button className="button" data-kind="plain" type="button" onClick={() => answerWith(() => setDeclined(true))}>
          {t('lowLightNo')}
        </button>
      </p>
    </div>
  )
}
