import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { paths } from '#paths.ts'

/** The way to the card made from what was answered. */
export function CardLink() {
  const { t } = useTranslation('worksheets')
  return (
    <p>
      <Link className="alone" to={paths.card()}>
        {t('card')}
      </Link>
    </p>
  )
}
