'use no memo'

import { lazy, Suspense, useId, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { sessionTitleKey } from './sessionTitle.ts'
import type { Session } from './session.ts'
import type { Cycle } from './cycle.ts'
import { inLanguage } from '#clinic/clinic.ts'
import { useClinic } from '#clinic/ClinicContext.tsx'
import { useDateWords, useLanguage } from '#i18n/format.ts'
import { listInWords } from '#i18n/list.ts'
import { dayIn, type Instant, type Zone } from '#time.ts'
import { useNow } from '#ui/ClockContext.tsx'
import { Phone } from '#ui/Phone.tsx'
import { useDrawn } from '#ui/useDrawn.ts'

// It looks into what the person wrote; the time and the place don't wait for that.
const RideHome = lazy(async () => ({ default: (await import('./RideHome.tsx')).RideHome }))

export interface SessionTicketProps {
  session: Session
  /** The cycle it belongs to; `loading` until that is known. */
  cycle: Pick<Cycle, 'id' | 'number'> | undefined | 'loading'
  /** The start this session had before it was moved. */
  movedFrom: Instant | undefined
  /** On a page about more than this session: the address and the whole of a long text are one tap away. */
  brief?: boolean
  /** The zone of the device, when the person is somewhere else. */
  ownZone: Zone
  /** What can be done with it: at most three. */
  children?: ReactNode
}

/** When, large; then where, with whom, what to eat, who drives: the thirty-second answer. */
export function SessionTicket(props: SessionTicketProps) {
  const { session, cycle, movedFrom, ownZone, children } = props
  const brief = props.brief ?? false
  const { t } = useTranslation('portal')
  const titleId = useId()
  const zone = useZoneOf(session)
  return (
    <article className="ticket" aria-labelledby={titleId} data-state={session.state}>
      <div className="ticket-face">
        <p className="ticket-kind">
          <strong id={titleId}>{t(sessionTitleKey(session))}</strong>
          {cycle && cycle !== 'loading' && <span>{t('cycleNumber', { number: cycle.number })}</span>}
        </p>
        <div className="ticket-body">
          <When session={session} zone={zone} ownZone={ownZone} />
          <dl className="facts">
            <Where session={session} brief={brief} />
            <With session={session} />
            {session.kind === 'infusion' && <Ride cycle={cycle} />}
            <BeforeYouCome session={session} brief={brief} />
            {movedFrom && <Moved from={movedFrom} noted={session.written} zone={zone} />}
          </dl>
        </div>
      </div>
      {children && <div className="ticket-stub">{children}</div>}
    </article>
  )
}

function When({ session, zone, ownZone }: { session: Session; zone: Zone; ownZone: Zone }) {
  const { t } = useTranslation('portal')
  const words = useDateWords(zone)
  const own = useDateWords(ownZone)
  const now = useNow()
  const { start, end, state } = session
  if (!start) return <p className="ticket-when ticket-day">{t('waitingForDate')}</p>
  const isOtherYear = dayIn(zone, start).slice(0, 4) !== dayIn(zone, now).slice(0, 4)
  const isElsewhere = words.time(start) !== own.time(start)
  return (
    <p className="ticket-when">
      {state !== 'planned' && state !== 'waiting' && <strong className="plain">{t(`state_${state}`)}</strong>}
      <span className="ticket-day">
        <time dateTime={start}>{isOtherYear ? words.dayAndYear(start) : words.day(start)}</time>
      </span>
      <span className="ticket-time together">{words.time(start)}</span>
      <span className="plain ticket-until">
        {end ? t('until', { time: words.time(end), zone: words.zoneName(start) }) : words.zoneName(start)}
      </span>
      {isElsewhere && (
        <span className="plain ticket-until">
          {t('whereYouAre', { time: own.time(start), zone: own.zoneName(start) })}
        </span>
      )}
    </p>
  )
}

function Where({ session: { place, videoLink }, brief }: { session: Session; brief: boolean }) {
  const { t } = useTranslation('portal')
  if (videoLink) {
    return (
      <Fact name={t('where')}>
        <a className="alone" href={videoLink} rel="noopener noreferrer">
          {t('byVideo')}
        </a>
      </Fact>
    )
  }
  if (!place) return null
  return (
    <Fact name={t('where')}>
      <bdi>{place.name}</bdi>
      {place.address && !brief && (
        <>
          <br />
          <bdi>{place.address}</bdi>
        </>
      )}
    </Fact>
  )
}

function With({ session: { team } }: { session: Session }) {
  const { t } = useTranslation('portal')
  const language = useLanguage()
  if (team.length === 0) return null
  const names = team.map(({ name, role }) => (role ? t('nameAndRole', { name, role }) : name))
  return <Fact name={t('with')}>{listInWords(names, language)}</Fact>
}

function Ride({ cycle }: Pick<SessionTicketProps, 'cycle'>) {
  const { t } = useTranslation('portal')
  const isDrawn = useDrawn()
  return (
    <Fact name={t('rideHome')}>
      {cycle === 'loading' || !isDrawn ? (
        '…'
      ) : (
        <Suspense fallback="…">
          <RideHome cycleId={cycle?.id} />
        </Suspense>
      )}
    </Fact>
  )
}

// The clinic's words for this session come before its general rule; without either the portal makes none up.
function BeforeYouCome({ session: { kind, instructions }, brief }: { session: Session; brief: boolean }) {
  const { t } = useTranslation('portal')
  const { foodRule, phone } = useClinic()
  const language = useLanguage()
  if (instructions) {
    return (
      <Fact name={t('beforeYouCome')}>
        <span className={brief ? 'few-lines' : undefined} dir="auto">
          {instructions}
        </span>
      </Fact>
    )
  }
  if (kind !== 'infusion') return null
  return (
    <Fact name={t('foodAndDrink')}>
      {foodRule ? (
        inLanguage(foodRule, language)
      ) : (
        <>
          {t('foodAsk')} <Phone phone={phone} />
        </>
      )}
    </Fact>
  )
}

function Moved({ from, noted, zone }: { from: Instant; noted: Instant | undefined; zone: Zone }) {
  const { t } = useTranslation('portal')
  const words = useDateWords(zone)
  return (
    <Fact name={t('changed')}>
      {t('movedFrom')} <s>{words.dayAndTime(from)}</s>
      {noted && <> {t('changeNoted', { day: words.day(noted) })}</>}
    </Fact>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** The zone a session is told in: its place's, else the clinic's. */
export function useZoneOf({ place }: Session): Zone {
  const { zone } = useClinic()
  return place?.zone ?? zone
}
