import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { ChooseNotes } from './ChooseNotes.tsx'
import { MoodOverTime } from './MoodOverTime.tsx'
import { noteKinds, notesOf } from './notes.ts'
import { courseOf } from '#care/course.queries.ts'
import { sessionsOf } from '#care/course.ts'
import { hasHappened } from '#care/session.ts'
import { useWritings } from '#care/useWritings.ts'
import { useFhir } from '#fhir/FhirContext.tsx'
import { paths } from '#paths.ts'
import { problemOf } from '#problem.ts'
import { useNow } from '#ui/ClockContext.tsx'
import { Loading } from '#ui/Loading.tsx'
import { Margin, MarginHeading, Passage } from '#ui/Passage.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'
import { ProblemNotice } from '#ui/ProblemNotice.tsx'
import './mood.css'

/** Every 0–10 note the person took, as a line and as a table; the whole course or one cycle. Nothing is read out of it. */
export function MoodScreen() {
  const { t } = useTranslation(['mood', 'portal'])
  const now = useNow()
  const [search] = useSearchParams()
  const sent = useWritings()
  const { data: course } = useQuery(courseOf(useFhir()))
  const writings = sent.data?.writings ?? []
  const kind = noteKinds.find((one) => one === search.get('of')) ?? 'mood'
  const cycle = course?.cycles.find(({ id }) => id === search.get('cycle'))
  const notes = notesOf(kind, writings).filter(({ cycleId }) => !cycle || cycleId === cycle.id)
  const infusions = (course ? sessionsOf(course) : []).filter(
    (session) => session.kind === 'infusion' && hasHappened(session, now),
  )
  return (
    <div className="page">
      <PageTitle title={t('portal:mood')} />
      <Passage margin={<Margin>{sent.data ? t('noteCount', { count: notes.length }) : ''}</Margin>}>
        <h1>{t('portal:mood')}</h1>
        <p>{t('whatItIs')}</p>
        {sent.isPending && <Loading lines={6} />}
        {sent.error && <ProblemNotice problem={problemOf(sent.error)} again={() => void sent.refetch()} />}
        <ChooseNotes
          kinds={noteKinds.filter((one) => one === 'mood' || notesOf(one, writings).length > 0)}
          kind={kind}
          cycles={course?.cycles ?? []}
          cycle={cycle}
        />
        {sent.data && notes.length === 0 && (
          <>
            <p>{t('nothingYet')}</p>
            <p>
              <Link className="alone" to={paths.writeEntry()}>
                {t('write')}
              </Link>
            </p>
          </>
        )}
      </Passage>
      {notes.length > 0 && (
        <Passage margin={<MarginHeading>{t(`kind_${kind}`)}</MarginHeading>}>
          <MoodOverTime
            key={`${kind} ${cycle?.id ?? ''}`}
            kind={kind}
            notes={notes}
            infusions={infusions.flatMap(({ start }) => start ?? [])}
          />
        </Passage>
      )}
    </div>
  )
}
