import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { LeaveLink } from '#help/LeaveLink.tsx'
import { helpKeys } from '#help/helpKeys.ts'
import { useLanguage } from '#i18n/format.ts'
import { paths } from '#paths.ts'
import { Icon } from '#ui/Icon.tsx'

/** A page for sitting down with something: no places around it, only the way back and Help now. */
export function SittingFrame({ children }: { children: ReactNode }) {
  const { t } = useTranslation('portal')
  const language = useLanguage()
  return (
    <div className="sitting">
      <header className="quiet-masthead">
        <LeaveLink />
        <Link className="button" data-kind="plain" to={paths.today()}>
          <Icon name="back" />
          {t('today')}
        </Link>
        <Link className="help-now" aria-keyshortcuts={helpKeys} to={paths.help(language)}>
          {t('helpNow')}
        </Link>
      </header>
      <main className="sitting-page" id="main" tabIndex={-1}>
        {children}
      </main>
    </div>
  )
}
