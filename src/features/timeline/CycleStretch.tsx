import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Belongings } from './cycleStops.ts'
import { cycleAnchor } from './courseLine.ts'
import { Phases } from './Phases.tsx'
import { WhenThereIsTime } from './WhenThereIsTime.tsx'
import { firstDayOf, type CycleState, type NearCycle } from '#care/cycle.ts'
import { intentionFor, isEntry } from '#care/writing.ts'
import { useClinic } from '#clinic/ClinicContext.tsx'
import { useDateWords } from '#i18n/format.ts'
import { paths } from '#paths.ts'
import type { Instant } from '#time.ts'

export interface CycleStretchProps {
  /** Where an address can lead to it by another name than its number. */
  id: string | undefined
  cycle: NearCycle
  state: CycleState
  belongings: Belongings
  /** Whether what was written is known: until then nothing is counted. */
  areEntriesKnown: boolean
  now: Instant
}

/** One cycle on the line: a past one folded to its essence, the present and coming ones open. */
export function CycleStretch({ id, cycle, state, belongings, areEntriesKnown, now }: CycleStretchProps) {
  const { t } = useTranslation(['timeline', 'portal'])
  const { zone } = useClinic()
  const words = useDateWords(zone)
  const [isOpen, setIsOpen] = useState(false)
  const intention = intentionFor(cycle.id, belongings.writings)
  const begins = firstDayOf(cycle)
  const isPast = state === 'past' || state === 'stopped'
  const phases = () => <Phases cycle={cycle} belongings={belongings} now={now} isShown={!isPast || isOpen} />
  return (
    <section
      className="cycle"
      id={id}
      {...(isPast ? { 'data-past': '' } : state === 'now' ? { 'data-now': '' } : { 'data-ahead': '' })}
    >
      <h2 className="cycle-head" id={cycleAnchor(cycle)}>
        <Link className="quiet-link" to={paths.cycle(cycle.id)}>
          {cycle.number === undefined ? t('cycleUnnumbered') : t('portal:cycleNumber', { number: cycle.number })}
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
            // The sign stays with what it follows.
            .join('\u00a0· ')}
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
        <details className="fold" onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
          <summary>
            {t('sessionCount', { count: cycle.sessions.length })}
            {areEntriesKnown && <> · {t('entryCount', { count: belongings.writings.filter(isEntry).length })}</>}
          </summary>
          <WhenThereIsTime now={isOpen}>{phases}</WhenThereIsTime>
        </details>
      ) : (
        phases()
      )}
    </section>
  )
}
