import { useTranslation } from 'react-i18next'
import type { Audience as Who } from '#care/audience.ts'
import { Icon } from '#ui/Icon.tsx'

/** Who can read an entry once it has left this device, in the same words everywhere. */
export function Audience({ who }: { who: Who }) {
  const { t } = useTranslation('journal')
  return (
    <span className="audience" data-who={who}>
      <Icon name={who} />
      <span>
        <span className="visually-hidden">{t('whoCanRead')} </span>
        {t(`audience_${who}`)}
      </span>
    </span>
  )
}
