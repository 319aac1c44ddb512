import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { waitsForTomorrow } from '#care/quietHours.ts'
import { useQuietHours } from '#care/useQuietHours.ts'
import { paths } from '#paths.ts'
import type { Instant } from '#time.ts'
import { Notice } from '#ui/Notice.tsx'

interface SendOrWaitProps {
  startedAt: Instant
  canSend: boolean
  send: () => void
  back: () => void
}

/** The one act that sends. What was begun since an infusion is offered tomorrow first; what was begun before goes at once. */
export function SendOrWait({ startedAt, canSend, send, back }: SendOrWaitProps) {
  const { t } = useTranslation(['worksheets', 'portal'])
  const waits = waitsForTomorrow(startedAt, useQuietHours())
  return (
    <>
      {waits && (
        <Notice kind="info" title={t('portal:infusionDay')}>
          <p>{t('infusionDayText')}</p>
        </Notice>
      )}
      <div className="onward">
        {waits && (
          <Link className="button" data-kind="primary" to={paths.today()}>
            {t('portal:decideTomorrow')}
          </Link>
        )}
        <button
          className="button"
          data-kind={waits ? undefined : 'primary'}
          type="button"
          aria-disabled={!canSend}
          onClick={() => (canSend ? send() : undefined)}
        >
          {waits ? t('sendToday') : t('send')}
        </button>
        <button className="button" type="button" onClick={back}>
          {t('back')}
        </button>
      </div>
    </>
  )
}
