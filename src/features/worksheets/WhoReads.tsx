import { useTranslation } from 'react-i18next'
import { useClinic } from '#clinic/ClinicContext.tsx'
import { NotAWay } from '#help/NotAWay.tsx'
import { useLanguage } from '#i18n/format.ts'

/** Who will read it, and when: before the first question, and below every other. */
export function WhoReads() {
  const { t } = useTranslation('worksheets')
  const clinic = useClinic()
  return (
    <>
      <p className="small">{t('whoReads')}</p>
      <NotAWay clinic={clinic} language={useLanguage()} />
    </>
  )
}
