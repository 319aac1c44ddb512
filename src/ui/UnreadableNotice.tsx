import { useTranslation } from 'react-i18next'
import { Sentence } from './Sentence.tsx'
import { useClinic } from '#clinic/ClinicContext.tsx'

/** Says that something the clinic sent could not be shown, rather than leaving it out in silence. */
export function UnreadableNotice({ count }: { count: number }) {
  const { t } = useTranslation('portal')
  const { phone } = useClinic()
  if (count === 0) return null
  return (
    <p className="small">
      <Sentence phones={[phone]}>{t('unreadable', { phone: phone.shown, count })}</Sentence>
    </p>
  )
}
