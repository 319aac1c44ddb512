import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Phase } from '#care/cycle.ts'
import { hasHappened, type Session } from '#care/session.ts'
import { sessionTitleKey } from '#care/sessionTitle.ts'
import { useZoneOf } from '#care/SessionTicket.tsx'
import { useDateWords, useLanguage } from '#i18n/format.ts'
import { listInWords } from '#i18n/list.ts'
import { paths } from '#paths.ts'
import { dayIn, type Instant } from '#time.ts'

/** A session as a stop on the line; how it stands is said in words, the sign only agrees. */
export function SessionStop({ session, now, phase }: { session: Session; now: Instant; phase?: Phase }) {
  const { t } = useTranslation(['timeline', 'portal'])
  const zone = useZoneOf(session)
  const words = useDateWords(zone)
  const { start, state, team } = session
  const isToday = start !== undefined && dayIn(zone, start) === dayIn(zone, now)
  const isOff = state === 'cancelled' || state === 'missed'
  const isAhead = !isOff && !hasHappened(session, now)
  const names = listInWords(
    team.map(({ name }) => name),
    useLanguage(),
  )
  const when = start ? <time dateTime={start}>{words.shortDayAndTime(start)}</time> : t('portal:waitingForDate')
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
        <h3 className="stop-title">
          <Link className="quiet-link" to={paths.session(session.id)}>
            {t(`portal:${sessionTitleKey(session)}`)}
          </Link>
        </h3>
        {isOff && (
          <p className="stop-note">
            {session.cancelledBecause
              ? t('because', { state: t(`portal:state_${state}`), reason: session.cancelledBecause })
              : t(`portal:state_${state}`)}
          </p>
        )}
        {phase === 'infusion' && session.withTherapy && !isOff && (
          <p className="stop-note">{t('initialIntegration')}</p>
        )}
        {names && !isOff && <p className="stop-note">{t('withNames', { names })}</p>}
        {state === 'waiting' && <p className="stop-note">{t('portal:clinicWillCall')}</p>}
      </div>
    </li>
  )
}
