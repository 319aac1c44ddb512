import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Phases } from './Phases.tsx'
import { firstDayOf, type Cycle, type CycleState } from '#care/cycle.ts'
import { intentionFor, isEntry, type Writing } from '#care/writing.ts'
import { useClinic } from '#clinic/ClinicContext.tsx'
import { useDateWords } from '#i18n/format.ts'
import { paths } from '#paths.ts'
import type { Instant } from '#time.ts'

export interface CycleStretchProps {
  cycle: Cycle
  state: CycleState
  writings: readonly Writing[]
  now: Instant
}

/** One cycle on the line: a past one folded to its essence, the present and coming ones open. */
export function CycleStretch({ cycle, state, writings, now }: CycleStretchProps) {
  const { t } = useTranslation(['timeline', 'portal'])
  const { zone } = useClinic()
  const words = useDateWords(zone)
  const intention = intentionFor(cycle.id, writings)
  const entries = writings.filter((writing) => isEntry(writing) && writing.cycleId === cycle.id).length
  const begins = firstDayOf(cycle)
  const isPast = state === 'past' || state === 'stopped'
  return (
    <section
      className="cycle"
      id={state === 'now' ? 'now' : undefined}
      {...(isPast ? { 'data-past': '' } : state === 'now' ? { 'data-now': '' } : { 'data-ahead': '' })}
    >
      <h2 className="cycle-head">
        <Link className="quiet-link" to={paths.cycle(cycle.id)}>
          {t('portal:cycleNumber', { number: cycle.number })}
        </Link>
        <span className="small">
          {[
            begins && words.month(begins),
            cycle.series === 'maintenance' && t('maintenance'),
            !cycle.withTherapy && t('infusionOnly'),
            state === 'now' && t('theOneYoureIn'),
            state === 'stopped' && t('stopped'),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </h2>
      {intention && (
        <div className="cycle-words">
          <blockquote className="words" dir="auto">
            <p>{intention}</p>
          </blockquote>
        </div>
      )}
      {isPast ? (
        <details className="fold">
          <summary>
            {t('sessionCount', { count: cycle.sessions.length })} · {t('entryCount', { count: entries })}
          </summary>
          <Phases cycle={cycle} now={now} />
        </details>
      ) : (
        <Phases cycle={cycle} now={now} />
      )}
    </section>
  )
}
