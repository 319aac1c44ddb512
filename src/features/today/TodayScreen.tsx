'use no memo'

import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { getI18n, useTranslation } from 'react-i18next'
import { DayMargin } from './DayMargin.tsx'
import { NextThing } from './NextThing.tsx'
import { today } from './today.ts'
import { courseOf, upcomingOf } from '#care/course.queries.ts'
import { firstDayAsked } from '#care/upcoming.ts'
import { sessionsOf, withNewer } from '#care/course.ts'
import { useClinic } from '#clinic/ClinicContext.tsx'
import { useFhir } from '#fhir/FhirContext.tsx'
import { problemOf } from '#problem.ts'
import { minutesBetween, type Instant } from '#time.ts'
import { useNow } from '#ui/ClockContext.tsx'
import { Loading } from '#ui/Loading.tsx'
import { Margin, Passage } from '#ui/Passage.tsx'
import { ProblemNotice } from '#ui/ProblemNotice.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'
import { useDrawn } from '#ui/useDrawn.ts'

const SinceLastVisit = lazy(async () => {
  const [{ SinceLastVisit: Loaded }] = await Promise.all([
    import('./SinceLastVisit.tsx'),
    getI18n().loadNamespaces('changes'),
  ])
  return { default: Loaded }
})

// Its code and its words come after the answer stands.
const TodayMore = lazy(async () => {
  const [{ TodayMore: Loaded }] = await Promise.all([import('./TodayMore.tsx'), getI18n().loadNamespaces('help')])
  return { default: Loaded }
})

/** What matters now. The few next sessions answer first; the rest of the course fills in behind them. */
export function TodayScreen() {
  const { t } = useTranslation('portal')
  const clinic = useClinic()
  const { zone, nextDayAt } = clinic
  const fhir = useFhir()
  const now = useNow()
  const upcoming = useQuery(upcomingOf(fhir, firstDayAsked(zone, now)))
  // Whatever is below the answer, or behind it, is asked for when the answer has been drawn.
  const isDrawn = useDrawn(!upcoming.isPending)
  const whole = useQuery({ ...courseOf(fhir), enabled: isDrawn })
  // What the device kept of the whole course may be older than the few next sessions.
  const isNewer = upcoming.dataUpdatedAt > whole.dataUpdatedAt
  const course = isNewer && whole.data && upcoming.data ? withNewer(whole.data, upcoming.data.sessions) : whole.data
  const sessions = course ? sessionsOf(course) : upcoming.data?.sessions
  const state = sessions && today(sessions, course, { now, zone, nextDayAt })
  // That nothing has a date is only certain when the whole course is there.
  const isSettled = state && (course !== undefined || whole.isError || 'session' in state || 'infusion' in state)
  const known = Math.max(upcoming.dataUpdatedAt, whole.dataUpdatedAt)
  const isAsking = upcoming.isFetching || whole.isFetching
  const asOf = isAsking && known > 0 ? oldAnswer(new Date(known).toISOString(), now) : undefined
  const problem = upcoming.error ?? whole.error
  const again = () => void Promise.all([upcoming.refetch(), whole.refetch()])
  return (
    <div className="page">
      <PageTitle title={t('today')} />
      {sessions && isDrawn && (
        <Suspense>
          <SinceLastVisit sessions={sessions} now={now} />
        </Suspense>
      )}
      {isSettled ? (
        <NextThing state={state} course={course} now={now} asOf={asOf} />
      ) : (
        <Passage margin={<DayMargin now={now} asOf={undefined} />}>
          <h1>{t('today')}</h1>
          {problem ? <ProblemNotice problem={problemOf(problem)} again={again} /> : <Loading lines={6} />}
        </Passage>
      )}
      {isSettled && problem && (
        <Passage margin={<Margin>{null}</Margin>}>
          <ProblemNotice problem={problemOf(problem)} again={again} known={upcoming.error ? upcoming : whole} />
        </Passage>
      )}
      {state && isDrawn && (
        <Suspense>
          <TodayMore
            state={state}
            course={course}
            unreadable={course?.unreadable ?? upcoming.data?.unreadable ?? 0}
            now={now}
          />
        </Suspense>
      )}
    </div>
  )
}

const freshMinutes = 5

// An answer of a few minutes ago is not called old.
function oldAnswer(known: Instant, now: Instant): Instant | undefined {
  return minutesBetween(known, now) > freshMinutes ? known : undefined
}
