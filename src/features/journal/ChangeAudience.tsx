import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useChangeAudience } from './useChangeAudience.ts'
import { WaitForTomorrow } from './WaitForTomorrow.tsx'
import { waitsForTomorrow } from '#care/quietHours.ts'
import { useQuietHours } from '#care/useQuietHours.ts'
import type { Writing } from '#care/writing.ts'
import { Notice } from '#ui/Notice.tsx'

/** Sharing one entry with the team, or no longer: what that does is said first, in the quiet hours tomorrow is offered first. */
export function ChangeAudience({ writing }: { writing: Writing }) {
  const { t } = useTranslation('journal')
  const [step, setStep] = useState<'none' | 'tomorrow' | 'sure'>('none')
  const waits = waitsForTomorrow(writing.begun ?? writing.written, useQuietHours())
  const { share, stopSharing } = useChangeAudience(writing)
  const isPrivate = writing.audience === 'onlyMe'
  const action = isPrivate ? t('share') : t('stopSharing')
  return (
    <div className="change-audience">
      {isPrivate && writing.leftAtClinic && <p className="small">{t('leftAtClinic')}</p>}
      {step === 'none' && (
        <p className="buttons">
          <button className="button" type="button" onClick={() => setStep(waits ? 'tomorrow' : 'sure')}>
            {action}
          </button>
        </p>
      )}
      {step === 'tomorrow' && <WaitForTomorrow onTomorrow={() => setStep('none')} onToday={() => setStep('sure')} />}
      {step === 'sure' && (
        <Notice kind="info" title={action}>
          {isPrivate ? (
            <>
              <p>{t('shareCopies')}</p>
              <p>{t('teamMeans')}</p>
              <p>{t('shareDuty')}</p>
            </>
          ) : (
            <p>{t('stopSharingMeans')}</p>
          )}
          <p className="buttons">
            <button className="button" type="button" onClick={() => void (isPrivate ? share() : stopSharing())}>
              {isPrivate ? t('shareNow') : t('stopSharingNow')}
            </button>
            <button className="button" data-kind="plain" type="button" onClick={() => setStep('none')}>
              {t('notNow')}
            </button>
          </p>
        </Notice>
      )}
    </div>
  )
}
