'use no memo'

import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { useSignInNow } from './useSignInNow.ts'
import { useStanding } from '#identity/IdentityContext.tsx'
import { useOnline } from '#ui/useOnline.ts'

/** One line above the page when something about the whole of it is not as usual: no network, or not signed in. */
export function StandingLine() {
  const { t } = useTranslation('portal')
  const online = useOnline()
  const standing = useStanding()
  const { pathname, search, hash } = useLocation()
  const { signInNow, problem } = useSignInNow(pathname + search + hash)
  if (!online) {
    return (
      <p className="offline" role="status">
        {t('offline')}
      </p>
    )
  }
  if (standing.at !== 'known') return null
  return (
    <div className="offline" role="status">
      <span>{problem ? t(`problem_${problem.kind}`) : t('signInAgain')}</span>
      <button className="button" type="button" onClick={signInNow}>
        {t('signIn')}
      </button>
    </div>
  )
}
