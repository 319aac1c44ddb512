import { Suspense, type ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { belongingsOf, nothing } from './cycleStops.ts'
import { Phases } from './Phases.tsx'
import { courseOf } from '#care/course.queries.ts'
import { stateOf, type Course } from '#care/course.ts'
import { useWritings } from '#care/useWritings.ts'
import { intentionFor } from '#care/writing.ts'
import type { Cycle } from '#care/cycle.ts'
import { requestsOf } from '#care/worksheet.queries.ts'
import { isOpen } from '#care/worksheet.ts'
import { WritingRows } from '#care/WritingRows.tsx'
import { useDrafts } from '#drafts/DraftsContext.tsx'
import { useFhir } from '#fhir/FhirContext.tsx'
import { paths } from '#paths.ts'
import { problemOf } from '#problem.ts'
import type { Instant } from '#time.ts'
import { useNow } from '#ui/ClockContext.tsx'
import { Loading } from '#ui/Loading.tsx'
import { Margin, MarginHeading, Passage } from '#ui/Passage.tsx'
import { ProblemNotice } from '#ui/ProblemNotice.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'

/** One cycle: its phases, the intention, and what was written. */
export function CycleScreen() {
  const { t } = useTranslation('portal')
  const { id } = useParams()
  const now = useNow()
  const whole = useQuery(courseOf(useFhir()))
  const { data: course, error, refetch } = whole
  const notice = error && <ProblemNotice problem={problemOf(error)} again={() => void refetch()} known={whole} />
  const cycle = course?.cycles.find((one) => one.id === id)
  const waiting = (
    <WithoutCycle title={t('timeline')}>
      <Loading lines={6} />
    </WithoutCycle>
  )
  if (course && cycle) {
    return (
      // What was written waits for the device.
      <Suspense fallback={waiting}>
        <CyclePage cycle={cycle} course={course} now={now} notice={notice} />
      </Suspense>
    )
  }
  if (!course && !error) return waiting
  return (
    <WithoutCycle title={course ? t('notFound') : t('timeline')}>
      {course && <p>{t('notFoundText')}</p>}
      {notice}
    </WithoutCycle>
  )
}

function WithoutCycle({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="page" data-course>
      <PageTitle title={title} />
      <Passage margin={<BackToTimeline />}>
        <h1>{title}</h1>
        {children}
      </Passage>
    </div>
  )
}

interface CyclePageProps {
  cycle: Cycle
  course: Course
  now: Instant
  notice: ReactNode
}

function CyclePage({ cycle, course, now, notice }: CyclePageProps) {
  const { t } = useTranslation(['timeline', 'portal'])
  // Waited for at the start: what stands must not go again when a worksheet comes that needs it.
  useDrafts()
  const writings = useWritings().data?.writings ?? []
  const requests = useQuery(requestsOf(useFhir())).data ?? []
  const open = requests.filter((request) => isOpen(request, writings))
  const belongings = belongingsOf(course, writings, open).get(cycle.id) ?? nothing
  const intention = intentionFor(cycle.id, writings)
  const state = stateOf(cycle, course, now)
  return (
    <div className="page" data-course>
      <PageTitle title={t('portal:cycleNumber', { number: cycle.number })} />
      <Passage margin={<BackToTimeline />}>
        <h1>{t('portal:cycleNumber', { number: cycle.number })}</h1>
        <p>
          {t(cycle.withTherapy ? 'withKap' : 'infusionOnly')} · {t(`cycle_${state}`)}
        </p>
        {intention && (
          <blockquote className="words" data-size="large" dir="auto">
            <p>{intention}</p>
          </blockquote>
        )}
        {notice}
      </Passage>
      <div className="course">
        <section
          className="cycle"
          {...(state === 'now' ? { 'data-now': '' } : state === 'ahead' ? { 'data-ahead': '' } : { 'data-past': '' })}
        >
          <h2 className="visually-hidden">{t('phases')}</h2>
          <Phases cycle={cycle} belongings={belongings} now={now} isShown />
        </section>
      </div>
      <Passage margin={<MarginHeading>{t('written')}</MarginHeading>}>
        <WritingRows writings={belongings.writings} />
      </Passage>
    </div>
  )
}

function BackToTimeline() {
  const { t } = useTranslation('portal')
  return (
    <Margin>
      <Link className="alone" to={paths.timeline()}>
        {t('timeline')}
      </Link>
    </Margin>
  )
}
