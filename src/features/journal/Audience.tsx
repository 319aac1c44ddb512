import { useTranslation } from 'react-i18next'
import { Icon } from '#ui/Icon.tsx'

/** Who can read an entry once it is at the clinic, in the same words everywhere. */
export function Audience() {
  const { t } = useTranslation('journal')
  return (
    <span className="audience" data-who="team">
      <Icon name="team" />
      <span>
        <span className="visually-hidden">{t('whoCanRead')} </span>
        {t('myTeam')}
      </span>
    </span>
  )
}
