import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { LowLight } from './useLowLight.ts'
import { LeaveLink } from '#help/LeaveLink.tsx'
import { helpKeys } from '#help/helpKeys.ts'
import { useLanguage } from '#i18n/format.ts'
import { paths } from '#paths.ts'
import { Icon } from '#ui/Icon.tsx'

/** The way back, low light, and Help now in its place. */
export function DeskMasthead({ lowLight }: { lowLight: LowLight }) {
  const { t } = useTranslation(['journal', 'portal'])
  const language = useLanguage()
  return (
    <header className="quiet-masthead">
      <LeaveLink />
      <Link className="button" data-kind="plain" to={paths.today()}>
        <Icon name="back" />
        {t('portal:today')}
      </Link>
      <button
        className="button"
        data-kind="plain"
        type="button"
        aria-pressed={lowLight.isLow}
        onClick={lowLight.toggle}
      >
        {t('lowLight')}
      </button>
      <Link className="help-now" aria-keyshortcuts={helpKeys} to={paths.help(language)}>
        {t('portal:helpNow')}
      </Link>
    </header>
  )
}
