import { useTranslation } from 'react-i18next'
import type { LeftOut } from './copy.ts'

/** What the copy could not hold, and why. */
export function LeftOutLines({ left: { clinic, kinds, unsealed, aside } }: { left: LeftOut }) {
  const { t } = useTranslation('export')
  return (
    <>
      {clinic && <p>{t('leftClinic')}</p>}
      {kinds.length > 0 && <p>{t('leftKinds', { kinds: kinds.join(', ') })}</p>}
      {unsealed > 0 && <p>{t('leftUnsealed', { count: unsealed })}</p>}
      {aside > 0 && <p>{t('leftAside', { count: aside })}</p>}
    </>
  )
}
