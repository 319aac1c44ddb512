import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { CourseLine } from './CourseLine.tsx'
import { courseOf } from '#care/course.queries.ts'
import { currentCycle } from '#care/course.ts'
import { useClinic } from '#clinic/ClinicContext.tsx'
import { useFhir } from '#fhir/FhirContext.tsx'
import { useDateWords } from '#i18n/format.ts'
import { problemOf } from '#problem.ts'
import { useNow } from '#ui/ClockContext.tsx'
import { Loading } from '#ui/Loading.tsx'
import { Margin, Passage } from '#ui/Passage.tsx'
import { ProblemNotice } from '#ui/ProblemNotice.tsx'
import { UnreadableNotice } from '#ui/UnreadableNotice.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'

/** The whole course on one line: what has been, where the person is, what comes. */
export function TimelineScreen() {
  const { t } = useTranslation(['timeline', 'portal'])
  const clinic = useClinic()
  const now = useNow()
  const words = useDateWords(clinic.zone)
  const { data: course, error, refetch } = useQuery(courseOf(useFhir()))
  const isEmpty = course && course.cycles.length === 0 && course.between.length === 0
  return (
    <div className="page" data-course>
      <PageTitle title={t('portal:timeline')} />
      <Passage margin={<Margin>{course?.starts ? t('since', { month: words.month(course.starts) }) : ''}</Margin>}>
        <h1>{t('yourCourse')}</h1>
        {course && !isEmpty && <p>{t('courseText', { count: course.cycles.length, zone: words.zoneName(now) })}</p>}
        {isEmpty && <p>{t('noCourse')}</p>}
        {course && currentCycle(course, now) && (
          <p className="buttons not-on-paper">
            <a className="button" href="#now">
              {t('goToNow')}
            </a>
          </p>
        )}
        {!course &&
          (error ? <ProblemNotice problem={problemOf(error)} again={() => void refetch()} /> : <Loading lines={8} />)}
        <UnreadableNotice count={course?.unreadable ?? 0} />
      </Passage>
      {course && !isEmpty && <CourseLine course={course} now={now} />}
    </div>
  )
}
