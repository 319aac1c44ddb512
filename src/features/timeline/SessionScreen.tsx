import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams, useSearchParams } from 'react-router'
import { AddToCalendar } from './AddToCalendar.tsx'
import { AroundSession } from './AroundSession.tsx'
import { WhatHappens } from './WhatHappens.tsx'
import { ChangedSince } from '#care/ChangedSince.tsx'
import { ClockNotice } from '#care/ClockNotice.tsx'
import { useChanges } from '#care/useChanges.ts'
import { courseOf } from '#care/course.queries.ts'
import { cycleOf, sessionsOf, withNewer } from '#care/course.ts'
import { ownZone } from '#care/ownZone.ts'
import { movedFromOf, sessionOf } from '#care/session.queries.ts'
import { hoursOf, type Session } from '#care/session.ts'
import { sessionTitleKey } from '#care/sessionTitle.ts'
import { SessionTicket } from '#care/SessionTicket.tsx'
import { Sentence } from '#ui/Sentence.tsx'
import { useClinic } from '#clinic/ClinicContext.tsx'
import { useLanguage } from '#i18n/format.ts'
import { NotAWay } from '#help/NotAWay.tsx'
import { useFhir } from '#fhir/FhirContext.tsx'
import { paths } from '#paths.ts'
import { problemOf } from '#problem.ts'
import { useNow } from '#ui/ClockContext.tsx'
import { Loading } from '#ui/Loading.tsx'
import { Margin, MarginHeading, Passage } from '#ui/Passage.tsx'
import { ProblemNotice } from '#ui/ProblemNotice.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'

// Few need it, and not at once.
const CompanionPage = lazy(async () => ({ default: (await import('./CompanionPage.tsx')).CompanionPage }))

/** One session: when and where, what to do before, what happens, how to change it. */
export function SessionScreen() {
  const { t } = useTranslation('portal')
  const id = useParams().id ?? ''
  const fhir = useFhir()
  const alone = useQuery(sessionOf(fhir, id))
  const whole = useQuery(courseOf(fhir))
  const [search] = useSearchParams()
  const problem = alone.error && problemOf(alone.error)
  const isNotHere = problem?.kind === 'missing' || problem?.kind === 'forbidden'
  // Where it was never asked for by itself, the course knows it.
  const inCourse = whole.data && sessionsOf(whole.data).find((one) => one.id === id)
  const session = isNotHere ? undefined : (alone.data ?? inCourse)
  const known = alone.data ? alone : whole
  // The course says more of a session; but what was asked for by itself may be newer than the device's copy of the course.
  const isNewer = alone.data !== undefined && alone.dataUpdatedAt > whole.dataUpdatedAt
  const notice = problem && !isNotHere && (
    <ProblemNotice problem={problem} again={() => void alone.refetch()} {...(session ? { known } : {})} />
  )
  if (session && search.get('for') === 'companion') {
    return (
      <Suspense fallback={<Loading lines={6} />}>
        <CompanionPage session={session} />
      </Suspense>
    )
  }
  if (session) return <SessionPage session={session} isNewer={isNewer} notice={notice} />
  return (
    <div className="page">
      <PageTitle title={t('appointment')} />
      <Passage margin={<Margin>{t('timeline')}</Margin>}>
        <h1>{isNotHere ? t('notFound') : t('appointment')}</h1>
        {isNotHere && (
          <>
            <p>{t('notYours')}</p>
            <p>
              <Link className="alone" to={paths.today()}>
                {t('toToday')}
              </Link>
            </p>
          </>
        )}
        {notice}
        {!problem && <Loading lines={6} />}
      </Passage>
    </div>
  )
}

interface SessionPageProps {
  session: Session
  /** Whether it is newer than what the course says of it. */
  isNewer: boolean
  notice: ReactNode
}

