import { useTranslation } from 'react-i18next'
import type { FormChange } from '#care/worksheet.ts'
import { useClinic } from '#clinic/ClinicContext.tsx'
import { Notice } from '#ui/Notice.tsx'
import { Phone } from '#ui/Phone.tsx'

/** The clinic changed or withdrew the form while somebody was at it: their answers stay with the version they saw. */
export function FormChangeNotice({ change }: { change: FormChange }) {
  const { t } = useTranslation('worksheets')
  const { phone } = useClinic()
  return (
    <Notice kind="info" title={t(change === 'newer' ? 'formNewer' : 'formWithdrawn')}>
      <p>{t(change === 'newer' ? 'formNewerText' : 'formWithdrawnText')}</p>
      <p>
        <Phone phone={phone} />
      </p>
    </Notice>
  )
}
