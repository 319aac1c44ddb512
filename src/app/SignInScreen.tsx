import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router'
import { QuietPage } from './QuietPage.tsx'
import { useSignInNow } from './useSignInNow.ts'
import { signInFault } from './signInFault.ts'
import { countUnsentHere } from './unsentHere.ts'
import { useClinic } from '#clinic/ClinicContext.tsx'
import { useLanguage } from '#i18n/format.ts'
import { HelpPanel } from '#help/HelpPanel.tsx'
import { pocketOfWindow } from '#identity/pocket.ts'
import { paths } from '#paths.ts'
import { Notice } from '#ui/Notice.tsx'

/** Where nobody is signed in. The sign-in itself is the clinic's own page. */
export function SignInScreen() {
  const { t } = useTranslation('portal')
  const clinic = useClinic()
  const language = useLanguage()
  const address = useLocation()
  const fault = signInFault(address.state)
  const [isShared, setShared] = useState(false)
  const { pathname, search, hash } = address
  const { signInNow, problem } = useSignInNow(pathname + search + hash, { shared: isShared })
  const hintId = useId()
  // Without it no sign-in would find its way back.
  const [isDenied] = useState(() => pocketOfWindow() === undefined)
  const unsentHere = useQuery({
    queryKey: ['unsent here'],
    queryFn: countUnsentHere,
    networkMode: 'always',
    refetchOnMount: 'always',
  })
  const unsent = unsentHere.data ?? 0
  return (
    <QuietPage title={t('welcome')}>
      <p>{t('welcomeText', { clinic: clinic.name })}</p>
      {(problem ?? fault) && (
        <div role="alert">
          <Notice kind="problem" title={problem ? t(`problem_${problem.kind}`) : t(`signIn_${fault ?? 'refused'}`)}>
            <p>{t('signInSafe')}</p>
          </Notice>
        </div>
      )}
      {unsent > 0 && <p role="status">{t('unsentHere', { count: unsent })}</p>}
      {isDenied && (
        <Notice kind="problem" title={t('nothingKept')}>
          <p>{t('nothingKeptText')}</p>
        </Notice>
      )}
      <p className="buttons">
        {isDenied ? (
          <button className="button" data-kind="primary" type="button" onClick={() => location.reload()}>
            {t('loadAgain')}
          </button>
        ) : (
          <button className="button" data-kind="primary" type="button" onClick={signInNow}>
            {t('signIn')}
          </button>
        )}
      </p>
      <label className="choice">
        <input
          type="checkbox"
          checked={isShared}
          aria-describedby={hintId}
          onChange={({ target }) => setShared(target.checked)}
        />
        {t('sharedComputer')}
      </label>
      <p className="small" id={hintId}>
        {t('sharedComputerText')}
      </p>
      <p>
        <Link className="alone" to={paths.about()}>
          {t('about')}
        </Link>
      </p>
      <p>
        <Link className="alone" to={paths.privacy()}>
          {t('privacy')}
        </Link>
      </p>
      <HelpPanel clinic={clinic} language={language} />
    </QuietPage>
  )
}
