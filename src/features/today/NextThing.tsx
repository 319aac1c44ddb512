'use no memo'

import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { DayMargin, type DayMarginProps } from './DayMargin.tsx'
import type { Today } from './today.ts'
import { cycleOf, type Course } from '#care/course.ts'
import { ownZone } from '#care/ownZone.ts'
import { SessionTicket } from '#care/SessionTicket.tsx'
import { sessionTitleKey } from '#care/sessionTitle.ts'
import type { Session } from '#care/session.ts'
import { useClinic } from '#clinic/ClinicContext.tsx'
import { useDateWords } from '#i18n/format.ts'
import { paths } from '#paths.ts'
import { Loading } from '#ui/Loading.tsx'
import { Passage } from '#ui/Passage.tsx'
import { Phone } from '#ui/Phone.tsx'

const HoursAfter = lazy(async () => ({ default: (await import('./HoursAfter.tsx')).HoursAfter }))

export interface NextThingProps extends DayMarginProps {
  state: Today
  course: Course | undefined
}

/** The first passage of Today: one thing, and at most one primary action. */
export function NextThing({ state, course, now, asOf }: NextThingProps) {
  const { t } = useTranslation('portal')
  const clinic = useClinic()
  const margin = <DayMargin now={now} asOf={asOf} />
  switch (state.at) {
    case 'before':
      return (
        <Passage margin={margin}>
          <h1>
            <Heading session={state.session} days={state.days} />
          </h1>
          <Ticket session={state.session} course={course} />
          {state.days === 0 && state.session.kind === 'infusion' && (
            <p>
              <Link className="alone" to={paths.card()}>
                {t('myCard')}
              </Link>
            </p>
          )}
        </Passage>
      )
    case 'hoursAfter':
      return (
        <Suspense
          fallback={
            <Passage margin={margin}>
              <h1>{t('today')}</h1>
              <Loading lines={6} />
            </Passage>
          }
        >
          <HoursAfter infusion={state.infusion} course={course} margin={margin} />
        </Suspense>
      )
    case 'daysAfter':
      return (
        <Passage margin={margin}>
          <h1>{t('daysAfter')}</h1>
          <p>{t('daysAfterText')}</p>
          <p className="buttons">
            <Link className="button" data-kind="primary" to={`${paths.writeEntry()}?as=reflection`}>
              {t('writeReflection')}
            </Link>
          </p>
          {state.next && <Ticket session={state.next} course={course} />}
        </Passage>
      )
    case 'noCourse':
    case 'between':
    case 'finished':
      return (
        <Passage margin={margin}>
          <h1>{t(`${state.at}Title`)}</h1>
          <p>
            {t(`${state.at}Text`)} <Phone phone={clinic.phone} />
          </p>
          <p className="buttons">
            <Link className="button" to={paths.writeEntry()}>
              {t('writeEntry')}
            </Link>
          </p>
        </Passage>
      )
  }
}

function Heading({ session, days }: { session: Session; days: number }) {
  const { t } = useTranslation('portal')
  const { zone } = useClinic()
  const words = useDateWords(zone)
  const kind = session.kind
  if (days === 0) return t(`next_${kind}_today`)
  if (days === 1) return t(`next_${kind}_tomorrow`)
  if (days < 7) return t(`next_${kind}_weekday`, { weekday: words.weekday(session.start ?? '') })
  return t(`next_${kind}_later`, { count: days })
}

function Ticket({ session, course }: { session: Session; course: Course | undefined }) {
  const { t } = useTranslation('portal')
  const cycle = course && cycleOf(course, session.id)
  // The course says more about a session than the session alone: whether it is one with therapy.
  const known = cycle?.sessions.find(({ id }) => id === session.id) ?? session
  return (
    <SessionTicket session={known} cycle={course ? cycle : 'loading'} movedFrom={undefined} brief ownZone={ownZone()}>
      <Link className="button" data-kind="plain" to={paths.session(session.id)}>
        {t('aboutSession', { session: t(sessionTitleKey(known)) })}
      </Link>
    </SessionTicket>
  )
}
