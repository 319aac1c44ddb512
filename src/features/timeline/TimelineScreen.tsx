import { useQuery } from '@tanstack/react-query'
import { Suspense, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { CourseLine } from './CourseLine.tsx'
import { stretchesOf } from './courseLine.ts'
import { JumpTo } from './JumpTo.tsx'
import { courseOf } from '#care/course.queries.ts'
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
  const whole = useQuery(courseOf(useFhir()))
  const { data: course, error, refetch } = whole
  const line = course ? stretchesOf(course, now) : []
  const [wasThere] = useState(course !== undefined)
  return (
    <div className="page" data-course>
      <PageTitle title={t('portal:timeline')} />
      <Passage margin={<Margin>{course?.starts ? t('since', { month: words.month(course.starts) }) : ''}</Margin>}>
        <h1>{t('yourCourse')}</h1>
        {line.length > 0 && <p>{t('courseText', { count: course?.cycles.length ?? 0, zone: words.zoneName(now) })}</p>}
        {course && line.length === 0 && <p>{t('noCourse')}</p>}
        {line.length > 0 && <JumpTo line={line} now={now} />}
        {error && <ProblemNotice problem={problemOf(error)} known={whole} again={() => void refetch()} />}
        {!course && !error && <Loading lines={8} />}
        <UnreadableNotice count={course?.unreadable ?? 0} />
      </Passage>
      {course && line.length > 0 && (
        // It waits for the device; what stands already must not go for that.
        <Suspense fallback={<Loading lines={8} />}>
          <CourseLine course={course} line={line} now={now} />
          <AddressedPart wasThere={wasThere} />
        </Suspense>
      )}
    </div>
  )
}

// The browser looks for the addressed part when the page opens; here it comes with the clinic's answer. Where the answer is
// there already, somebody comes back, and to the place they left.
function AddressedPart({ wasThere }: { wasThere: boolean }) {
  const { hash } = useLocation()
  const addressed = useRef(hash)
  useEffect(() => {
    if (wasThere || !addressed.current) return
    document.getElementById(addressed.current.slice(1))?.scrollIntoView()
    addressed.current = ''
  }, [wasThere])
  return null
}
