import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { movedFromOf } from '#care/session.queries.ts'
import { hasHappened, wasChanged, type Session } from '#care/session.ts'
import { sessionTitleKey } from '#care/sessionTitle.ts'
import { useChangeOf } from '#care/useChanges.ts'
import { useZoneOf } from '#care/SessionTicket.tsx'
import { useFhir } from '#fhir/FhirContext.tsx'
import { useDateWords, useLanguage } from '#i18n/format.ts'
import { listInWords } from '#i18n/list.ts'
import { paths } from '#paths.ts'
import { dayIn, type Instant } from '#time.ts'

export interface SessionStopProps {
  session: Session
  now: Instant
  heading: 'h3' | 'h4'
  isInfusion: boolean
  /** Whether somebody looks at it: only then is the clinic asked whether it was moved. */
  isShown: boolean
}

/** A session as a stop on the line; how it stands is said in words, the sign only agrees. */
export function SessionStop({ session, now, heading: Heading, isInfusion, isShown }: SessionStopProps) {
  const { t } = useTranslation(['timeline', 'portal'])
  const zone = useZoneOf(session)
  const words = useDateWords(zone)
  const language = useLanguage()
  const { start, state, team } = session
  const isToday = start !== undefined && dayIn(zone, start) === dayIn(zone, now)
  const isOff = state === 'cancelled' || state === 'missed'
  const isAhead = !isOff && !hasHappened(session, now)
  const names = listInWords(
    team.map(({ name }) => name),
    language,
  )
  const isThisYear = start !== undefined && dayIn(zone, start).slice(0, 4) === dayIn(zone, now).slice(0, 4)
  const when = start ? (
    <time dateTime={start}>{isThisYear ? words.shortDayAndTime(start) : words.shortDayOfYearAndTime(start)}</time>
  ) : (
    t('portal:waitingForDate')
  )
  return (
    <li
      className="stop"
      {...(isOff ? { 'data-cancelled': '' } : isToday ? { 'data-now': '' } : isAhead ? { 'data-ahead': '' } : {})}
      {...(state === 'waiting' ? { 'data-waiting': '', 'data-ahead': '' } : {})}
    >
      <p className="stop-when">
        {isToday && !isOff && <span className="now-label">{t('portal:today')}</span>} {isOff ? <s>{when}</s> : when}
      </p>
      <div className="stop-what">
        <Heading className="stop-title">
          <Link className="quiet-link" to={paths.session(session.id)}>
            {t(`portal:${sessionTitleKey(session)}`)}
          </Link>
        </Heading>
        {isOff && (
          <p className="stop-note">
            {session.cancelledBecause
              ? t('because', { state: t(`portal:state_${state}`), reason: session.cancelledBecause })
              : t(`portal:state_${state}`)}
          </p>
        )}
        {isInfusion && session.withTherapy && !isOff && <p className="stop-note">{t('initialIntegration')}</p>}
        {names && !isOff && <p className="stop-note">{t('withNames', { names })}</p>}
        {state === 'waiting' && <p className="stop-note">{t('portal:clinicWillCall')}</p>}
        {isShown && (isAhead || isOff) && <Changed session={session} now={now} />}
        {isShown && !isOff && !isAhead && wasChanged(session) && <MovedFrom session={session} />}
      </div>
    </li>
  )
}

// What this device saw last comes before what the clinic's history tells.
function Changed({ session, now }: { session: Session; now: Instant }) {
  const { t } = useTranslation(['changes', 'portal'])
  const words = useDateWords(useZoneOf(session))
  const change = useChangeOf(session, now)
  if (!change) return session.state === 'cancelled' || !wasChanged(session) ? null : <MovedFrom session={session} />
  return (
    <p className="stop-note">
      <strong>{t('changedMark')}</strong>{' '}
      {change.kind !== 'dated' && (
        <>
          {t('itWas')} <s>{words.shortDayAndTime(change.from)}</s>
        </>
      )}
    </p>
  )
}

function MovedFrom({ session }: { session: Session }) {
  const { t } = useTranslation('portal')
  const words = useDateWords(useZoneOf(session))
  const { data: from } = useQuery(movedFromOf(useFhir(), session))
  if (!from) return null
  return (
    <p className="stop-note">
      {t('movedFrom')} <s>{words.shortDayAndTime(from)}</s>
    </p>
  )
}
