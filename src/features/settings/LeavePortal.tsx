import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { everythingAsText } from './everythingAsText.ts'
import { isFilled } from '#care/filled.ts'
import type { Draft } from '#drafts/draft.ts'
import { useDrafts } from '#drafts/DraftsContext.tsx'
import { useLanguage } from '#i18n/format.ts'
import { useSignIn } from '#identity/IdentityContext.tsx'
import { Notice } from '#ui/Notice.tsx'
import { useLockNote } from '#vault/LockContext.tsx'
import { useVault } from '#vault/VaultContext.tsx'

interface Unsent {
  count: number
  readable: readonly Draft[]
}

/** Signing out: the key goes first. Words the clinic doesn't have yet are counted first; they stay sealed on this device. */
export function LeavePortal() {
  const { t } = useTranslation(['settings', 'device', 'portal'])
  const language = useLanguage()
  const { identity } = useSignIn()
  const { store, sendNow } = useDrafts()
  const { isShared } = useLockNote()
  const [unsent, setUnsent] = useState<Unsent>()
  const vault = useVault()
  const leave = () =>
    inTurn(
      () => vault.lock(),
      () => identity.signOut(),
    )
  async function removeAndLeave() {
    const { drafts } = await store.list()
    await Promise.all(drafts.map(({ id }) => store.remove(id)))
    await leave()
  }
  // Counted at that moment: what a list on screen knew earlier may be old.
  async function leaveOrAsk() {
    const { drafts, unreadable, locked } = await store.list()
    const readable = drafts.filter(({ state }) => state.at !== 'removed')
    const count = readable.length + unreadable + locked
    if (count > 0) return setUnsent({ count, readable })
    return isShared ? removeAndLeave() : leave()
  }
  if (!unsent) {
    return (
      <p className="buttons">
        <button className="button" type="button" onClick={() => void leaveOrAsk()}>
          {t('signOut')}
        </button>
      </p>
    )
  }
  return (
    <Notice kind="kept" title={t('unsent', { count: unsent.count })}>
      <p>{t(isShared ? 'unsentShared' : 'unsentStay')}</p>
      <p className="buttons">
        <button className="button" type="button" onClick={sendNow}>
          {t('sendFirst')}
        </button>
        <a
          className="button"
          download={`${t('portal:appointment')}.txt`}
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(everythingAsText(unsent.readable.filter(isFilled), language))}`}
        >
          {t('device:downloadAll')}
        </a>
        <button className="button" type="button" onClick={() => void leave()}>
          {t('keepAndSignOut')}
        </button>
        {isShared && (
          <button className="button" type="button" onClick={() => void removeAndLeave()}>
            {t('removeAndSignOut')}
          </button>
        )}
      </p>
    </Notice>
  )
}

// Signed out they are, whatever became of the lock.
async function inTurn(lock: () => Promise<void>, signOut: () => Promise<void>): Promise<void> {
  try {
    await lock()
  } finally {
    await signOut()
  }
}
