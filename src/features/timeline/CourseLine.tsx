import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { CycleStretch } from './CycleStretch.tsx'
import { belongingsOf, nothing } from './cycleStops.ts'
import { keyOf, nowAnchor, presentStretch, type FoldedLine, type Stretch } from './courseLine.ts'
import { Earlier, EarlierAwaited } from './Earlier.tsx'
import { SessionStop } from './SessionStop.tsx'
import { useWholeOnPaper } from './WhenThereIsTime.tsx'
import { useWritings } from '#care/useWritings.ts'
import type { NearCourse } from '#care/course.ts'
import { hasHappened, type Session } from '#care/session.ts'
import { requestsOf } from '#care/worksheet.queries.ts'
import { isOpen } from '#care/worksheet.ts'
import { useDrafts } from '#drafts/DraftsContext.tsx'
import { useFhir } from '#fhir/FhirContext.tsx'
import { problemOf } from '#problem.ts'
import type { Instant } from '#time.ts'
import { Margin, Passage } from '#ui/Passage.tsx'
import { ProblemNotice } from '#ui/ProblemNotice.tsx'

export interface CourseLineProps {
  course: NearCourse
  line: readonly Stretch[]
  folded: FoldedLine
  /** What of the course is earlier than all that is known here. */
  rest: 'here' | 'coming' | 'failed'
  again: () => void
  now: Instant
}

/** The line itself: cycle after cycle, with what stands between them. */
export function CourseLine({ course, line, folded, rest, again, now }: CourseLineProps) {
  const { t } = useTranslation('timeline')
  // Waited for at the start: what stands must not go again when a worksheet comes that needs it.
  useDrafts()
  const sent = useWritings()
  const writings = sent.data?.writings ?? []
  const requests = useQuery(requestsOf(useFhir())).data ?? []
  useWholeOnPaper()
  const belongings = belongingsOf(
    course,
    writings,
    requests.filter((request) => isOpen(request, writings)),
  )
  const present = presentStretch(line, now)
  const drawn = (stretch: Stretch) => {
    const key = keyOf(stretch)
    const anchor = stretch === present ? nowAnchor : undefined
    return stretch.kind === 'cycle' ? (
      <CycleStretch
        key={key}
        id={anchor}
        cycle={stretch.cycle}
        state={stretch.state}
        belongings={belongings.get(stretch.cycle.id) ?? nothing}
        areEntriesKnown={sent.data !== undefined}
        now={stretch.state === 'past' ? sameHour(now) : now}
      />
    ) : (
      <BetweenCycles key={key} id={anchor} headingId={key} sessions={stretch.sessions} now={now} />
    )
  }
  return (
    <>
      {sent.error && !sent.data && (
        <Passage margin={<Margin>{t('written')}</Margin>}>
          <ProblemNotice problem={problemOf(sent.error)} again={() => void sent.refetch()} />
        </Passage>
      )}
      <div className="course">
        {folded.earlier.length > 0 &&
          (rest === 'here' ? (
            <Earlier stretches={folded.earlier} line={line}>
              {drawn}
            </Earlier>
          ) : (
            <EarlierAwaited hasFailed={rest === 'failed'} again={again} />
          ))}
        {folded.shown.map(drawn)}
      </div>
    </>
  )
}

// What is past changes with the day: years of it are not drawn again each half minute.
function sameHour(now: Instant): Instant {
  return `${now.slice(0, 13)}:00:00.000Z`
}

interface BetweenCyclesProps {
  id: string | undefined
  headingId: string
  sessions: readonly Session[]
  now: Instant
}

function BetweenCycles({ id, headingId, sessions, now }: BetweenCyclesProps) {
  const { t } = useTranslation('timeline')
  const isPast = sessions.every(
    (session) => hasHappened(session, now) || session.state === 'cancelled' || session.state === 'missed',
  )
  return (
    <section className="cycle" id={id} {...(isPast ? { 'data-past': '' } : { 'data-ahead': '' })}>
      <h2 className="cycle-head" id={headingId}>
        {t('betweenCycles')}
      </h2>
      <ol className="stops">
        {sessions.map((session) => (
          <SessionStop key={session.id} session={session} now={now} heading="h3" isInfusion={false} isShown />
        ))}
      </ol>
    </section>
  )
}
