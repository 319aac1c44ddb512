import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { ChangedSince } from './ChangedSince.tsx'
import { NextThing } from './NextThing.tsx'
import { today } from './today.ts'
import { useLastVisit } from './useLastVisit.ts'
import { courseOf, upcomingOf } from '#care/course.queries.ts'
import { firstDayAsked } from '#care/upcoming.ts'
import { sessionsOf } from '#care/course.ts'
import { useClinic } from '#clinic/ClinicContext.tsx'
import { useFhir } from '#fhir/FhirContext.tsx'
import { useDateWords } from '#i18n/format.ts'
import { problemOf } from '#problem.ts'
import { useNow } from '#ui/ClockContext.tsx'
import { Loading } from '#ui/Loading.tsx'
import { Margin, Passage } from '#ui/Passage.tsx'
import { ProblemNotice } from '#ui/ProblemNotice.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'

const TodayMore = lazy(async () => ({ default: (await import('./TodayMore.tsx')).TodayMore }))

/** What matters now. The few next sessions answer first; the rest of the course fills in behind them. */
export function TodayScreen() {
  const { t } = useTranslation('portal')
  const clinic = useClinic()
  const { zone, nextDayAt } = clinic
  const fhir = useFhir()
  const now = useNow()
  const words = useDateWords(zone)
  const upcoming = useQuery(upcomingOf(fhir, firstDayAsked(zone, now)))
  const whole = useQuery({ ...courseOf(fhir), enabled: !upcoming.isPending })
  const course = whole.data
  const answered = upcoming.data && { upcoming: upcoming.data, at: new Date(upcoming.dataUpdatedAt).toISOString() }
  const { visit, changes, read } = useLastVisit(fhir.patientId, answered, now)
  const lastKnown = answered ?? visit ?? undefined
  const sessions = course ? sessionsOf(course) : lastKnown?.upcoming.sessions
  const state = sessions && today(sessions, course, { now, zone, nextDayAt })
  // That nothing has a date is only certain when the whole course is there.
  const isSettled = state && (course !== undefined || whole.isError || 'session' in state || 'infusion' in state)
  const problem = upcoming.error ?? whole.error
  const again = () => void Promise.all([upcoming.refetch(), whole.refetch()])
  return (
    <div className="page">
      <PageTitle title={t('today')} />
      <ChangedSince changes={changes} read={read} />
      {isSettled ? (
        <NextThing state={state} course={course} now={now} />
      ) : (
        <Passage margin={<Margin>{words.day(now)}</Margin>}>
          <h1>{t('today')}</h1>
          {problem ? <ProblemNotice problem={problemOf(problem)} again={again} /> : <Loading lines={6} />}
        </Passage>
      )}
      {isSettled && problem && (
        <Passage
          margin={<Margin>{upcoming.error && lastKnown && t('asOf', { when: words.dayAndTime(lastKnown.at) })}</Margin>}
        >
          <ProblemNotice problem={problemOf(problem)} again={again} />
        </Passage>
      )}
      {state && (
        <Suspense>
          <TodayMore
            state={state}
            course={course}
            unreadable={course?.unreadable ?? lastKnown?.upcoming.unreadable ?? 0}
            now={now}
          />
        </Suspense>
      )}
    </div>
  )
}
