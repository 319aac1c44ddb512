import { useTranslation } from 'react-i18next'
import { SessionStop } from './SessionStop.tsx'
import { phasesOf, type Cycle } from '#care/cycle.ts'
import type { Instant } from '#time.ts'

/** A cycle's phases in order: prepare, infusion with initial integration, integrate. A phase without a session says so. */
export function Phases({ cycle, now }: { cycle: Cycle; now: Instant }) {
  const { t } = useTranslation('timeline')
  return (
    <ol className="stops">
      {phasesOf(cycle).flatMap(({ phase, sessions }) =>
        sessions.length > 0
          ? sessions.map((session) => <SessionStop key={session.id} session={session} now={now} phase={phase} />)
          : [
              <li key={phase} className="stop" data-ahead="" data-waiting="">
                <p className="stop-when">{t('nothingPlanned')}</p>
                <div className="stop-what">
                  <h3 className="stop-title">{t(`phase_${phase}`)}</h3>
                </div>
              </li>,
            ],
      )}
    </ol>
  )
}
