import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { sentVersionsOf } from '#care/versions.queries.ts'
import { WrittenLines } from '#care/WrittenLines.tsx'
import { useClinic } from '#clinic/ClinicContext.tsx'
import { useFhir } from '#fhir/FhirContext.tsx'
import { useDateWords } from '#i18n/format.ts'
import { Loading } from '#ui/Loading.tsx'
import { Phone } from '#ui/Phone.tsx'

/** What was sent before it was changed, each as it was and when: the clinic keeps all of it. */
export function EarlierVersions({ id }: { id: string }) {
  const { t } = useTranslation('worksheets')
  const { zone, phone } = useClinic()
  const dates = useDateWords(zone)
  const { data, error } = useQuery(sentVersionsOf(useFhir(), id))
  const earlier = data?.versions.slice(1) ?? []
  return (
    <section className="versions" aria-labelledby="versions">
      <h2 id="versions">{t('versions')}</h2>
      {!data && !error && <Loading lines={1} />}
      {(error ?? (data && earlier.length === 0)) && (
        <p>
          {t('versionsMissing')} <Phone phone={phone} />
        </p>
      )}
      {earlier.map(({ id: version, writing }) => (
        <details key={version} className="fold">
          <summary>{t('versionSent', { time: dates.dayAndTime(writing.written) })}</summary>
          <WrittenLines writing={writing} />
        </details>
      ))}
    </section>
  )
}
