import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { paths } from '#paths.ts'
import { useClinic } from '#clinic/ClinicContext.tsx'

export function NotFoundScreen() {
  const { t } = useTranslation('portal')
  const { name } = useClinic()
  return (
    <div className="page">
      <title>{`${t('notFound')} – ${name}`}</title>
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
