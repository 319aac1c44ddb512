import { useTranslation } from 'react-i18next'
import { CycleStretch } from './CycleStretch.tsx'
import { stretchesOf } from './courseLine.ts'
import { SessionStop } from './SessionStop.tsx'
import { useWritings } from '#care/useWritings.ts'
import type { Course } from '#care/course.ts'
import { hasHappened } from '#care/session.ts'
import type { Instant } from '#time.ts'

/** The line itself: cycle after cycle, with what stands between them. */
export function CourseLine({ course, now }: { course: Course; now: Instant }) {
  const { t } = useTranslation('timeline')
  const writings = useWritings().data?.writings ?? []
  return (
    <div className="course">
      {stretchesOf(course, now).map((stretch) =>
        stretch.kind === 'cycle' ? (
          <CycleStretch
            key={stretch.cycle.id}
            cycle={stretch.cycle}
            state={stretch.state}
            writings={writings}
            now={now}
          />
        ) : (
          <section
            key={stretch.sessions[0]?.id}
            className="cycle"
            {...(stretch.sessions.every(
              (session) => hasHappened(session, now) || session.state === 'cancelled' || session.state === 'missed',
            )
              ? { 'data-past': '' }
              : { 'data-ahead': '' })}
          >
            <h2 className="cycle-head">{t('betweenCycles')}</h2>
            <ol className="stops">
              {stretch.sessions.map((session) => (
                <SessionStop key={session.id} session={session} now={now} />
              ))}
            </ol>
          </section>
        ),
      )}
    </div>
  )
}
