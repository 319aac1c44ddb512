import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { outsideProvidersOf } from './outside.queries.ts'
import { useClinic } from '#clinic/ClinicContext.tsx'
import { useFhir } from '#fhir/FhirContext.tsx'
import { paths } from '#paths.ts'
import { Sentence } from '#ui/Sentence.tsx'

/** Whom the care team lists outside the clinic, what the clinic can do, and the summary the person makes themselves. */
export function OutsideTherapist() {
  const { t } = useTranslation('sharing')
  const { phone } = useClinic()
  const { data: providers } = useQuery(outsideProvidersOf(useFhir()))
  return (
    <>
      {providers?.map(({ id, name }) => (
        <p key={id}>{t('outsideNamed', { name })}</p>
      ))}
      <p>
        <Sentence phones={[phone]}>{t('outsideAsk', { phone: phone.shown })}</Sentence>
      </p>
      <p className="buttons">
        <Link className="button" to={paths.summary()}>
          {t('makeSummary')}
        </Link>
      </p>
      <p className="small">{t('summaryMeans')}</p>
    </>
  )
}
