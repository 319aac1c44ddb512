import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AskFirst } from './AskFirst.tsx'
import { useChangeAudience } from './useChangeAudience.ts'
import { useSealing } from './useSealing.ts'
import type { Writing } from './writing.ts'
import { Notice } from '#ui/Notice.tsx'

interface ChangeAudienceProps {
  writing: Writing
  /** What it is known by, where more than one stands on the page. */
  about?: string
}

/** Sharing one entry with the team, or no longer: what that does is said first, in the quiet hours tomorrow is offered first. */
export function ChangeAudience({ writing, about }: ChangeAudienceProps) {
  const { t } = useTranslation('journal')
  const [isLost, setLost] = useState(false)
  const { share, stopSharing } = useChangeAudience(writing)
  const isPrivate = writing.audience === 'onlyMe'
  const offer = isPrivate ? t('share') : t('stopSharing')
  return (
    <div className="change-audience not-on-paper">
      {isPrivate && writing.leftAtClinic && <p className="small">{t('leftAtClinic')}</p>}
      <AskFirst
        begun={writing.begun ?? writing.written}
        offer={offer}
        {...(about ? { offerAloud: t('actOn', { act: offer, what: about }) } : {})}
        title={offer}
        act={isPrivate ? t('shareNow') : t('stopSharingNow')}
        onAct={() => void (isPrivate ? share() : stopSharing()).then((kept) => setLost(!kept))}
      >
        {isPrivate ? (
          <>
            <p>{t('shareCopies')}</p>
            <p>{t('teamMeans')}</p>
            <p>{t('shareDuty')}</p>
          </>
        ) : (
          <>
            <p>{t('stopSharingMeans')}</p>
            <WhereItStays />
          </>
        )}
      </AskFirst>
      {isLost && (
        <div role="alert">
          <Notice kind="problem" title={t('audienceNotKept')}>
            <p>{t('audienceNotKeptText')}</p>
          </Notice>
        </div>
      )}
    </div>
  )
}

// The clinic's system is asked what it takes only once somebody wants to know.
function WhereItStays() {
  const { t } = useTranslation('journal')
  return <p>{t(`onlyMeMeans_${useSealing()}`)}</p>
}