function SessionPage({ session, isNewer, notice }: SessionPageProps) {
  const { t } = useTranslation(['timeline', 'portal'])
  const clinic = useClinic()
  const { phone } = clinic
  const language = useLanguage()
  const fhir = useFhir()
  const { data: kept } = useQuery(courseOf(fhir))
  const course = kept && isNewer ? withNewer(kept, [session]) : kept
  const now = useNow()
  const { changes, read } = useChanges([session], now)
  const [change] = changes
  const history = useQuery(movedFromOf(fhir, session)).data
  // What this device saw last comes before what the clinic's history tells.
  const movedFrom = change?.kind === 'moved' ? change.from : history
  const cycle = course && cycleOf(course, session.id)
  const known = cycle?.sessions.find(({ id }) => id === session.id) ?? session
  const isOpen = known.state === 'planned' || known.state === 'waiting' || known.state === 'here'
  return (
    <div className="page">
      <PageTitle title={t('portal:appointment')} />
      <Passage
        margin={
          <Margin>
            <Link className="alone" to={cycle ? paths.cycle(cycle.id) : paths.timeline()}>
              {cycle ? t('portal:cycleNumber', { number: cycle.number }) : t('portal:timeline')}
            </Link>
          </Margin>
        }
      >
        <h1>{t(`portal:${sessionTitleKey(known)}`)}</h1>
        <ChangedSince changes={changes} read={read} />
        <SessionTicket
          session={known}
          cycle={course ? cycle : 'loading'}
          movedFrom={movedFrom ?? undefined}
          ownZone={ownZone()}
        >
          {isOpen && <StubLinks session={known} />}
        </SessionTicket>
        {notice}
        {isOpen && known.start && <HowLong session={known} />}
        {known.cancelledBecause && (
          <p>{t('because', { state: t('portal:state_cancelled'), reason: known.cancelledBecause })}</p>
        )}
      </Passage>
      <ClockNotice />
      {isOpen && <WhatHappens session={known} />}
      {course && (
        // It waits for the device; what stands already must not go for that.
        <Suspense>
          <AroundSession session={known} course={course} />
        </Suspense>
      )}
      {known.start && (isOpen || known.state === 'cancelled') && (
        <AddToCalendar session={known} all={course ? sessionsOf(course) : [known]} />
      )}
      <Passage margin={<MarginHeading>{t('toChange')}</MarginHeading>}>
        <p>
          <Sentence phones={[phone]}>{t('toChangeText', { phone: phone.shown })}</Sentence>
        </p>
        <p className="small">{t('clinicFirst')}</p>
        <NotAWay clinic={clinic} language={language} />
      </Passage>
    </div>
  )
}

// Nobody else is asked before one of these is followed: no map is shown here.
function StubLinks({ session }: { session: Session }) {
  const { t } = useTranslation(['timeline', 'portal'])
  const { place, start, kind, id } = session
  return (
    <>
      {place?.address && (
        <a
          className="button"
          data-kind="plain"
          rel="noopener noreferrer"
          href={`https://www.openstreetmap.org/search?query=${encodeURIComponent(place.address)}`}
        >
          {t('directions')}
        </a>
      )}
      {start && (
        <a className="button" data-kind="plain" href="#calendar">
          {t('addToCalendar')}
        </a>
      )}
      {kind === 'integration' && (
        <Link className="button" data-kind="plain" to={paths.bring()}>
          {t('portal:bring')}
        </Link>
      )}
      {kind === 'infusion' && start && (
        <Link className="button" data-kind="plain" to={`${paths.session(id)}?for=companion`}>
          {t('companion')}
        </Link>
      )}
    </>
  )
}

function HowLong({ session }: { session: Session }) {
  const { t } = useTranslation('timeline')
  const hours = hoursOf(session)
  if (hours === undefined) return <p className="plain">{t('noEnd')}</p>
  return (
    <p className="plain">
      {t('howLong', { count: hours })} {session.kind === 'infusion' && session.withTherapy && t('longerWithKap')}
    </p>
  )
}
