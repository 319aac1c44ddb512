import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { AfterThat } from './AfterThat.tsx'
import { NextThing } from './NextThing.tsx'
import { OpenWorksheets } from './OpenWorksheets.tsx'
import { today } from './today.ts'
import { UnsentWords } from './UnsentWords.tsx'
import { courseOf, upcomingOf } from '#care/course.queries.ts'
import { sessionsOf } from '#care/course.ts'
import { useClinic } from '#clinic/ClinicContext.tsx'
import { useFhir } from '#fhir/FhirContext.tsx'
import { RealTimeNotice } from '#help/RealTimeNotice.tsx'
import { useDateWords, useLanguage } from '#i18n/format.ts'
import { problemOf } from '#problem.ts'
import { dayIn } from '#time.ts'
import { useNow } from '#ui/ClockContext.tsx'
import { Loading } from '#ui/Loading.tsx'
import { Margin, Passage } from '#ui/Passage.tsx'
import { ProblemNotice } from '#ui/ProblemNotice.tsx'
import { UnreadableNotice } from '#ui/UnreadableNotice.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'

/** What matters now. The few next sessions answer first; the rest of the course fills in behind them. */
export function TodayScreen() {
  const { t } = useTranslation('portal')
  const clinic = useClinic()
  const { zone, nextDayAt } = clinic
  const fhir = useFhir()
  const now = useNow()
  const words = useDateWords(zone)
  const language = useLanguage()
  const upcoming = useQuery(upcomingOf(fhir, dayIn(zone, now)))
  const whole = useQuery({ ...courseOf(fhir), enabled: !upcoming.isPending })
  const course = whole.data
  const sessions = course ? sessionsOf(course) : upcoming.data?.sessions
  const state = sessions && today(sessions, course, { now, zone, nextDayAt })
  // The next few may all lie ahead of an evening that the course knows of; until then only what is certain is said.
  const isSettled =
    state && (course !== undefined || whole.isError || state.at === 'before' || state.at === 'hoursAfter')
  const problem = upcoming.error ?? (sessions ? null : whole.error)
  return (
    <div className="page">
      <PageTitle title={t('today')} />
      {isSettled ? (
        <NextThing state={state} course={course} now={now} />
      ) : (
        <Passage margin={<Margin>{words.day(now)}</Margin>}>
          <h1>{t('today')}</h1>
          {problem ? (
            <ProblemNotice
              problem={problemOf(problem)}
              again={() => void Promise.all([upcoming.refetch(), whole.refetch()])}
            />
          ) : (
            <Loading lines={6} />
          )}
        </Passage>
      )}
      <UnsentWords />
      {state?.at !== 'hoursAfter' && <OpenWorksheets withAction={state?.at === 'before'} />}
      <AfterThat course={course} state={state} now={now} />
      <div className="passage">
        <div className="column">
          <UnreadableNotice count={course?.unreadable ?? upcoming.data?.unreadable ?? 0} />
          {whole.error && !upcoming.error && (
            <ProblemNotice problem={problemOf(whole.error)} again={() => void whole.refetch()} />
          )}
          <RealTimeNotice clinic={clinic} language={language} />
        </div>
      </div>
    </div>
  )
}
