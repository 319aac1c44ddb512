import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { StraightThere } from './StraightThere.tsx'
import { useQuietHours } from '#care/useQuietHours.ts'
import { paths } from '#paths.ts'

/** No plan yet: what it is, and a way to begin. On an infusion day it can wait, and says so. */
export function BeginPlan() {
  const { t } = useTranslation('plan')
  const isQuiet = useQuietHours() !== undefined
  return (
    <>
      <StraightThere />
      <p>{t('what')}</p>
      <p>{isQuiet ? t('notToday') : t('calmDay')}</p>
      <p className="buttons">
        <Link
          className="button"
          data-kind={isQuiet ? undefined : 'primary'}
          to={{ pathname: paths.plan(), search: '?write' }}
        >
          {isQuiet ? t('beginToday') : t('begin')}
        </Link>
      </p>
    </>
  )
}
