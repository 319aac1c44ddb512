import { useTranslation } from 'react-i18next'
import { Notice } from '#ui/Notice.tsx'

export interface WaitForTomorrowProps {
  onTomorrow: () => void
  onToday: () => void
}

/** In the quiet hours: tomorrow first, today one tap away. */
export function WaitForTomorrow({ onTomorrow, onToday }: WaitForTomorrowProps) {
  const { t } = useTranslation('portal')
  return (
    <div role="status">
      <Notice kind="info" title={t('infusionDay')}>
        <p className="buttons">
          <button className="button" data-kind="primary" type="button" onClick={onTomorrow}>
            {t('decideTomorrow')}
          </button>
          <button className="button" type="button" onClick={onToday}>
            {t('doToday')}
          </button>
        </p>
      </Notice>
    </div>
  )
}
