import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDrafts } from '#drafts/DraftsContext.tsx'
import { useSignIn } from '#identity/IdentityContext.tsx'
import { useVault } from '#vault/VaultContext.tsx'
import { Notice } from '#ui/Notice.tsx'

/** Signing out: the key goes first. Words the clinic doesn't have yet are counted first; they stay sealed on this device. */
export function LeavePortal() {
  const { t } = useTranslation('settings')
  const { identity } = useSignIn()
  const { store, sendNow } = useDrafts()
  const [unsent, setUnsent] = useState(0)
  const vault = useVault()
  async function leave() {
    try {
      await vault.lock()
    } finally {
      await identity.signOut()
    }
  }
  // Counted at that moment: what a list on screen knew earlier may be old.
  async function leaveOrAsk() {
    const { drafts, unreadable, locked } = await store.list()
    const count = drafts.length + unreadable + locked
    if (count === 0) return leave()
    setUnsent(count)
  }
  if (unsent === 0) {
    return (
      <p className="buttons">
        <button className="button" type="button" onClick={() => void leaveOrAsk()}>
          {t('signOut')}
        </button>
      </p>
    )
  }
  return (
    <Notice kind="kept" title={t('unsent', { count: unsent })}>
      <p>{t('unsentStay')}</p>
      <p className="buttons">
        <button className="button" type="button" onClick={sendNow}>
          {t('sendFirst')}
        </button>
        <button className="button" type="button" onClick={() => void leave()}>
          {t('keepAndSignOut')}
        </button>
      </p>
    </Notice>
  )
}
