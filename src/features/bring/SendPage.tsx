import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuietHours } from '#care/useQuietHours.ts'
import { waitsForTomorrow } from '#care/quietHours.ts'
import { Notice } from '#ui/Notice.tsx'
import type { Instant } from '#time.ts'

interface SendPageProps {
  begun: Instant
  /** How many of the passages only the person could read until now. */
  privateCount: number
  send: () => void
}

/** Sending the page is an act of its own: who will read it is said first, and on an infusion day tomorrow is offered first. */
export function SendPage({ begun, privateCount, send }: SendPageProps) {
  const { t } = useTranslation('bring')
  const [step, setStep] = useState<'none' | 'tomorrow' | 'sure'>('none')
  const waits = waitsForTomorrow(begun, useQuietHours())
  return (
    <>
      {step === 'none' && (
        <button className="button" type="button" onClick={() => setStep(waits ? 'tomorrow' : 'sure')}>
          {t('send')}
        </button>
      )}
      {step === 'tomorrow' && (
        <div role="status">
          <Notice kind="info" title={t('infusionDay')}>
            <p className="buttons">
              <button className="button" data-kind="primary" type="button" onClick={() => setStep('none')}>
                {t('decideTomorrow')}
              </button>
              <button className="button" type="button" onClick={() => setStep('sure')}>
                {t('doToday')}
              </button>
            </p>
          </Notice>
        </div>
      )}
      {step === 'sure' && (
        <Notice kind="info" title={t('sendTitle')}>
          <p>{t('sendMeans')}</p>
          {privateCount > 0 && <p>{t('privateAmong', { count: privateCount })}</p>}
          <p>{t('sendDuty')}</p>
          <p className="buttons">
            <button className="button" type="button" onClick={send}>
              {t('sendNow')}
            </button>
            <button className="button" data-kind="plain" type="button" onClick={() => setStep('none')}>
              {t('notNow')}
            </button>
          </p>
        </Notice>
      )}
    </>
  )
}
