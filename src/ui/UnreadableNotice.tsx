import { Trans, useTranslation } from 'react-i18next'
import { Phone } from './Phone.tsx'
import { useClinic } from '#clinic/ClinicContext.tsx'

/** Says that something the clinic sent could not be shown, rather than leaving it out in silence. */
export function UnreadableNotice({ count }: { count: number }) {
  const { t } = useTranslation('portal')
  const { phone } = useClinic()
  if (count === 0) return null
  return (
    <p className="small">
      <Trans
        t={t}
        i18nKey="unreadable"
        count={count}
        values={{ phone: phone.shown }}
        components={{ phone: <Phone phone={phone} /> }}
      />
    </p>
  )
}
