'use no memo'

import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, NavLink, Outlet } from 'react-router'
import { StandingLine } from './StandingLine.tsx'
import { useClinic } from '#clinic/ClinicContext.tsx'
import { LeaveLink } from '#help/LeaveLink.tsx'
import { helpKeys } from '#help/helpKeys.ts'
import { useLanguage } from '#i18n/format.ts'
import { paths } from '#paths.ts'

/** What stands around every page: the clinic's name, the places, Help now in its one place, and every other place below. */
export function AppShell() {
  const { t } = useTranslation('portal')
  const { name } = useClinic()
  const language = useLanguage()
  return (
    <div className="frame">
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      <div className="shell">
        <header className="masthead">
          <Link className="clinic" to={paths.today()}>
            {name}
          </Link>
        </header>
        <LeaveLink />
        <nav className="places" aria-label={t('places')}>
          <ul className="places-list">
            <li data-first>
              <NavLink to={paths.today()} end>
                {t('today')}
              </NavLink>
            </li>
            <li>
              <NavLink to={paths.timeline()} aria-label={t('timeline')}>
                {t('timelineShort')}
              </NavLink>
            </li>
            <li>
              <NavLink to={paths.journal()}>{t('journal')}</NavLink>
            </li>
            <li className="place-more">
              <a href="#more">{t('more')}</a>
            </li>
          </ul>
          <Link className="help-now" aria-keyshortcuts={helpKeys} to={paths.help(language)}>
            {t('helpNow')}
          </Link>
        </nav>
        <main className="main" id="main" tabIndex={-1}>
          <StandingLine />
          <Suspense>
            <Outlet />
          </Suspense>
        </main>
        <footer className="colophon" id="more">
          <nav className="more" aria-label={t('morePlaces')}>
            <Link to={paths.timeline()}>{t('timeline')}</Link>
            <Link to={paths.journal()}>{t('journal')}</Link>
            <Link to={paths.worksheets()}>{t('worksheets')}</Link>
            <Link to={paths.steps()}>{t('steps')}</Link>
            <Link to={paths.bring()}>{t('bring')}</Link>
            <Link to={paths.mood()}>{t('mood')}</Link>
            <Link to={paths.sharing()}>{t('sharing')}</Link>
            <Link to={paths.about()}>{t('about')}</Link>
            <Link to={paths.privacy()}>{t('privacy')}</Link>
            <Link to={paths.settings()}>{t('settings')}</Link>
          </nav>
          <p>{t('colophon')}</p>
        </footer>
      </div>
    </div>
  )
}
