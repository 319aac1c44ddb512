'use no memo'

import { useTranslation } from 'react-i18next'
import { useClinic } from '#clinic/ClinicContext.tsx'

/**
 * Always in view: the way off the page. A plain link to the clinic's neutral site; where the app runs it blanks the page first,
 * locks, and leaves no way back to it but the browser's history.
 */
export function LeaveLink() {
  const { t } = useTranslation('portal')
  const { leaveTo } = useClinic()
  return (
    <nav className="leave" aria-label={t('leaveQuickly')}>
      <a className="button" data-leave="" href={leaveTo} rel="nofollow noreferrer">
        {t('leaveQuickly')}
      </a>
    </nav>
  )
}
