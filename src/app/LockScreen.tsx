import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { LockedWriting } from './LockedWriting.tsx'
import { QuietPage } from './QuietPage.tsx'
import { useSignInNow } from './useSignInNow.ts'
import { StartAnew } from '#features/vault/StartAnew.tsx'
import { UnlockForm } from '#features/vault/UnlockForm.tsx'
import { useClinic } from '#clinic/ClinicContext.tsx'
import { HelpPanel } from '#help/HelpPanel.tsx'
import { useDateWords, useLanguage } from '#i18n/format.ts'
import { useSignIn } from '#identity/IdentityContext.tsx'
import type { LockReason, NextSession } from '#vault/lock.ts'
import { useLock, useLockNote } from '#vault/LockContext.tsx'
import { useNow } from '#ui/ClockContext.tsx'
import { Notice } from '#ui/Notice.tsx'
import { isBefore } from '#time.ts'

/** In place of every screen while the portal is locked: opening it, writing something new, and help. */
export function LockScreen({ because, isConfirmed }: { because: LockReason; isConfirmed: boolean }) {
  const { t } = useTranslation('vault')
  const clinic = useClinic()
  const language = useLanguage()
  const lock = useLock()
  const { hasVault } = useLockNote()
  const [doing, setDoing] = useState<'opening' | 'writing' | 'startingAnew'>('opening')
  if (doing === 'writing') return <LockedWriting onLeave={() => setDoing('opening')} />
  return (
    <QuietPage title={t('locked')}>
      {because !== 'asked' && <p>{t(`locked_${because}`)}</p>}
      <NextOnLock />
      {doing === 'startingAnew' && hasVault ? (
        <StartAnew onDone={() => void lock.unlock()} onLeave={() => setDoing('opening')} />
      ) : (
        <>
          {hasVault ? (
            <UnlockForm
              onOpen={() => void lock.unlock()}
              lost={<NeitherLeft isConfirmed={isConfirmed} onAnew={() => setDoing('startingAnew')} />}
            />
          ) : (
            <SignInAgain />
          )}
          <p className="buttons">
            <button className="button" type="button" onClick={() => setDoing('writing')}>
              {t('writeLocked')}
            </button>
          </p>
          <p className="small">{t('writeLockedHint')}</p>
        </>
      )}
      <HelpPanel clinic={clinic} language={language} />
      <SignOutLocked />
    </QuietPage>
  )
}

/** The next session, where the person wanted it to stand here: when and where, and nothing of why. */
function NextOnLock() {
  const { t } = useTranslation('vault')
  const { zone } = useClinic()
  const dates = useDateWords(zone)
  const lock = useLock()
  const now = useNow()
  const [next, setNext] = useState<NextSession>()
  useEffect(() => {
    void lock.next().then(setNext)
  }, [lock])
  if (!next || isBefore(next.start, now)) return null
  return (
    <p>
      {t('nextSession')}: <time dateTime={next.start}>{dates.dayAndTime(next.start)}</time>
      {next.place && `, ${next.place}`}
    </p>
  )
}

/** Without a passphrase of one's own, showing the clinic who one is opens it. */
function SignInAgain() {
  const { t } = useTranslation(['vault', 'portal'])
  const { signInNow, problem } = useSignInAgain()
  return (
    <>
      <p>{t('signInOpens')}</p>
      {problem && (
        <div role="alert">
          <Notice kind="problem" title={t(`portal:problem_${problem.kind}`)}>
            <p>{t('portal:signInSafe')}</p>
          </Notice>
        </div>
      )}
      <p className="buttons">
        <button className="button" data-kind="primary" type="button" onClick={signInNow}>
          {t('portal:signIn')}
        </button>
      </p>
    </>
  )
}

/** Neither passphrase nor sheet: what that means, and a new key, for whoever the clinic says it is. */
function NeitherLeft({ isConfirmed, onAnew }: { isConfirmed: boolean; onAnew: () => void }) {
  const { t } = useTranslation(['vault', 'portal'])
  const { signInNow, problem } = useSignInAgain()
  return (
    <>
      <p>{t('neither')}</p>
      <p>{isConfirmed ? t('neitherConfirmed') : t('neitherSignIn')}</p>
      {problem && <p role="alert">{t(`portal:problem_${problem.kind}`)}</p>}
      <p className="buttons">
        <button className="button" type="button" onClick={isConfirmed ? onAnew : signInNow}>
          {isConfirmed ? t('startAnew') : t('portal:signIn')}
        </button>
      </p>
    </>
  )
}

function useSignInAgain() {
  const { pathname, search, hash } = useLocation()
  return useSignInNow(pathname + search + hash, { again: true })
}

function SignOutLocked() {
  const { t } = useTranslation('vault')
  const { identity } = useSignIn()
  return (
    <p className="buttons">
      <button className="button" data-kind="plain" type="button" onClick={() => void identity.signOut()}>
        {t('signOut')}
      </button>
    </p>
  )
}
