import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { paths } from '#paths.ts'
import { PageTitle } from '#ui/PageTitle.tsx'

export function NotFoundScreen() {
  const { t } = useTranslation('portal')
  return (
    <div className="page">
      <PageTitle title={t('notFound')} />
      <section className="passage">
        <div className="column">
          <h1>{t('notFound')}</h1>
          <p>{t('notFoundText')}</p>
          <p>
            <Link className="alone" to={paths.today()}>
              {t('toToday')}
            </Link>
          </p>
        </div>
      </section>
    </div>
  )
}
