import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDrafts, useDraftsHere } from '#drafts/DraftsContext.tsx'
import { useSignIn } from '#identity/IdentityContext.tsx'
import { Notice } from '#ui/Notice.tsx'

/** Signing out. Words the clinic doesn't have yet are counted first; they stay sealed on this device. */
export function LeavePortal() {
  const { t } = useTranslation('settings')
  const { identity } = useSignIn()
  const { sendNow } = useDrafts()
  const { drafts } = useDraftsHere()
  const [asking, setAsking] = useState(false)
  const leave = () => void identity.signOut()
  if (!asking) {
    return (
      <p className="buttons">
        <button className="button" type="button" onClick={() => (drafts.length > 0 ? setAsking(true) : leave())}>
          {t('signOut')}
        </button>
      </p>
    )
  }
  return (
    <Notice kind="kept" title={t('unsent', { count: drafts.length })}>
      <p>{t('unsentStay')}</p>
      <p className="buttons">
        <button className="button" type="button" onClick={sendNow}>
          {t('sendFirst')}
        </button>
        <button className="button" type="button" onClick={leave}>
          {t('keepAndSignOut')}
        </button>
      </p>
    </Notice>
  )
}
