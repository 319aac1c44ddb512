import { useTranslation } from 'react-i18next'
import { momentOf, phaseStopsOf, type Belongings, type Stop } from './cycleStops.ts'
import { RequestStop } from './RequestStop.tsx'
import { SessionStop } from './SessionStop.tsx'
import { WritingStop } from './WritingStop.tsx'
import type { NearCycle } from '#care/cycle.ts'
import { useClinic } from '#clinic/ClinicContext.tsx'
import type { Instant } from '#time.ts'

export interface PhasesProps {
  cycle: NearCycle
  belongings: Belongings
  now: Instant
  /** Whether somebody looks at it: only then is the clinic asked which sessions were moved. */
  isShown: boolean
}

/** A cycle's phases in order, each with its sessions, what was written and what is asked for, in order of time. */
export function Phases({ cycle, belongings, now, isShown }: PhasesProps) {
  const { t } = useTranslation('timeline')
  const { zone } = useClinic()
  return phaseStopsOf(cycle, belongings, zone).map(({ phase, stops }) => (
    <section key={phase} className="phase">
      <h3 className="phase-name">{t(`phase_${phase}`)}</h3>
      <ol className="stops">
        {stops.map((stop) => (
          <OneStop key={keyOf(stop)} stop={stop} now={now} isInfusion={phase === 'infusion'} isShown={isShown} />
        ))}
        {stops.length === 0 && (
          <li className="stop" data-ahead="" data-waiting="">
            <p className="stop-when">{t('nothingPlanned')}</p>
          </li>
        )}
      </ol>
    </section>
  ))
}

interface OneStopProps {
  stop: Stop
  now: Instant
  isInfusion: boolean
  isShown: boolean
}

function OneStop({ stop, now, isInfusion, isShown }: OneStopProps) {
  const { zone } = useClinic()
  switch (stop.kind) {
    case 'session':
      return <SessionStop session={stop.session} now={now} heading="h4" isInfusion={isInfusion} isShown={isShown} />
    case 'writing':
      return <WritingStop writing={stop.writing} />
    case 'request':
      return <RequestStop request={stop.request} due={momentOf(stop, zone)} now={now} />
  }
}

function keyOf(stop: Stop): string {
  switch (stop.kind) {
    case 'session':
      return `session ${stop.session.id}`
    case 'writing':
      return `writing ${stop.writing.id}`
    case 'request':
      return `request ${stop.request.id}`
  }
}
