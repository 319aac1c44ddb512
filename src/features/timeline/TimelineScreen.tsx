import { Suspense, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { CourseLine } from './CourseLine.tsx'
import { foldedLine, stretchesOf } from './courseLine.ts'
import { ToNow, WaysAlong } from './JumpTo.tsx'
import { keepInView } from './keepInView.ts'
import { useCourseSoFar } from './useCourseSoFar.ts'
import { useClinic } from '#clinic/ClinicContext.tsx'
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
  const [opened] = useState(now)
  const words = useDateWords(clinic.zone)
  const { course, isWhole, whole } = useCourseSoFar(opened)
  const [wasThere] = useState(course !== undefined)
  const line = course ? stretchesOf(course, now) : []
  const folded = foldedLine(line, opened)
  // How long it is and since when is said where the earlier part is folded: what is above stands as it is while that comes.
  const isFolded = folded.earlier.length > 0
  const zone = words.zoneName(now)
  const unreadable = <UnreadableNotice count={course?.unreadable ?? 0} />
  const again = () => void whole.refetch()
  return (
    <div className="page" data-course>
      <PageTitle title={t('portal:timeline')} />
      <Passage
        margin={<Margin>{course?.starts && !isFolded ? t('since', { month: words.month(course.starts) }) : ''}</Margin>}
      >
        <h1>{t('yourCourse')}</h1>
        {line.length > 0 && (
          <p>
            {isFolded ? t('courseTextLong', { zone }) : t('courseText', { count: course?.cycles.length ?? 0, zone })}
          </p>
        )}
        {course && line.length === 0 && <p>{t('noCourse')}</p>}
        {line.length > 0 && <ToNow line={line} now={now} />}
        {!isFolded && <WaysAlong line={line} />}
        {whole.error && isWhole && <ProblemNotice problem={problemOf(whole.error)} known={whole} again={again} />}
        {!course && !whole.error && <Loading lines={8} />}
        {!isFolded && unreadable}
      </Passage>
      {course && line.length > 0 && (
        // It waits for the device; what stands already must not go for that.
        <Suspense fallback={<Loading lines={8} />}>
          <CourseLine
            course={course}
            line={line}
            folded={folded}
            rest={isWhole ? 'here' : whole.error ? 'failed' : 'coming'}
            again={again}
            now={now}
          />
          <AddressedPart wasThere={wasThere} />
        </Suspense>
      )}
      {isFolded && (
        <div className="passage">
          <div className="column">{unreadable}</div>
        </div>
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
    if (wasThere || !addressed.current || hash !== addressed.current) return
    return keepInView(addressed.current.slice(1))
  }, [wasThere, hash])
  return null
}
