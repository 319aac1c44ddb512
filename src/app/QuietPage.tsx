'use no memo'

import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useClinic } from '#clinic/ClinicContext.tsx'
import { helpKeys } from '#help/helpKeys.ts'
import { useLanguage } from '#i18n/format.ts'
import { paths } from '#paths.ts'
import { PageTitle } from '#ui/PageTitle.tsx'

/** A page without the places: signing in, something that is not there, something that broke. Help now stays where it is. */
export function QuietPage({ title, children }: { title: string; children: ReactNode }) {
  const { t } = useTranslation('portal')
  const { name } = useClinic()
  const language = useLanguage()
  return (
    <div className="frame">
      <PageTitle title={title} />
      <div className="shell">
        <header className="masthead">
          <a className="clinic" href={paths.today()}>
            {name}
          </a>
        </header>
        <nav className="places" aria-label={t('help')}>
          <Link className="help-now" aria-keyshortcuts={helpKeys} to={paths.help(language)}>
            {t('helpNow')}
          </Link>
        </nav>
        <main className="main" id="main" tabIndex={-1}>
          <div className="page">
            <section className="passage">
              <div className="column">
                <h1>{title}</h1>
                {children}
              </div>
            </section>
          </div>
        </main>
      </div>
    </div>
  )
}
