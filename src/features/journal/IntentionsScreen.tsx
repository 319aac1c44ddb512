import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { BackToJournal } from './EntryPage.tsx'
import { intentionsByCycle } from './intentionsByCycle.ts'
import { courseOf } from '#care/course.queries.ts'
import { useWritings } from '#care/useWritings.ts'
import { useClinic } from '#clinic/ClinicContext.tsx'
import { useFhir } from '#fhir/FhirContext.tsx'
import { useDateWords } from '#i18n/format.ts'
import { paths } from '#paths.ts'
import { problemOf } from '#problem.ts'
import { Loading } from '#ui/Loading.tsx'
import { MarginHeading, Passage } from '#ui/Passage.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'
import { ProblemNotice } from '#ui/ProblemNotice.tsx'
import './journal.css'

/** What the person hoped for in each cycle, the first one first: the words alone, side by side down the years. */
export function IntentionsScreen() {
  const { t } = useTranslation(['journal', 'portal'])
  const { zone } = useClinic()
  const dates = useDateWords(zone)
  const course = useQuery(courseOf(useFhir()))
  const sent = useWritings()
  const cycles = course.data && sent.data ? intentionsByCycle(course.data.cycles, sent.data.writings) : []
  const error = sent.error ?? course.error
  return (
    <div className="page">
      <PageTitle title={t('entry')} />
      <Passage margin={<BackToJournal />}>
        <h1>{t('intentions')}</h1>
        <p>{t('intentionsText')}</p>
        {error && (
          <ProblemNotice
            problem={problemOf(error)}
            again={() => void Promise.all([sent.refetch(), course.refetch()])}
          />
        )}
        {(sent.isPending || course.isPending) && <Loading lines={6} />}
        {sent.data && course.data && cycles.length === 0 && <p>{t('noIntentions')}</p>}
      </Passage>
      {cycles.map(({ cycle, begins, words }) => (
        <Passage
          key={cycle.id}
          margin={
            <MarginHeading more={begins ? dates.month(begins) : ''}>
              {t('portal:cycleNumber', { number: cycle.number })}
            </MarginHeading>
          }
        >
          <blockquote className="words" dir="auto">
            <p className="as-written">{words}</p>
          </blockquote>
          <p>
            <Link className="alone" to={paths.beforeAndAfter(cycle.id)}>
              {t('beforeAndAfter')}
            </Link>
          </p>
        </Passage>
      ))}
    </div>
  )
}
