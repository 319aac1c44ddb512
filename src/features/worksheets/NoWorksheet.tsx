import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useClinic } from '#clinic/ClinicContext.tsx'
import { paths } from '#paths.ts'
import { problemOf } from '#problem.ts'
import { Loading } from '#ui/Loading.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'
import { Phone } from '#ui/Phone.tsx'
import { ProblemNotice } from '#ui/ProblemNotice.tsx'

/** While it comes. */
export function Waiting() {
  const { t } = useTranslation('worksheets')
  return (
    <>
      <PageTitle title={t('worksheet')} />
      <h1>{t('worksheet')}</h1>
      <Loading lines={6} />
    </>
  )
}

/** It could not be had. */
export function NotLoaded({ thrown, again }: { thrown: unknown; again: () => void }) {
  const { t } = useTranslation('worksheets')
  return (
    <>
      <PageTitle title={t('worksheet')} />
      <h1>{t('worksheet')}</h1>
      <ProblemNotice problem={problemOf(thrown)} again={again} />
    </>
  )
}

/** There is none at this address. */
export function NotHere() {
  const { t } = useTranslation('portal')
  return (
    <>
      <PageTitle title={t('notFound')} />
      <h1>{t('notFound')}</h1>
      <p>{t('notFoundText')}</p>
      <p>
        <Link className="alone" to={paths.worksheets()}>
          {t('worksheets')}
        </Link>
      </p>
    </>
  )
}

/** The clinic's form cannot be shown. */
export function NotReadable() {
  const { t } = useTranslation('worksheets')
  const { phone } = useClinic()
  return (
    <>
      <PageTitle title={t('worksheet')} />
      <h1>{t('notReadable')}</h1>
      <p>
        {t('notReadableText')} <Phone phone={phone} />
      </p>
    </>
  )
}
